/** The root element of an XML text; null when the text is not well formed. */
export function xmlRoot(xml: string): Element | null {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  // how browsers report an error: in a document of their own, or inside what they could read
  return parsed.getElementsByTagName("parsererror").length ? null : parsed.documentElement;
}

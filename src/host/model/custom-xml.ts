import { namespaceOf, type XmlPart } from "../book/add-in-data";
import type { UniverBook } from "../book/univer-book";
import { xmlRoot } from "../book/xml-root";
import { HostError, invalidArgument } from "../office/host-error";
import { collection } from "./collection";
import { asXmlPart } from "./handles";
import type { ModelEntry } from "./model-session";

export const customXmlPartCollection: ModelEntry<UniverBook> = collection({
  type: "CustomXmlPartCollection",
  list: (book: UniverBook) => [...book.addInData.parts],
  matches: (part, key) => part.id === key,
  wrap: asXmlPart,
  methods: {
    Add: (book, [xml]) =>
      asXmlPart(book.addInData.addPart(wellFormed(xml, "CustomXmlPartCollection.add"))),
    GetByNamespace: (book, [uri]) => ({
      type: "CustomXmlPartScopedCollection",
      target: { parts: () => book.addInData.partsOf(String(uri)) },
    }),
  },
});

interface ScopedParts {
  parts(): XmlPart[];
}

/** The parts of one namespace. */
export const customXmlPartScopedCollection: ModelEntry<ScopedParts> = collection({
  type: "CustomXmlPartScopedCollection",
  list: ({ parts }: ScopedParts) => parts(),
  matches: (part, key) => part.id === key,
  wrap: asXmlPart,
  methods: {
    GetOnlyItem: ({ parts }) => {
      const [only, ...more] = parts();
      if (!only || more.length) {
        const message = `There are ${parts().length} parts of this namespace.`;
        throw new HostError("GeneralException", message, "CustomXmlPartScopedCollection");
      }
      return asXmlPart(only);
    },
    GetOnlyItemOrNullObject: ({ parts }) => {
      const [only, ...more] = parts();
      return only && !more.length ? asXmlPart(only) : null;
    },
  },
});

export const customXmlPart: ModelEntry<XmlPart> = {
  id: (part) => part.id,
  properties: { Id: { get: (part) => part.id }, NamespaceUri: { get: namespaceOf } },
  methods: {
    GetXml: (part) => part.xml,
    SetXml: (part, [xml], { book }) =>
      book.addInData.changePart(part, wellFormed(xml, "CustomXmlPart.setXml")),
    Delete: (part, _args, { book }) => book.addInData.deletePart(part),
  },
};

/** A file with a part that is no XML would be a damaged one. */
function wellFormed(xml: unknown, location: string): string {
  const text = String(xml);
  if (!xmlRoot(text)) throw invalidArgument(location, "The XML is not well formed.");
  return text;
}

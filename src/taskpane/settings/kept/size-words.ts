const KILOBYTE = 1024;

/** A size as people read it: "不到 1 KB", "12 KB", "1.3 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < KILOBYTE) return "不到 1 KB";
  const kilobytes = bytes / KILOBYTE;
  if (kilobytes < KILOBYTE) return `${String(Math.round(kilobytes))} KB`;
  return `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}

/** A file that the pane handed to the browser. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Catches what the pane saves: jsdom neither makes addresses of blobs nor follows links. @returns what was saved, the last one last */
export function catchSavedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  let last: Blob | null = null;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      last = blob;
      return "blob:test";
    },
    revokeObjectURL: () => undefined,
  });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement
  ) {
    const name = this.download;
    const reader = new FileReader();
    reader.onload = () => saved.push({ name, bytes: new Uint8Array(reader.result as ArrayBuffer) });
    if (last) reader.readAsArrayBuffer(last);
  });
  return saved;
}

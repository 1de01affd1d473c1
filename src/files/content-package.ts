import type { WorkbookContent } from "./workbook-content";
import type { ZipEntry } from "./zip-directory";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END = 0x06054b50;

/** A file of the new zip: one of the old zip under a new name, or a text. */
type PackagePart =
  | { readonly path: string; readonly entry: ZipEntry }
  | { readonly path: string; readonly text: string };

const utf8 = new TextEncoder();

/**
 * A workbook for the reader that has in it what its cells show and nothing else: no pictures, charts, pivot tables, comments or links, which the
 * reader would read too, and whose faults would make all the rest unreadable. The bytes stay as they are; behind them come a few small
 * files, and a new directory. Sheets are called by their number.
 */
export function contentPackage(bytes: Uint8Array, content: WorkbookContent): Uint8Array {
  const places = new Map([...new Set(content.sheets.map(({ part }) => part))].map(numbered));
  const pathOf = (part: ZipEntry): string => `sheets/${String(places.get(part))}.xml`;
  const others = [
    { type: "sharedStrings", path: "texts.xml", entry: content.sharedTexts },
    { type: "styles", path: "styles.xml", entry: content.styles },
  ].flatMap(({ entry, ...other }) => (entry ? [{ ...other, entry }] : []));
  const relations = [
    ...content.sheets.map(({ part }, i) =>
      relation(`sheet${String(i + 1)}`, "worksheet", pathOf(part))
    ),
    ...others.map(({ type, path }) => relation(type, type, path)),
  ];
  const sheets = content.sheets.map((_, i) => {
    const number = String(i + 1);
    return `<sheet name="${number}" sheetId="${number}" r:id="sheet${number}"/>`;
  });
  const properties = content.countsFrom1904 ? '<workbookPr date1904="1"/>' : "";
  return withDirectory(bytes, [
    { path: "[Content_Types].xml", text: `<Types xmlns="${PACKAGE}/content-types"/>` },
    {
      path: "_rels/.rels",
      text: relationships([relation("workbook", "officeDocument", "workbook.xml")]),
    },
    {
      path: "workbook.xml",
      text: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets.join("")}</sheets></workbook>`,
    },
    { path: "_rels/workbook.xml.rels", text: relationships(relations) },
    ...[...places.keys()].map((entry) => ({ path: pathOf(entry), entry })),
    ...others.map(({ path, entry }) => ({ path, entry })),
  ]);
}

function numbered<T>(value: T, index: number): [T, number] {
  return [value, index + 1];
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

function relationships(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${relations.join("")}</Relationships>`;
}

/** The bytes of a zip, followed by the new texts and a directory of these files alone. */
function withDirectory(bytes: Uint8Array, parts: readonly PackagePart[]): Uint8Array {
  const pieces: Uint8Array[] = [bytes];
  let length = bytes.length;
  const append = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  const listed = parts.map((part) => {
    if ("entry" in part) return part;
    const data = utf8.encode(part.text);
    const localHeader = length;
    append(record(30, [[0, LOCAL_HEADER]], [[26, utf8.encode(part.path).length]]));
    append(utf8.encode(part.path));
    append(data);
    const size = data.length;
    // The reader asks for no checksum where there is none.
    const entry = { method: 0, checksum: 0, packed: size, unpacked: size, localHeader };
    return { path: part.path, entry };
  });
  const directory = length;
  for (const { path, entry } of listed) {
    const name = utf8.encode(path);
    append(
      record(
        46,
        [
          [0, DIRECTORY_ENTRY],
          [16, entry.checksum],
          [20, entry.packed],
          [24, entry.unpacked],
          [42, entry.localHeader],
        ],
        [
          [10, entry.method],
          [28, name.length],
        ]
      )
    );
    append(name);
  }
  append(
    record(
      22,
      [
        [0, END],
        [12, length - directory],
        [16, directory],
      ],
      [
        [8, listed.length],
        [10, listed.length],
      ]
    )
  );
  return joined(pieces, length);
}

type Field = readonly [place: number, value: number];

/** A record of a zip with these numbers of 32 and of 16 bits; all else is zero. */
function record(size: number, longs: readonly Field[], shorts: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [place, value] of longs) view.setUint32(place, value, true);
  for (const [place, value] of shorts) view.setUint16(place, value, true);
  return bytes;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

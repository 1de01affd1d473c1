import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip for a test, with whatever its headers shall claim instead of the truth. */
export interface ZipPart {
  readonly path: string;
  readonly content?: Uint8Array | string;
  readonly stored?: boolean;
  readonly flags?: number;
  /** Data as it stands in the zip, when it is not what deflating `content` gives. */
  readonly packedData?: Uint8Array;
  readonly claimUnpacked?: number;
  readonly claimPacked?: number;
  readonly claimLocalUnpacked?: number;
  readonly claimLocalPacked?: number;
  /** Points at the data of the part with this index instead of having its own. */
  readonly sharesDataOf?: number;
}

function header(size: number, fill: (view: DataView) => void): Buffer {
  const bytes = new Uint8Array(size);
  fill(new DataView(bytes.buffer));
  return Buffer.from(bytes);
}

/** A zip of the parts, written from the format's description, so that each header can lie by itself. */
export function buildZip(parts: readonly ZipPart[], claimCount = parts.length): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const path = Buffer.from(part.path);
    const content = Buffer.from(part.content ?? "");
    const data = Buffer.from(
      part.packedData ?? (part.stored === true ? content : deflateRawSync(content))
    );
    const method = part.stored === true ? 0 : 8;
    const shared = part.sharesDataOf === undefined ? undefined : offsets[part.sharesDataOf];
    const offset = shared ?? at;
    offsets.push(offset);
    const packed = part.claimPacked ?? data.length;
    const unpacked = part.claimUnpacked ?? content.length;
    if (shared === undefined) {
      const local = header(30, (view) => {
        view.setUint32(0, 0x04034b50, true);
        view.setUint16(6, part.flags ?? 0, true);
        view.setUint16(8, method, true);
        view.setUint32(14, crc32(content), true);
        view.setUint32(18, part.claimLocalPacked ?? packed, true);
        view.setUint32(22, part.claimLocalUnpacked ?? unpacked, true);
        view.setUint16(26, path.length, true);
      });
      body.push(local, path, data);
      at += 30 + path.length + data.length;
    }
    directory.push(
      header(46, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(8, part.flags ?? 0, true);
        view.setUint16(10, method, true);
        view.setUint32(16, crc32(content), true);
        view.setUint32(20, packed, true);
        view.setUint32(24, unpacked, true);
        view.setUint16(28, path.length, true);
        view.setUint32(42, offset, true);
      }),
      path
    );
  }
  const directoryLength = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = header(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, claimCount, true);
    view.setUint16(10, claimCount, true);
    view.setUint32(12, directoryLength, true);
    view.setUint32(16, at, true);
  });
  return new Uint8Array(Buffer.concat([...body, ...directory, end]));
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const RELATIONS = (type: string, target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const WORKBOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** A sheet with one text cell, at A1 unless told otherwise. */
export function sheetXml(text: string, cell = "A1"): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="${cell}" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;
}

/** The parts of the smallest workbook. */
export function workbookParts(sheet: Partial<ZipPart> = {}): ZipPart[] {
  return [
    { path: "[Content_Types].xml", content: TYPES },
    { path: "_rels/.rels", content: RELATIONS("officeDocument", "xl/workbook.xml") },
    { path: "xl/workbook.xml", content: WORKBOOK },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: RELATIONS("worksheet", "worksheets/sheet1.xml"),
    },
    { path: "xl/worksheets/sheet1.xml", content: sheetXml("预算"), ...sheet },
  ];
}

/** The parts of a file that make up its workbook: the workbook's own, its sheets', the styles', the theme's. */
import { DamagedPart, PACKAGE, type PackageFile } from "./package-file";
import type { XmlElement } from "./xml/xml-tree";

export interface FileSheet {
  readonly name: string;
  /** Its place among all sheets of the file, whatever their kind. */
  readonly place: number;
  readonly part: string;
  /** What the workbook's part says of it. */
  readonly element: XmlElement;
}

export class WorkbookParts {
  readonly part: string;

  /** Throws DamagedPart for a file that is not in order. */
  constructor(readonly file: PackageFile) {
    const part = file.related(PACKAGE, "officeDocument")[0]?.part;
    if (part === undefined || !file.has(part)) throw new DamagedPart(part ?? PACKAGE);
    this.part = part;
  }

  get root(): XmlElement {
    return this.file.tree(this.part);
  }

  /** The worksheets; not sheets that are one chart or dialogue. */
  sheets(): FileSheet[] {
    const worksheets = new Map(
      this.file.related(this.part, "worksheet").map(({ id, part }) => [id, part])
    );
    return this.sheetElements().flatMap((element, place) => {
      const part = worksheets.get(element.getLocal("id") ?? "");
      return part === undefined ? [] : [{ name: element.get("name") ?? "", place, part, element }];
    });
  }

  /** What the workbook's part says of all its sheets. */
  sheetElements(): XmlElement[] {
    return this.root.child("sheets")?.childrenNamed("sheet") ?? [];
  }

  sheetRoot({ part }: Pick<FileSheet, "part">): XmlElement {
    return this.file.tree(part);
  }

  get styles(): string | undefined {
    return this.file.related(this.part, "styles")[0]?.part;
  }

  themeText(): string | undefined {
    const theme = this.file.related(this.part, "theme")[0]?.part;
    return theme !== undefined && this.file.has(theme) ? this.file.text(theme) : undefined;
  }
}

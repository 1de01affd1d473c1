import type { ZipEntry } from "./zip-directory";

/** The files of a zip by their path. */
export class PackagePaths {
  private readonly exact: ReadonlyMap<string, ZipEntry>;
  private readonly alike: ReadonlyMap<string, ZipEntry>;

  constructor(entries: readonly ZipEntry[]) {
    this.exact = new Map(entries.map((entry) => [entry.path, entry]));
    this.alike = new Map(entries.map((entry) => [alike(entry.path), entry]));
  }

  /**
   * The file of a path: the one that is called exactly so, or else one whose name differs only in what does not count in an Office file (large
   * and small letters) or what some programs write: "\" between folders, "%20" in a reference.
   */
  find(path: string): ZipEntry | undefined {
    return this.exact.get(path) ?? this.alike.get(alike(path)) ?? this.alike.get(decoded(path));
  }
}

function alike(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** With "%E8%A1%A8" as the letters that it stands for; as it is where it stands for none. */
function decoded(path: string): string {
  try {
    return alike(decodeURIComponent(path));
  } catch (error) {
    if (error instanceof URIError) return alike(path);
    throw error;
  }
}

import program from "../../../../package.json";

/** The program's own version. The manifest's is another: it says when Excel has to read the manifest anew. */
export const VERSION: string = program.version;

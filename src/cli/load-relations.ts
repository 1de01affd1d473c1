import { ownRelationsOfFile, type OwnRelations } from "../checks/own-relations/source";
import { readCsv } from "../files/csv";
import { looksLikeZip } from "../files/file-kind";
import { openWorkbook } from "../files/open-workbook";
import type { Grid } from "../tables/grid";
import { readParsed } from "./files";
import type { Inputs } from "./terminal";
import { UnusableError } from "./unusable";

async function readGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  if (looksLikeZip(bytes)) return openWorkbook(bytes);
  return [{ sheet: "", top: 0, left: 0, values: readCsv(bytes) }];
}

/**
 * The relations of one's own in the file of `--relations`, null without the option.
 * @throws UnusableError when it cannot be read or has no header of relations.
 */
export async function loadRelations(
  terminal: Inputs,
  path: string | undefined
): Promise<OwnRelations | null> {
  if (path === undefined) return null;
  const relations = ownRelationsOfFile(await readParsed(terminal, path, readGrids), path);
  if (relations) return relations;
  throw new UnusableError(
    `${path}：没有找到自定义的关系。应有一行表头写着“名称”“左边”“关系”“右边”，下面一行一条。`
  );
}

import { listed, type AnyKind } from "../fuzz-kind";
import { besideKind } from "./beside";
import { cellsKind } from "./cells";
import { documentsKind } from "./documents";
import { gridsKind } from "./grids";
import { keptKind } from "./kept";
import { keptWordsKind } from "./kept-words";
import { narrativesKind } from "./narratives";
import { neighboursKind } from "./neighbours";
import { repairsKind } from "./repairs";
import { stylesKind } from "./styles";
import { workbooksKind } from "./workbooks";

/** Everything that is tried out, in the order in which it is. */
export const KINDS: readonly AnyKind[] = [
  listed(workbooksKind),
  listed(documentsKind),
  listed(besideKind),
  listed(keptKind),
  listed(keptWordsKind),
  listed(stylesKind),
  listed(narrativesKind),
  listed(gridsKind),
  listed(cellsKind),
  listed(neighboursKind),
  listed(repairsKind),
];

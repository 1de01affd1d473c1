/** Every state of the pane that is looked at: by axe in the tests, by people in `npm run shots`. */
import { causes, renamed } from "./causes";
import { findings } from "./findings";
import { firstRun } from "./first-run";
import { audit, narrative } from "./narrative";
import { correct, foreign } from "./other-workbooks";
import { recognition } from "./recognition";
import { settings } from "./settings";
import type { Chapter } from "./state";
import { strange } from "./strange-names";
import { subjects } from "./subjects";

export const CHAPTERS: readonly Chapter[] = [
  firstRun,
  findings,
  causes,
  renamed,
  correct,
  foreign,
  recognition,
  narrative,
  audit,
  subjects,
  settings,
  strange,
];

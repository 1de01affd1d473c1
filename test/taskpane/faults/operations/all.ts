/** One row for each thing that the pane does in Excel. */
import type { FaultHost } from "../fault-host";
import type { Operation } from "../operation";
import { correctionsOperations } from "./corrections";
import { formulasOperations } from "./formulas";
import { groundOf } from "./ground";
import { marksOperations } from "./marks";
import { narrativeOperations } from "./narrative";
import { repairsOperations } from "./repairs";
import { settingsOperations } from "./settings";
import { sheetsOperations } from "./sheets";
import { subjectsOperations } from "./subjects";

/** @param host asked for only when a row is tried */
export function operationsOn(host: () => FaultHost): readonly Operation[] {
  const ground = groundOf(host);
  return [
    ...marksOperations(),
    ...repairsOperations(ground),
    ...correctionsOperations(ground),
    ...narrativeOperations(ground),
    ...sheetsOperations(ground),
    ...formulasOperations(ground),
    ...subjectsOperations(),
    ...settingsOperations(ground),
  ];
}

import asset from "./data/edition-2026.json";
import { unpackEdition } from "./edition-asset";
import type { SubjectEntry, Subjects } from "./subjects";
import { createSubjects } from "./tree";

let built: Subjects | undefined;

/** All subjects of the edition that ships, for a tree that takes some of its branches from there. */
export function unpackShipped(): Omit<SubjectEntry, "level">[] {
  return unpackEdition(asset);
}

/** Unpacked on first use: opening a workbook should not wait for two thousand subjects that nobody asked for yet. */
function edition2026(): Subjects {
  built ??= createSubjects(asset.edition, unpackShipped());
  return built;
}

/**
 * The edition that ships, for budgets of 2026. No complete official list stands behind it: every entry carries its evidence, and
 * only `isProven` ones may call anything wrong (scripts/subjects/README.md).
 */
export const standardSubjects: Subjects = {
  edition: asset.edition,
  all: (branch) => edition2026().all(branch),
  byCode: (code, branch) => edition2026().byCode(code, branch),
  byName: (name, branch) => edition2026().byName(name, branch),
  parent: (entry) => edition2026().parent(entry),
  children: (entry) => edition2026().children(entry),
  path: (entry) => edition2026().path(entry),
  roots: (branch) => edition2026().roots(branch),
  search: (text, limit) => edition2026().search(text, limit),
};

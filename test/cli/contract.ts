import { KIND_TITLES } from "../../src/tables/kind-titles";

/** What design.md, «The terminal's contract», promises of the JSON, written out by hand. */

const KINDS = Object.keys(KIND_TITLES);
const RANGE = /^[A-Z]{1,3}[1-9]\d*:[A-Z]{1,3}[1-9]\d*$/;
const CELL = /^[A-Z]{1,3}[1-9]\d*$/;
const AMOUNT = /^-?\d+\.\d{2,}$/;
const UNITS = ["元", "千元", "万元", "亿元"];

export interface CellJson {
  readonly sheet: string;
  readonly cell: string;
}

export interface TextPlaceJson {
  readonly narrative: true;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

export interface FindingJson {
  readonly check: string;
  readonly severity: string;
  readonly where: readonly (CellJson | TextPlaceJson)[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly message: string;
  readonly id: number;
  readonly cause: number | null;
  readonly explained: { readonly text: string; readonly outdated: boolean } | null;
  readonly repair: readonly (CellJson & { readonly value: number | string })[];
}

export interface TablesJson {
  readonly file: string;
  readonly tables: readonly {
    readonly kind: string;
    readonly title: string;
    readonly sheet: string;
    readonly range: string;
    readonly year: number | null;
    readonly unit: string;
  }[];
  readonly unrecognised: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly reason: string;
  }[];
}

export interface CheckJson extends TablesJson {
  readonly edition: string;
  readonly findings: readonly FindingJson[];
  readonly coverage: readonly {
    readonly check: string;
    readonly ran: number;
    readonly skipped: readonly { readonly reason: string }[];
  }[];
}

function keys(value: object): string[] {
  return Object.keys(value).sort();
}

function expectCell(place: CellJson): void {
  expect(place.cell).toMatch(CELL);
  expect(place.sheet).not.toBe("");
}

/** Fails unless the object's tables are as promised. */
export function expectTables({ tables, unrecognised }: TablesJson): void {
  for (const table of tables) {
    expect(keys(table)).toEqual(["kind", "range", "sheet", "title", "unit", "year"]);
    expect(KINDS).toContain(table.kind);
    expect(table.range).toMatch(RANGE);
    expect(UNITS).toContain(table.unit);
    expect(table.year === null || Number.isInteger(table.year)).toBe(true);
  }
  for (const area of unrecognised) {
    expect(keys(area)).toEqual(["range", "reason", "sheet"]);
    expect(area.range).toMatch(RANGE);
    expect(area.reason).toMatch(/[\u4e00-\u9fff]/);
  }
}

function expectFinding(finding: FindingJson, ids: readonly number[]): void {
  const { expected, actual, difference, unit, where, cause } = finding;
  expect(keys(finding)).toEqual(
    "actual cause check difference expected explained id message repair severity unit where".split(
      " "
    )
  );
  expect(["error", "warning", "rounding", "info"]).toContain(finding.severity);
  expect(finding.check).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  expect(finding.message).toMatch(/[\u4e00-\u9fff]/);
  expect(finding.message).not.toMatch(/null|undefined|NaN|\[object/);
  for (const place of where) if (!("narrative" in place)) expectCell(place);
  for (const place of finding.repair) {
    expect(keys(place)).toEqual(["cell", "sheet", "value"]);
    expectCell(place);
  }
  if (cause !== null) expect(ids).toContain(cause);
  if (difference !== null) {
    expect(UNITS).toContain(unit);
    for (const amount of [expected, actual, difference]) expect(amount).toMatch(AMOUNT);
    expect(Number(actual) - Number(expected)).toBeCloseTo(Number(difference), 6);
  }
}

/** Fails unless the object is as promised. */
export function expectCheck(result: CheckJson): void {
  expect(keys(result)).toEqual("coverage edition file findings tables unrecognised".split(" "));
  expectTables(result);
  const ids = result.findings.map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, i) => i + 1));
  for (const finding of result.findings) expectFinding(finding, ids);
  for (const line of result.coverage) {
    expect(keys(line)).toEqual(["check", "ran", "skipped"]);
    expect(line.ran).toBeGreaterThanOrEqual(0);
    if (line.ran === 0) expect(line.skipped).not.toEqual([]);
  }
}

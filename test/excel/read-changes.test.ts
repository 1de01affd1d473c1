import { readChanges } from "../../src/excel/read-changes";
import { NOTHING_PENDING, withChange } from "../../src/excel/pending-changes";
import type { PendingChanges } from "../../src/excel/pending-changes";
import { readWorkbook, type WorkbookContent } from "../../src/excel/read-workbook";
import { watchChanges } from "../../src/excel/watch-changes";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const OTHER = "财政拨款收支总表";
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;
let pending: PendingChanges = NOTHING_PENDING;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
  await watchChanges((change) => {
    pending = withChange(pending, change);
  });
});
afterAll(() => host.close());

const sheet = (name = EXPENDITURE) => host.book.sheet(name).facade;
const cell = (address: string, name = EXPENDITURE) => sheet(name).getRange(address);

/** What sheets there are and what they hold; where formulas once stood may be read once more than need be. */
const held = ({ sheets }: WorkbookContent) => sheets.map(({ id, name, grid }) => [id, name, grid]);

/** What an action changes, read after Excel has told of it. */
async function after(action: () => void) {
  const before = await readWorkbook();
  pending = NOTHING_PENDING;
  action();
  await host.book.settle();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const traffic = { ...host.session.traffic };
  const { content, toRead } = await readChanges(before, pending);
  const requests = host.session.traffic.requests - traffic.requests;
  const bytes = host.session.traffic.bytesOut - traffic.bytesOut;
  const fresh = await readWorkbook();
  return { before, content, toRead, fresh, requests, bytes };
}

test("an edited cell is read alone, in one round trip; all other sheets stay the same objects", async () => {
  const { before, content, fresh, requests, bytes } = await after(() => {
    cell("F9").setValue(825);
  });
  expect(held(content)).toEqual(held(fresh));
  expect(requests).toBe(1);
  expect(bytes).toBeLessThan(3000);
  const same = content.grids.filter((grid) => before.grids.includes(grid));
  expect(same).toHaveLength(before.grids.length - 1);
});

test("a cell far outside and its clearing make the sheet grow and shrink", async () => {
  const grown = await after(() => {
    cell("K40").setValue("附注");
  });
  expect(held(grown.content)).toEqual(held(grown.fresh));
  const shrunk = await after(() => {
    cell("K40").clearContent();
  });
  expect(held(shrunk.content)).toEqual(held(shrunk.fresh));
  expect(shrunk.content.grids).toEqual(grown.before.grids);
});

test("a formula's new result comes with the edit that caused it, wherever it stands", async () => {
  const typed = await after(() => {
    cell("H2", OTHER).setValue({ f: `='${EXPENDITURE}'!F9*2` });
  });
  expect(typed.content.grids).toEqual(typed.fresh.grids);
  // Its result might have spilled into other cells.
  expect(typed.toRead).toEqual([host.book.sheet(OTHER).id]);
  const { content, fresh, requests, toRead } = await after(() => {
    cell("F9").setValue(4321);
  });
  expect(held(content)).toEqual(held(fresh));
  expect(JSON.stringify(content.grids)).toContain("8642");
  expect([requests, toRead]).toEqual([1, []]);
});

test("pasted blocks, cleared columns and deleted rows are read whole where that is less", async () => {
  const block = await after(() => {
    cell("B10:F12").setValues([1, 2, 3].map((row) => [`${row}`, row, row * 2, "", "=1"]));
  });
  expect([held(block.content), block.requests]).toEqual([held(block.fresh), 1]);
  const column = await after(() => {
    cell(`F1:F${sheet().getMaxRows()}`).clearContent();
  });
  expect([held(column.content), column.requests]).toEqual([held(column.fresh), 1]);
  const rows = await after(() => {
    sheet().deleteRows(6, 2);
    sheet().insertRows(9, 1);
  });
  expect([held(rows.content), rows.requests]).toEqual([held(rows.fresh), 1]);
});

test("a renamed sheet keeps its place and its content under the new name", async () => {
  const { content, fresh, requests } = await after(() => {
    sheet().setName("表二");
    pending = { ...pending, names: true };
  });
  expect([held(content), requests]).toEqual([held(fresh), 1]);
  expect(content.names).toContain("表二");
});

test("sheets that come, go or move are seen whatever is told of them", async () => {
  const { workbook } = host.book.unit;
  const added = await after(() => {
    workbook.insertSheet("附表").getRange("B2").setValue("附");
  });
  expect([held(added.content), added.requests]).toEqual([held(added.fresh), 2]);
  const deleted = await after(() => {
    workbook.deleteSheet(host.book.sheet("附表").facade);
  });
  expect([held(deleted.content), deleted.requests]).toEqual([held(deleted.fresh), 2]);
  const [first] = deleted.content.grids;
  expect(first).toBe(deleted.before.grids[0]);
});

test("when nothing is pending but a look at the names, everything stays the very same", async () => {
  const { before, content, requests } = await after(() => {
    pending = { ...NOTHING_PENDING, names: true };
  });
  expect(content).toBe(before);
  expect(requests).toBe(1);
});

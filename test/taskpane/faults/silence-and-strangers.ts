/** Excel that does not answer for long, that was closed, or whose user goes on meanwhile. */
import { act } from "react";
import { watchAnswers } from "../../../src/excel/in-excel";
import { cancelCheck, checkWorkbook } from "../../../src/taskpane/actions/check-workbook";
import { sayWhetherExcelAnswers } from "../../../src/taskpane/actions/no-answer";
import { addOwnRelationsSheet } from "../../../src/taskpane/actions/own-relations";
import { removeMarks } from "../../../src/taskpane/actions/remove-marks";
import { repair, undoRepair } from "../../../src/taskpane/actions/repair";
import { dispatch, getState } from "../../../src/taskpane/state/store";
import { text, until } from "../open-pane";
import { byHand, EXPENDITURE, type FaultHost } from "./fault-host";
import { wholeBook } from "./whole-book";

/** @param host opened before the tests, checked once, without marks */
export function silenceAndStrangers(host: () => FaultHost): void {
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);

  beforeAll(() => void process.on("unhandledRejection", note));
  afterAll(() => void process.off("unhandledRejection", note));
  afterEach(async () => {
    await act(async () => {
      host().session.limits.failAll(null);
      dispatch({ type: "noticed", problem: null });
      await checkIsOver();
    });
    expect(unhandled).toEqual([]);
  });

  const checkIsOver = () => until(() => getState().checking === null, "The check is not over");
  const now = () => wholeBook(host().book);
  const cell = (address: string) => host().book.range(address, host().book.sheet(EXPENDITURE));
  const firstRepair = () => {
    const found = getState().checked?.findings.find(({ repair: way }) => way?.length);
    if (!found?.repair) throw new Error("nothing to repair");
    return { finding: found, way: found.repair };
  };

  describe("Excel does not answer", () => {
    beforeAll(() => watchAnswers(sayWhetherExcelAnswers, 100));
    afterAll(() => watchAnswers(sayWhetherExcelAnswers));

    test("the pane says so, asks nothing more, and does once what was asked when Excel is back", async () => {
      const before = now();
      const { finding, way } = firstRepair();
      const answerAgain = host().session.limits.stall();
      let done: Promise<boolean> = Promise.resolve(false);
      act(() => void (done = repair(finding, way)));
      await until(() => text().includes("Excel 还没有回应"), "Nothing is said");
      expect(document.querySelectorAll("[role=alert]")).toHaveLength(1);
      let second = true;
      await act(async () => {
        second = await repair(finding, way);
      });
      expect(second).toBe(false);
      expect(text()).toContain("Excel 还没有回应上一次操作");
      let added = true;
      await act(async () => {
        added = await addOwnRelationsSheet();
      });
      expect(added).toBe(false);
      expect(now()).toEqual(before);
      answerAgain();
      await act(async () => {
        expect(await done).toBe(true);
      });
      expect(getState().notice).toBeNull();
      expect(getState().repairs).toHaveLength(1);
      expect(host().book.findSheet("自定义核验")).toBeUndefined();
      await act(async () => {
        const [last] = getState().repairs;
        if (last) await undoRepair(last);
      });
      expect(now()).toEqual(before);
    });

    test("a check that was cancelled meanwhile changes nothing when its answer comes late", async () => {
      const before = now();
      const { checked } = getState();
      const answerAgain = host().session.limits.stall();
      act(() => void checkWorkbook());
      await until(() => text().includes("Excel 还没有回应"), "Nothing is said");
      act(() => cancelCheck());
      answerAgain();
      await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
      expect(getState().checked).toBe(checked);
      expect(getState().notice).toBeNull();
      expect(now()).toEqual(before);
    });
  });

  test.each(["InvalidOrTimedOutSession", 5012])(
    "a workbook that is closed while it is checked (%s) ends the check with a message",
    async (code) => {
      for (const requests of [1, 7]) {
        host().session.limits.failNext(code, requests);
        const { checked } = getState();
        await act(async () => {
          const running = checkWorkbook();
          await until(
            () => host().session.limits.forgetFaults().length === 0 || !getState().checking,
            ""
          );
          host().session.limits.failAll(code);
          await running;
        });
        const { checkProblem, notice, checking } = getState();
        expect(checking).toBeNull();
        expect([requests, checkProblem ?? notice]).not.toEqual([requests, null]);
        expect(getState().checked === null).toBe(checked === null);
        host().session.limits.failAll(null);
        await act(async () => {
          dispatch({ type: "noticed", problem: null });
          await checkWorkbook();
          await removeMarks();
        });
      }
    }
  );

  describe("somebody else changes the workbook between the check and the click", () => {
    const refused = async (why: string) => {
      const { finding, way } = firstRepair();
      const before = now();
      await act(async () => {
        expect(await repair(finding, way)).toBe(false);
      });
      expect(getState().notice?.why).toContain(why);
      expect(now()).toEqual(before);
    };
    const checkedAnew = () =>
      act(async () => {
        dispatch({ type: "noticed", problem: null });
        await checkWorkbook();
        await removeMarks();
      });

    test("a row more above it: nothing is written", async () => {
      await byHand(host(), () => host().book.sheet(EXPENDITURE).facade.insertRowBefore(6));
      await refused("有变动");
      await byHand(host(), () => host().book.sheet(EXPENDITURE).facade.deleteRow(6));
      await checkedAnew();
    });

    test("another amount in the cell: nothing is written", async () => {
      const [change] = firstRepair().way;
      const row = Number(change?.cell.row) + 1;
      const column = String.fromCharCode(65 + Number(change?.cell.column));
      const [[was]] = cell(`${column}${row}`).values() as [[number]];
      await byHand(host(), () => cell(`${column}${row}`).write(987.65));
      await refused("改过");
      await byHand(host(), () => cell(`${column}${row}`).write(was));
      await checkedAnew();
    });

    test("the sheet has another name, or is gone: nothing is written, and the sheet is named", async () => {
      await byHand(host(), () => host().book.sheet(EXPENDITURE).facade.setName("改过名"));
      await refused(EXPENDITURE);
      await byHand(host(), () => host().book.sheet("改过名").facade.setName(EXPENDITURE));
      await checkedAnew();
    });
  });
}

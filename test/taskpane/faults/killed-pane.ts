/** The pane is closed, or dies, in the middle of something that takes several requests: the next pane, which knows nothing, finds what was begun. */
import { act } from "react";
import type * as Inventory from "../../../src/excel/kept-inventory";
import type * as Restore from "../../../src/excel/restore-formulas";
import { convertToValues, putFormulasBack } from "../../../src/taskpane/formulas/formula-actions";
import { dispatch } from "../../../src/taskpane/state/store";
import { byHand, EXPENDITURE, FORMULAS, type FaultHost } from "./fault-host";
import { wholeBook } from "./whole-book";

type NextPane = Pick<typeof Restore, "restoreFormulas"> & Pick<typeof Inventory, "removeKept">;

/** More than any of them asks for. */
const ALL_THE_REST = 40;

/** @param host opened before the tests */
export function killedPane(host: () => FaultHost): void {
  const now = () => wholeBook(host().book);
  /** @param requests that Excel still does, the last one half */
  const killedAfter = (requests: number, action: () => Promise<unknown>) =>
    byHand(host(), async () => {
      const { limits } = host().session;
      limits.failNext(5012, requests, 0.5);
      for (let i = 1; i < ALL_THE_REST; i++) limits.failNext(5012, requests + i);
      await action();
      limits.forgetFaults();
    });
  const nextPane = (): NextPane => {
    let modules: NextPane | undefined;
    jest.isolateModules(() => {
      modules = {
        ...jest.requireActual<typeof Restore>("../../../src/excel/restore-formulas"),
        ...jest.requireActual<typeof Inventory>("../../../src/excel/kept-inventory"),
      };
    });
    if (!modules) throw new Error("no modules");
    return modules;
  };
  const shown = () => host().book.range("H31:H32", host().book.sheet(EXPENDITURE)).formulas();
  const isCalculated = async () => {
    for (const end = Date.now() + 8000; Date.now() < end;) {
      await host().book.settle();
      const values = host().book.range("H31:H32", host().book.sheet(EXPENDITURE)).values();
      if (!values.flat().some((value) => String(value).startsWith("#"))) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  afterEach(() =>
    act(async () => {
      dispatch({ type: "noticed", problem: null });
      await Promise.resolve();
    })
  );

  // Reading takes three; then come the names, what is kept (three), the values.
  test.each([3, 6, 7])(
    "formulas become values, and the pane dies at request %s: the next one puts back what was replaced, and nothing of it need stay",
    async (requests) => {
      const before = now();
      await killedAfter(requests, convertToValues);
      const { restoreFormulas, removeKept } = nextPane();
      await byHand(host(), restoreFormulas);
      expect(shown()).toEqual(FORMULAS);
      await byHand(host(), () => removeKept(({ is }) => is !== "setting"));
      await isCalculated();
      expect(now()).toEqual(before);
    }
  );

  test("formulas come back, and the pane dies before they are forgotten: the next one forgets them", async () => {
    const before = now();
    await byHand(host(), convertToValues);
    await killedAfter(7, putFormulasBack);
    expect(shown()).toEqual(FORMULAS);
    const { restoreFormulas } = nextPane();
    await byHand(host(), restoreFormulas);
    await isCalculated();
    expect(now()).toEqual(before);
  });
}

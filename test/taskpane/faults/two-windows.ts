/** Another window of the same workbook keeps something meanwhile: the later one does not destroy it unseen. */
import { act } from "react";
import { loadStyle } from "../../../src/excel/style-memory";
import { loadSetting } from "../../../src/excel/memory";
import { STYLE } from "../../../src/excel/style-memory";
import { chooseStyle, keepOwnStyle } from "../../../src/taskpane/actions/choose-style";
import { stateBook } from "../../../src/taskpane/actions/correct";
import { setPreferences } from "../../../src/taskpane/actions/set-preferences";
import { NO_CORRECTIONS } from "../../../src/tables/corrections";
import { CORRECTIONS } from "../../../src/tables/kept-corrections";
import { printKept, type KeptFormat } from "../../../src/tables/kept-content";
import { dispatch, getState } from "../../../src/taskpane/state/store";
import type { FaultHost } from "./fault-host";

/** @param host opened before the tests */
export function twoWindows(host: () => FaultHost): void {
  const elsewhere = <T>({ namespace, root, version, ...format }: KeptFormat<T>, content: T) => {
    const { addInData } = host().book;
    for (const part of addInData.partsOf(namespace)) addInData.deletePart(part);
    const json = printKept({ namespace, root, version, ...format }, content);
    addInData.addPart(
      `<${root} xmlns="${namespace}" version="${String(version)}">${json}</${root}>`
    );
  };
  const doing = async (action: () => Promise<boolean>): Promise<boolean> => {
    let isDone = false;
    await act(async () => {
      isDone = await action();
    });
    return isDone;
  };
  afterEach(() =>
    act(async () => {
      const { addInData } = host().book;
      for (const part of [...addInData.parts]) addInData.deletePart(part);
      dispatch({ type: "noticed", problem: null });
      dispatch({ type: "corrected", corrections: NO_CORRECTIONS });
      await Promise.resolve();
    })
  );

  test("a preference that the other has set stays, and is taken over", async () => {
    const { settings } = host().book.addInData;
    const kept = { marks: true, live: false, tails: true, arrangement: "severity" };
    settings.set("preferences", JSON.stringify({ version: 1, content: kept }));
    settings.set("something-newer", "1");
    expect(await doing(() => setPreferences({ marks: false }))).toBe(true);
    expect(loadSetting("preferences")).toEqual({ version: 1, content: { ...kept, marks: false } });
    expect(settings.get("something-newer")).toBe("1");
    expect(getState().preferences).toMatchObject({ tails: true, arrangement: "severity" });
    settings.delete("something-newer");
    await doing(() => setPreferences({ marks: true, tails: false, arrangement: "sheet" }));
  });

  test("a style that the other has written stays while one is chosen, and is shown before it is written over", async () => {
    elsewhere(STYLE, { name: "own", own: { extends: "standard", title: "别处的" } });
    expect(await doing(() => chooseStyle("tongnan"))).toBe(true);
    expect(await loadStyle()).toMatchObject({ name: "tongnan", own: { title: "别处的" } });
    dispatch({ type: "style-chosen", style: { name: "standard", own: null } });
    expect(await doing(() => keepOwnStyle({ extends: "standard", title: "我的" }))).toBe(false);
    expect(getState().notice?.why).toContain("别的窗口");
    expect(getState().style.own).toMatchObject({ title: "别处的" });
    expect(await doing(() => keepOwnStyle({ extends: "standard", title: "我的" }))).toBe(true);
    expect(await loadStyle()).toMatchObject({ own: { title: "我的" } });
    dispatch({ type: "style-chosen", style: { name: "standard", own: null } });
  });

  test("department and year that the other has given are shown before they are written over", async () => {
    elsewhere(CORRECTIONS, { stated: { department: "别处的局" }, tables: [] });
    expect(await doing(() => stateBook({ department: "我的局" }))).toBe(false);
    expect(getState().corrections.stated).toEqual({ department: "别处的局" });
    expect(await doing(() => stateBook({ department: "我的局" }))).toBe(true);
    expect(getState().corrections.stated).toEqual({ department: "我的局" });
  });
}

import type { Finding } from "../../../src/checks/finding";
import { BookAndPane } from "./book-and-pane";
import {
  freshFindings,
  markedCells,
  shownFindings,
  wantedMarks,
  withoutIds,
  withoutMarks,
} from "./laws";
import { Random } from "./random";
import { until } from "./until";
import { nextUserStep } from "./user-steps";

/** Somebody works with the add-in, and somebody else does the same to the same workbook without it. */
export class LongSession {
  readonly log: string[] = [];
  private mine = new BookAndPane(true);
  private other = new BookAndPane(false);
  private random: Random;
  /** Whether marks were switched on or off since the last check that was asked for. */
  private isToggled = false;

  constructor(private seed: number) {
    this.random = new Random(seed);
  }

  async open(file: Uint8Array): Promise<void> {
    await this.mine.open(file);
    await this.other.open(file);
    this.compare();
  }

  async close(): Promise<void> {
    await this.mine.close();
    await this.other.close();
  }

  /** One step, of the user's or with the add-in. What fails says the seed and all steps so far. */
  async step(): Promise<void> {
    await this.saying(async () => {
      const choice = this.random.weighted<() => Promise<void>>([
        [30, () => this.edits()],
        [3, () => this.check()],
        [3, () => this.repairOne()],
        [1, () => this.repairSeveral()],
        [1, () => this.undoRepair()],
        [1, () => this.explain()],
        [1, () => this.toggleMarks()],
        [1, () => this.clearMarks()],
        [0.5, () => this.reloadPane()],
        [0.5, () => this.saveAndReopen()],
      ]);
      await choice();
      await this.live();
      this.noProblem();
      this.compare();
    });
  }

  /** What is shown and marked after an edit is what the workbook as it is now gives, and a check that is asked for changes nothing. */
  async checkpoint(): Promise<void> {
    await this.saying(async () => {
      if (this.mine.pane.getState().checked) await this.isTrue();
      await this.check();
      await this.isTrue();
      this.compare();
    });
  }

  /** Takes the marks away: the workbook is the other one. */
  async end(): Promise<void> {
    await this.saying(async () => {
      await this.clearMarks();
      expect(withoutIds(this.mine.book.snapshot())).toEqual(withoutIds(this.other.book.snapshot()));
    });
  }

  /** One edit, or several faster than they can be checked. */
  private async edits(): Promise<void> {
    for (let left = this.random.of([1, 1, 2, 5]) ?? 1; left > 0; left--) await this.edit();
  }

  private async edit(): Promise<void> {
    const step = nextUserStep(this.other.book, this.random);
    this.log.push(step.name);
    for (const { book } of [this.mine, this.other]) {
      await step.apply(book);
      await book.settle();
    }
  }

  private async check(): Promise<void> {
    this.log.push("checks");
    this.isToggled = false;
    await this.mine.press("check");
  }

  private async clearMarks(): Promise<void> {
    this.log.push("clears the marks");
    await this.mine.press("clearMarks");
    expect(markedCells(this.mine)).toEqual([]);
  }

  private async repairOne(): Promise<void> {
    const { checked, changedSinceCheck } = this.mine.pane.getState();
    if (!checked || changedSinceCheck) await this.check();
    const found = this.mine.pane.getState().checked?.findings.filter((one) => one.repair?.length);
    const finding = this.random.of(found ?? []);
    if (!finding?.repair) return;
    const way = finding.repair;
    this.log.push(`repairs ${way.map(({ cell }) => `${cell.sheet}!${cell.row},${cell.column}`)}`);
    await this.write(() => this.mine.pane.repair(finding, way));
  }

  /** As the list of what can be repaired together does it: tried out first, then all or nothing. */
  private async repairSeveral(): Promise<void> {
    const { pane } = this.mine;
    if (!pane.getState().checked || pane.getState().changedSinceCheck) await this.check();
    const { checked } = pane.getState();
    const findings = pane.repairableTogether(pane.getState(), null);
    if (!checked || findings.length === 0) return;
    const cells = findings.flatMap(({ repair }) => repair.map(({ cell }) => cell));
    const { planned } = await pane.tryOut(
      checked,
      pane.bulkPlan(findings, await pane.formulaCells(cells))
    );
    if (planned.length === 0) return;
    this.log.push(`repairs ${planned.length} findings together`);
    await this.write(() => pane.repairAll(planned));
  }

  private async undoRepair(): Promise<void> {
    const repair = this.mine.pane.getState().repairs.at(-1);
    if (!repair) return;
    this.log.push("takes a repair back");
    await this.write(() => this.mine.pane.undoRepair(repair));
  }

  private async explain(): Promise<void> {
    const warnings = this.mine.pane
      .getState()
      .checked?.findings.filter(({ severity }) => severity === "warning");
    const warning = this.random.of<Finding>(warnings ?? []);
    if (!warning) return;
    this.log.push("explains a warning");
    await this.mine.pane.explainFinding(warning, "已与财政核对");
  }

  private async toggleMarks(): Promise<void> {
    const { preferences } = this.mine.pane.getState();
    this.log.push(`switches marks ${preferences.marks ? "off" : "on"}`);
    this.isToggled = true;
    await this.mine.pane.setPreferences({ marks: !preferences.marks });
  }

  private async reloadPane(): Promise<void> {
    this.log.push("opens the pane again");
    await this.mine.openPane();
  }

  private async saveAndReopen(): Promise<void> {
    this.log.push("saves and opens the file");
    for (const one of [this.mine, this.other]) await one.open(await one.save());
  }

  /** Waits until the edits so far have been checked again. */
  private async live(): Promise<void> {
    await until(
      () => {
        const { checked, preferences, live, changedSinceCheck, checking } =
          this.mine.pane.getState();
        if (!checked || !preferences.live) return true;
        return checking === null && !live.isRunning && (live.paused !== null || !changedSinceCheck);
      },
      () => {
        const { checking, live, changedSinceCheck, notice } = this.mine.pane.getState();
        return `The edits were not checked: ${JSON.stringify({ checking, live, changedSinceCheck, notice })}`;
      }
    );
  }

  private async isTrue(): Promise<void> {
    const { pane } = this.mine;
    expect(shownFindings(pane)).toEqual(await freshFindings(pane));
    if (this.isToggled) return;
    const { preferences, marksCleared } = pane.getState();
    const wanted = preferences.marks && !marksCleared ? wantedMarks(pane) : [];
    // the marks follow the list
    const differences = () => differencesOf(markedCells(this.mine), wanted);
    await until(
      () => differences().length === 0,
      () =>
        `The marks are not those of the list: ${differences().join(", ")}; ${JSON.stringify(pane.getState().notice)}`
    );
  }

  /** What the add-in writes at the user's click, the other one types. */
  private async write(action: () => Promise<boolean>): Promise<void> {
    const before = contents(this.mine);
    if (!(await action())) this.refused();
    await this.mine.book.settle();
    const after = contents(this.mine);
    const { book } = this.other;
    for (const [place, content] of after) {
      if (before.get(place) === content) continue;
      const [sheet = "", address = ""] = place.split("!");
      book.apply(() => book.range(address, book.sheet(sheet)).write(JSON.parse(content)));
    }
    await book.settle();
  }

  /** What cannot be written, or taken back, any more is explained; the user reads it and goes on. */
  private refused(): void {
    const { getState, dispatch } = this.mine.pane;
    const { notice } = getState();
    expect(notice?.title).toMatch(/^没有(修复|撤销)$/);
    expect(notice?.why).not.toContain("程序");
    this.log.push(`is refused: ${notice?.why ?? ""}`);
    dispatch({ type: "noticed", problem: null });
  }

  private noProblem(): void {
    const { notice, checkProblem, live } = this.mine.pane.getState();
    expect({ notice, checkProblem, paused: live.paused }).toEqual({
      notice: null,
      checkProblem: null,
      paused: null,
    });
  }

  private compare(): void {
    expect(withoutMarks(this.mine.book.snapshot())).toEqual(
      withoutMarks(this.other.book.snapshot())
    );
  }

  private async saying(action: () => Promise<void>): Promise<void> {
    if (process.env.LONG_SESSION_LOUD)
      process.stderr.write(`${this.log.length} ${this.log.at(-1) ?? "opened"}\n`);
    try {
      await action();
    } catch (error) {
      const said = error instanceof Error ? error : new Error(String(error));
      said.message = `seed ${this.seed}, after ${this.log.length} steps:\n${this.log.join("\n")}\n${said.message}`;
      throw said;
    }
  }
}

/** Every cell's formula or value, by its place. */
function contents({ book }: BookAndPane): Map<string, string> {
  const all = new Map<string, string>();
  for (const sheet of book.sheets()) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    const range = book
      .range("", sheet)
      .common(book.range("A1", sheet).part(0, 0, area.row + area.rows, area.column + area.columns));
    range?.formulas().forEach((row, i) =>
      row.forEach((content, j) => {
        const address = range.part(i, j, 1, 1).address.split("!").at(-1) ?? "";
        all.set(`${sheet.name}!${address}`, JSON.stringify(content));
      })
    );
  }
  return all;
}

function differencesOf(found: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...found.filter((one) => !wanted.includes(one)).map((one) => `${one} too many`),
    ...wanted.filter((one) => !found.includes(one)).map((one) => `${one} missing`),
  ];
}

/** A state of the pane that is looked at, and what leads there. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { HostPage } from "../page";

export interface PaneState {
  /** Names its picture: "check-open". */
  readonly name: string;
  /** From the state before it in its chapter. What it cannot find it waits for, and fails. */
  readonly reach: (host: HostPage) => Promise<void>;
  /** Puts back what the next state does not expect. */
  readonly leave?: (host: HostPage) => Promise<void>;
}

/** States that follow from one another in one workbook. */
export interface Chapter {
  readonly name: string;
  readonly workbook: () => Promise<Buffer> | Buffer;
  readonly states: readonly PaneState[];
}

export function sample(name: string): () => Buffer {
  return () => readFileSync(path.resolve(__dirname, `../../../samples/${name}.xlsx`));
}

/** The text that was published with a sample. */
export function published(name: string): string {
  return readFileSync(path.resolve(__dirname, `../../../samples/${name}.narrative.txt`), "utf8");
}

/** Opens a chapter's workbook with a pane of its own. */
export async function open(host: HostPage, { name, workbook }: Chapter): Promise<void> {
  await host.openFile(`${name}.xlsx`, await workbook());
}

export async function press(host: HostPage, name: string | RegExp, exact = true): Promise<void> {
  await host.pane.getByRole("button", { name, exact }).first().click();
}

export async function view(host: HostPage, name: "检查" | "说明" | "科目" | "设置"): Promise<void> {
  await host.pane.getByRole("tablist", { name: "视图" }).getByRole("tab", { name }).click();
  await host.pane.getByRole("tabpanel", { name }).waitFor();
}

/** Waits for words in the pane. */
export async function seen(host: HostPage, text: string | RegExp): Promise<void> {
  await host.pane.getByText(text).first().waitFor();
}

/** Checks the workbook and waits until its cells are marked. */
export async function check(host: HostPage): Promise<void> {
  await host.pane
    .getByRole("button", { name: /^(检查本工作簿|重新检查)$/ })
    .first()
    .click();
  await checked(host);
}

export async function checked(host: HostPage): Promise<void> {
  const again = host.pane.getByRole("button", { name: "重新检查" });
  await again.waitFor();
  await host.until(async () => (await again.getAttribute("aria-disabled")) !== "true", true);
}

/** Opens a finding, or closes it. */
export async function finding(host: HostPage, title: string | RegExp): Promise<void> {
  await host.pane.locator("button[aria-expanded]").filter({ hasText: title }).first().click();
}

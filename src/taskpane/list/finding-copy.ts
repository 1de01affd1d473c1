import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import {
  actualText,
  amountsSentence,
  amountText,
  expectedLabel,
  expectedText,
} from "../../checks/messages/amounts";
import { toUnit } from "../../money/print";
import { cellAddress } from "../../tables/grid";
import { quoted } from "../../tables/quoted";
import { areaAddress } from "../../tables/grid";
import { areaOf } from "../actions/finding-area";
import { wrongCell } from "../actions/finding-marks";
import { GRADE_WORDS } from "../parts/grade-words";
import { sheetOf } from "./arrange";
import { findingGrade } from "./finding-grade";

/** One finding as lines of text for a colleague who has the workbook, but not this pane: what, where, by how much, why, what to do. */
export function findingLines(finding: Finding): string {
  const { title, explanation, action } = describe(finding);
  const { left = [], right = [] } = finding.sides ?? {};
  const unit = finding.unit ?? "万元";
  const terms = [...left, ...right].map(
    ({ label, cell, fen, blank, sign }) =>
      `${quoted(cell.sheet)}${cellAddress(cell)} ${label}：${sign < 0 ? "减 " : ""}${blank ? "空白" : amountText(fen, unit)}`
  );
  return [
    `【${GRADE_WORDS[findingGrade(finding)]}】${title}`,
    `位置：${[quoted(sheetOf(finding)), placeOf(finding)].join("")}`,
    // Many a message says it already.
    explanation.includes(comparedText(finding)) ? "" : comparedText(finding),
    ...finding.where.flatMap((place) => (place.narrative ? [`原文：${place.quote}`] : [])),
    explanation,
    action,
    ...(terms.length > 0 ? [`两边的数（${unit}）：`, ...terms] : []),
    finding.remark ? `说明：${finding.remark.text}` : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const COLUMNS = ["级别", "工作表", "位置", "问题", "应为", "实际", "差额", "单位", "说明与处理"];

/** Findings as a table that can be pasted into a sheet or a letter: a line each, its columns parted by tabs, amounts without separators. */
export function findingTable(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => {
    const { title, explanation, action } = describe(finding);
    const { expected, actual, difference, unit } = finding;
    return [
      GRADE_WORDS[findingGrade(finding)],
      sheetOf(finding),
      placeOf(finding),
      title,
      plain(expected, expectedText(finding), unit),
      plain(actual, actualText(finding), unit),
      plain(difference, "", unit),
      unit ?? "",
      finding.remark?.text ?? `${explanation}${action}`,
    ];
  });
  return [COLUMNS, ...rows].map((row) => row.map(cellText).join("\t")).join("\n");
}

/** «应为 28.50 万元，实际是空白，差额 −28.50 万元。» or «应为“…”，实际“…”。»; empty where nothing is compared. */
function comparedText(finding: Finding): string {
  const amounts = amountsSentence(finding);
  const expected = expectedText(finding);
  const actual = actualText(finding);
  if (amounts !== "" || expected === null || actual === null) return amounts;
  return `${expectedLabel(finding)}${expected}，实际${actual}。`;
}

function placeOf(finding: Finding): string {
  const cell = wrongCell(finding);
  if (!cell) return "";
  const area = areaOf(finding);
  return area ? areaAddress(area) : cellAddress(cell);
}

/** An amount as a number that Excel reads as one; a text, or 空白, as the user reads it. */
function plain(value: Finding["expected"], text: string | null, unit: Finding["unit"]): string {
  return typeof value === "number" && text !== "空白"
    ? String(toUnit(value, unit ?? "万元"))
    : (text ?? "");
}

const AMOUNT = /^-?\d+(\.\d+)?$/;

/**
 * Neither a tab nor a line end may break the table, nor a quotation mark, which for Excel opens a text that goes on over both; and no text
 * from the workbook may become a formula.
 */
function cellText(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.startsWith('"')) return `"${line.replaceAll('"', '""')}"`;
  return /^[=＝+＋\-－@＠]/.test(line) && !AMOUNT.test(line) ? `'${line}` : line;
}

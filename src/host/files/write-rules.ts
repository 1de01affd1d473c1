/** Conditional formats, written over those of the file: a rule that did not change keeps its element, one that Univer does not know is only moved. */
import {
  CFSubRuleType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { formatArea, intersect, parseReferences, type Area } from "../a1";
import { areaOf } from "../book/areas";
import { movedFormula, movedRanges } from "./formula-references";
import { fileRules, type FileRule } from "./read-rules";
import { makeRule } from "./rule-element";
import { childInOrder, insertInOrder, ownMove, type SheetEdit } from "./sheet-edit";
import { same } from "./style-elements";
import type { XmlElement } from "./xml/xml-tree";

interface WrittenRule {
  element: XmlElement;
  ranges: string;
  /** Of the group that the file has it in, when its ranges stayed. */
  group: XmlElement | null;
}

/** @param base the sheet's rules as Univer was given them */
export function writeRules(edit: SheetEdit, base: readonly IConditionFormattingRule[]): void {
  const stated = fileRules(edit.baseId, edit.root);
  const known = new Map(base.map((rule) => [rule.cfId, rule]));
  const rest = new Map(stated.map((rule) => [rule.id, rule]));
  const written: WrittenRule[] = [];
  const pieces = new Set<string>();
  const follows = new Map<string, string>();
  for (const rule of edit.now.rules) {
    const moved = followedRanges(edit, rule, rest.get(rule.cfId), known, pieces);
    if (moved !== null) follows.set(rule.cfId, moved);
  }
  for (const rule of edit.now.rules) {
    if (pieces.has(rule.cfId)) continue;
    const before = matching(rule, rest, known);
    if (before) rest.delete(before.file.id);
    const moved = follows.get(rule.cfId);
    if (before && moved !== undefined) {
      const { element, ranges } = before.file;
      moveFormulas(edit, element);
      written.push({ element, ranges: moved, group: moved === ranges ? element.parent : null });
    } else {
      written.push(writeRule(edit, rule, before));
    }
  }
  // Univer copies a sheet's rules the wrong way round
  if (edit.isCopy) written.sort((a, b) => priorityOf(a, stated) - priorityOf(b, stated));
  // what Univer knows of and is no longer there was deleted
  const unknown = [...rest.values()].filter(({ id }) => !known.has(id));
  const move = ownMove(edit);
  for (const { element, ranges, priority } of unknown) {
    const moved = movedRanges(ranges, move);
    if (moved === "") continue;
    moveFormulas(edit, element);
    const place = stated.filter((rule) => rule.priority < priority && known.has(rule.id)).length;
    written.splice(Math.min(place, written.length), 0, {
      element,
      ranges: moved,
      group: moved === ranges ? element.parent : null,
    });
  }
  arrange(edit.root, stated, written);
}

/**
 * Where a rule of the file stands once its rows and columns moved; null when somebody changed it since. Univer cuts a rule by formula in
 * pieces when a row comes between its cells, and moves their formulas as if each cell were the first: the pieces are put together again.
 */
function followedRanges(
  edit: SheetEdit,
  rule: IConditionFormattingRule,
  file: FileRule | undefined,
  known: ReadonlyMap<string, IConditionFormattingRule>,
  pieces: Set<string>
): string | null {
  const base = known.get(rule.cfId);
  if (!file || !base || (edit.rows.isIdentity && edit.columns.isIdentity)) return null;
  if (withoutFormula(base) !== withoutFormula(rule)) return null;
  const moved = movedRanges(file.ranges, ownMove(edit));
  const wanted = (parseReferences(moved.replaceAll(" ", ",")) ?? []).map(({ area }) => area);
  const parts = edit.now.rules.filter(
    (other) =>
      other === rule ||
      (!known.has(other.cfId) &&
        withoutFormula(other) === withoutFormula(rule) &&
        other.ranges.every((range) => isInside(areaOf(range), wanted)))
  );
  const covered = parts.flatMap(({ ranges }) => ranges.map(areaOf));
  if (cells(covered) < cells(wanted.map((area) => withinSheet(area, edit)))) return null;
  parts.forEach((part) => part !== rule && pieces.add(part.cfId));
  return moved;
}

/** What a rule says but for its formula, which Univer moves, and its place. */
function withoutFormula({ rule, stopIfTrue }: IConditionFormattingRule): string {
  const { subType } = rule as { subType?: string };
  const isFormula = subType === CFSubRuleType.formula;
  return same([isFormula ? { ...rule, value: "" } : rule, stopIfTrue]);
}

function isInside(area: Area, areas: readonly Area[]): boolean {
  return areas.some((other) => {
    const common = intersect(area, other);
    return common?.rows === area.rows && common.columns === area.columns;
  });
}

/** Whole rows and columns end in Univer where its sheet does. */
function withinSheet(area: Area, { now: { data } }: SheetEdit): Area {
  return {
    ...area,
    rows: Math.min(area.rows, data.rowCount - area.row),
    columns: Math.min(area.columns, data.columnCount - area.column),
  };
}

function cells(areas: readonly Area[]): number {
  return areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** In the file; a rule that it does not have goes before the others. */
function priorityOf({ element }: WrittenRule, stated: readonly FileRule[]): number {
  return stated.find((rule) => rule.element === element)?.priority ?? 0;
}

interface Match {
  file: FileRule;
  base: IConditionFormattingRule;
}

/** By its id; in a copied sheet, where Univer gave it another, by what it says. */
function matching(
  rule: IConditionFormattingRule,
  rest: ReadonlyMap<string, FileRule>,
  known: ReadonlyMap<string, IConditionFormattingRule>
): Match | undefined {
  const pair = (id: string): Match | undefined => {
    const [file, base] = [rest.get(id), known.get(id)];
    return file && base && { file, base };
  };
  const content = same([rule.rule, rule.stopIfTrue, rule.ranges]);
  return (
    pair(rule.cfId) ??
    [...rest.keys()]
      .flatMap((id) => pair(id) ?? [])
      .find(({ base }) => same([base.rule, base.stopIfTrue, base.ranges]) === content)
  );
}

function writeRule(
  edit: SheetEdit,
  rule: IConditionFormattingRule,
  before: Match | undefined
): WrittenRule {
  const unmoved = before && same(before.base.ranges) === same(rule.ranges);
  const ranges = unmoved ? before.file.ranges : rangesText(rule);
  const group = unmoved ? (before.file.element.parent ?? null) : null;
  const asBefore =
    before &&
    same([before.base.rule, rule.stopIfTrue]) === same([rule.rule, before.base.stopIfTrue]);
  if (asBefore) {
    if (!unmoved) moveFormulas(edit, before.file.element);
    return { element: before.file.element, ranges, group };
  }
  return { element: makeRule(edit, rule, ranges), ranges, group };
}

/** A rule over whole columns ends in Univer where its sheet does. */
function rangesText({ ranges }: IConditionFormattingRule): string {
  return ranges.map((range) => formatArea(areaOf(range))).join(" ");
}

function moveFormulas({ baseName, moves }: SheetEdit, rule: XmlElement): void {
  for (const formula of rule.childrenNamed("formula")) {
    formula.setText(movedFormula(formula.text, baseName, moves));
  }
}

/** Leaves everything where it was if that says the same; else each rule stands in the group of its ranges, numbered in order. */
function arrange(
  root: XmlElement,
  stated: readonly FileRule[],
  written: readonly WrittenRule[]
): void {
  const inOrder = [...stated].sort((a, b) => a.priority - b.priority);
  const unchanged =
    inOrder.length === written.length &&
    written.every(({ element, group }, i) => group && element === inOrder[i]?.element);
  if (unchanged) return;
  const groups = new Map<string, XmlElement>();
  for (const group of root.childrenNamed("conditionalFormatting")) {
    groups.set(group.get("sqref") ?? "", group);
  }
  const anchor = childInOrder(root, "conditionalFormatting");
  written.forEach(({ element }, i) => element.set("priority", String(i + 1)));
  const wanted = new Map<XmlElement, XmlElement[]>();
  for (const { element, ranges } of written) {
    const group = groups.get(ranges) ?? anchor.make("conditionalFormatting", { sqref: ranges });
    groups.set(ranges, group);
    wanted.set(group, [...(wanted.get(group) ?? []), element]);
  }
  for (const [group, elements] of wanted) {
    group.replaceChildren(elements);
    if (!group.parent) insertInOrder(root, group);
  }
  for (const group of root.childrenNamed("conditionalFormatting")) {
    if (!wanted.has(group)) group.remove();
  }
}

/** Conditional formats by formula between .xlsx (hucre) and Univer: the marks of the add-in are such. Other kinds are not carried. */
import type { IRange, IStyleBase, IWorkbookData } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalRule, Sheet } from "hucre/xlsx";
import { formatArea, parseReference } from "../a1";
import { areaOf } from "../book/areas";
import { toFileStyle, toUniverStyle } from "./cell-style";

const EXPRESSION = "expression";

export function toFileRules(rules: readonly IConditionFormattingRule[]): ConditionalRule[] {
  return rules.flatMap(({ ranges, rule, stopIfTrue }, i): ConditionalRule[] => {
    if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
    const style = toFileStyle(rule.style);
    const fill = style?.fill?.type === "pattern" ? style.fill : undefined;
    return [
      {
        type: EXPRESSION,
        priority: i + 1,
        formula: rule.value.replace(/^=/, ""),
        range: ranges.map((range) => formatArea(areaOf(range))).join(" "),
        stopIfTrue,
        style: {
          ...style,
          // in a conditional format, other than in a cell, the background is the colour of a solid fill (ECMA-376 part 1, 18.8.32)
          ...(fill && { fill: { ...fill, bgColor: fill.fgColor } }),
        },
      },
    ];
  });
}

/** @param sheets by their ids in Univer */
export function ruleResources(
  sheets: ReadonlyMap<string, Sheet>
): NonNullable<IWorkbookData["resources"]> {
  const rules = [...sheets].map(([id, sheet]) => [id, rulesOf(id, sheet)]);
  return [
    { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(Object.fromEntries(rules)) },
  ];
}

function rulesOf(sheetId: string, { conditionalRules = [] }: Sheet): IConditionFormattingRule[] {
  return conditionalRules
    .filter(({ type }) => type === EXPRESSION)
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ formula, range, stopIfTrue = false, style }, i) => {
      const [value] = [formula ?? []].flat();
      const ranges = range.split(/\s+/).flatMap((reference) => rangesOf(reference));
      if (value === undefined || ranges.length === 0) return [];
      const fill = style?.fill?.type === "pattern" ? style.fill : undefined;
      const shown = toUniverStyle({
        ...style,
        ...(fill && {
          fill: { ...fill, pattern: "solid", fgColor: fill.bgColor ?? fill.fgColor },
        }),
      });
      return {
        cfId: `${sheetId}-rule-${i + 1}`,
        ranges,
        stopIfTrue,
        rule: {
          type: CFRuleType.highlightCell,
          subType: CFSubRuleType.formula,
          value: `=${value}`,
          style: (shown ?? {}) as IStyleBase,
        },
      };
    });
}

function rangesOf(reference: string): IRange[] {
  const area = parseReference(reference)?.area;
  if (!area) return [];
  const { row, column, rows, columns } = area;
  return [
    {
      startRow: row,
      startColumn: column,
      endRow: row + rows - 1,
      endColumn: column + columns - 1,
    },
  ];
}

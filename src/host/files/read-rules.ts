/** The conditional formats of a file (ECMA-376 part 1, 18.3.1.10) as Univer's. What Univer has no like for is left in the file. */
import type { IRange, IStyleBase, IWorkbookData } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFTimePeriodOperator,
  CFValueType,
  IIconSetType,
  SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { parseReference } from "../a1";
import { colorIn } from "./color-table";
import { differentialStyle } from "./differential-style";
import { shiftedFormula } from "./formula-references";
import type { FunctionNames } from "./function-names";
import type { SheetSource } from "./sheet-source";
import type { WorkbookParts } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

type Rule = IConditionFormattingRule["rule"];

interface RuleContext {
  readonly style: IStyleBase;
  readonly formulas: readonly string[];
  readonly colorOf: (element: XmlElement) => string;
}

/** A rule of the file: its element, and its place among all of its sheet. */
export interface FileRule {
  readonly id: string;
  readonly element: XmlElement;
  readonly ranges: string;
  readonly priority: number;
}

/** The rules of a sheet as they stand in its part, by their ids in Univer. */
export function fileRules(sheetId: string, root: XmlElement): FileRule[] {
  return root
    .childrenNamed("conditionalFormatting")
    .flatMap((group) =>
      group
        .childrenNamed("cfRule")
        .map((element) => ({ element, ranges: group.get("sqref") ?? "" }))
    )
    .map(({ element, ranges }, place) => ({
      id: `${sheetId}-rule-${String(place + 1)}`,
      element,
      ranges,
      priority: Number(element.get("priority") ?? place + 1),
    }));
}

export function ruleResources(
  sources: readonly SheetSource[],
  parts: WorkbookParts | null,
  names: FunctionNames
): NonNullable<IWorkbookData["resources"]> {
  const styles = parts?.styles === undefined ? undefined : parts.file.tree(parts.styles);
  const differential = styles?.child("dxfs")?.children ?? [];
  const rules = sources.map((source) => [source.id, rulesOf(source, differential, names)]);
  return [
    { name: SHEET_CONDITIONAL_FORMATTING_PLUGIN, data: JSON.stringify(Object.fromEntries(rules)) },
  ];
}

function rulesOf(
  { id: sheetId, stored, colors }: SheetSource,
  differential: readonly XmlElement[],
  names: FunctionNames
): IConditionFormattingRule[] {
  if (!stored) return [];
  return fileRules(sheetId, stored.root)
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ id, element, ranges: text }): IConditionFormattingRule[] => {
      const ranges = rangesOf(text);
      const dxf = differential[Number(element.get("dxfId") ?? NaN)];
      const rule = readRule(element, {
        style: dxf ? differentialStyle(dxf, colors) : {},
        formulas: element.childrenNamed("formula").map((formula) => names.opened(formula.text)),
        colorOf: (color) => colors.rgb(colorIn(color)) ?? "#000000",
      });
      if (!rule || ranges.length === 0) return [];
      return [{ cfId: id, ranges, stopIfTrue: element.get("stopIfTrue") === "1", rule }];
    });
}

function readRule(element: XmlElement, context: RuleContext): Rule | null {
  const { style, formulas } = context;
  const [first = ""] = formulas;
  const base = { type: CFRuleType.highlightCell as const, style };
  const text = (operator: CFTextOperator): Rule => {
    const value = element.get("text");
    return {
      ...base,
      subType: CFSubRuleType.text,
      operator,
      ...(value !== undefined && { value }),
    };
  };
  const type = element.get("type") ?? "";
  switch (type) {
    case "expression":
      return { ...base, subType: CFSubRuleType.formula, value: `=${first}` };
    case "cellIs":
      return cellIs(element, context);
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return text(CFTextOperator[type]);
    case "duplicateValues":
      return { ...base, subType: CFSubRuleType.duplicateValues };
    case "uniqueValues":
      return { ...base, subType: CFSubRuleType.uniqueValues };
    case "top10":
      return {
        ...base,
        subType: CFSubRuleType.rank,
        isBottom: isOn(element, "bottom"),
        isPercent: isOn(element, "percent"),
        value: Number(element.get("rank") ?? 10),
      };
    case "aboveAverage":
      // one that counts in standard deviations is unknown to Univer
      if (element.get("stdDev") !== undefined) return null;
      return { ...base, subType: CFSubRuleType.average, operator: averageOperator(element) };
    case "timePeriod": {
      const operator = CFTimePeriodOperator[element.get("timePeriod") as CFTimePeriodOperator];
      return operator ? { ...base, subType: CFSubRuleType.timePeriod, operator } : null;
    }
    case "colorScale":
      return colorScale(element, context);
    case "dataBar":
      return dataBar(element, context);
    case "iconSet":
      return iconSet(element);
    default:
      return null;
  }
}

/** Univer compares with numbers only; what compares with something else is shown by a formula that says the same. */
function cellIs(element: XmlElement, { style, formulas }: RuleContext): Rule | null {
  const operator = CFNumberOperator[element.get("operator") as CFNumberOperator];
  if (!operator) return null;
  const numbers = formulas.map((formula) => (formula.trim() === "" ? NaN : Number(formula)));
  const base = { type: CFRuleType.highlightCell as const, style };
  const [a = NaN, b = NaN] = numbers;
  if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween) {
    if (Number.isNaN(a) || Number.isNaN(b)) return comparison(element, base, operator, formulas);
    return { ...base, subType: CFSubRuleType.number, operator, value: [a, b] };
  }
  if (Number.isNaN(a)) return comparison(element, base, operator, formulas);
  return { ...base, subType: CFSubRuleType.number, operator, value: a };
}

const SIGNS: Partial<Record<CFNumberOperator, string>> = {
  [CFNumberOperator.equal]: "=",
  [CFNumberOperator.notEqual]: "<>",
  [CFNumberOperator.greaterThan]: ">",
  [CFNumberOperator.greaterThanOrEqual]: ">=",
  [CFNumberOperator.lessThan]: "<",
  [CFNumberOperator.lessThanOrEqual]: "<=",
};

function comparison(
  element: XmlElement,
  base: { type: CFRuleType.highlightCell; style: IStyleBase },
  operator: CFNumberOperator,
  [a = "", b = ""]: readonly string[]
): Rule | null {
  const [range] = rangesOf(element.parent?.get("sqref") ?? "");
  if (!range || a === "") return null;
  const cell = shiftedFormula("A1", range.startRow, range.startColumn);
  const sign = SIGNS[operator];
  const inside = `AND(${cell}>=(${a}),${cell}<=(${b}))`;
  const outside = `OR(${cell}<(${a}),${cell}>(${b}))`;
  const between = operator === CFNumberOperator.between ? inside : outside;
  const value = sign === undefined ? `=${between}` : `=${cell}${sign}(${a})`;
  return { ...base, subType: CFSubRuleType.formula, value };
}

function averageOperator(element: XmlElement) {
  const equal = isOn(element, "equalAverage");
  const above = element.get("aboveAverage") !== "0" && element.get("aboveAverage") !== "false";
  if (above) return equal ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
  return equal ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan;
}

const isOn = (element: XmlElement, name: string) =>
  element.get(name) === "1" || element.get(name) === "true";

function colorScale(element: XmlElement, { colorOf }: RuleContext): Rule | null {
  const scale = element.child("colorScale");
  const values = scale?.childrenNamed("cfvo").map(readValue) ?? [];
  const colors = scale?.childrenNamed("color").map(colorOf) ?? [];
  if (values.length < 2 || values.length !== colors.length) return null;
  return {
    type: CFRuleType.colorScale,
    config: values.map((value, index) => ({ index, color: colors[index] ?? "", value })),
  };
}

function dataBar(element: XmlElement, { colorOf }: RuleContext): Rule | null {
  const bar = element.child("dataBar");
  const [min, max] = bar?.childrenNamed("cfvo").map(readValue) ?? [];
  const color = bar?.child("color");
  if (!bar || !min || !max || !color) return null;
  const isShowValue = bar.get("showValue") !== "0";
  const config = {
    min,
    max,
    isGradient: true,
    positiveColor: colorOf(color),
    nativeColor: "#FF0000",
  };
  return { type: CFRuleType.dataBar, isShowValue, config };
}

/** A file lists the icons from the lowest value up, Univer from the highest down. */
function iconSet(element: XmlElement): Rule | null {
  const set = element.child("iconSet");
  const name = set?.get("iconSet") ?? "3TrafficLights1";
  const iconType = Object.values(IIconSetType).find((known) => known === name);
  const limits = set?.childrenNamed("cfvo") ?? [];
  if (!set || !iconType || limits.length < 3) return null;
  const reverse = isOn(set, "reverse");
  const config = [...limits].reverse().map((limit, i) => ({
    operator:
      limit.get("gte") === "0" ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
    value: readValue(limit),
    iconType,
    iconId: String(reverse ? limits.length - 1 - i : i),
  }));
  return { type: CFRuleType.iconSet, isShowValue: set.get("showValue") !== "0", config };
}

function readValue(element: XmlElement): { type: CFValueType; value?: number | string } {
  const type = CFValueType[element.get("type") as CFValueType] ?? CFValueType.num;
  const value = element.get("val");
  if (value === undefined || type === CFValueType.min || type === CFValueType.max) return { type };
  if (type === CFValueType.formula) return { type, value: `=${value}` };
  const number = Number(value);
  if (Number.isNaN(number)) return { type: CFValueType.formula, value: `=${value}` };
  return { type, value: number };
}

function rangesOf(references: string): IRange[] {
  return references.split(/\s+/).flatMap((reference): IRange[] => {
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
  });
}

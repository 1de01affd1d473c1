/** A conditional format of Univer's as an element of the file (ECMA-376 part 1, 18.3.1.10). */
import type { IStyleData } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { SheetEdit } from "./sheet-edit";
import { fileColor, same } from "./style-elements";
import type { XmlElement } from "./xml/xml-tree";

type Rule = IConditionFormattingRule["rule"];
type Highlight = Extract<Rule, { type: CFRuleType.highlightCell }>;
type Scale = Exclude<Rule, Highlight>;
type Value = { type: CFValueType; value?: number | string };

/** What tells the kinds of rules apart: attributes and formulas. */
interface RuleWords {
  type: string;
  attributes?: Record<string, string | undefined>;
  formulas?: string[];
}

/** Without a priority. @param ranges where the rule holds: rules about texts are formulas about their first cell */
export function makeRule(
  { root, styles, names }: SheetEdit,
  { rule, stopIfTrue }: IConditionFormattingRule,
  ranges: string
): XmlElement {
  const element = root.make("cfRule");
  if (rule.type !== CFRuleType.highlightCell) {
    return element.set("type", rule.type).set("priority", "1").append(scaleElement(element, rule));
  }
  const [cell = "A1"] = ranges.split(/[:\s]/);
  const { type, attributes = {}, formulas = [] } = words(rule, cell);
  element.set("type", type);
  const hasStyle = same(rule.style) !== "{}";
  if (hasStyle) {
    element.set("dxfId", String(styles.differential(rule.style as IStyleData)));
  }
  element.set("priority", "1");
  if (stopIfTrue) element.set("stopIfTrue", "1");
  for (const [name, value] of Object.entries(attributes)) element.set(name, value);
  for (const formula of formulas) {
    element.append(element.make("formula").setText(names.stored(formula.replace(/^=/, ""))));
  }
  return element;
}

function words(rule: Highlight, cell: string): RuleWords {
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { type: "expression", formulas: [rule.value] };
    case CFSubRuleType.number:
      return {
        type: "cellIs",
        attributes: { operator: rule.operator },
        formulas: [rule.value ?? 0].flat().map(String),
      };
    case CFSubRuleType.text:
      return textWords(rule.operator, rule.value ?? "", cell);
    case CFSubRuleType.duplicateValues:
      return { type: "duplicateValues" };
    case CFSubRuleType.uniqueValues:
      return { type: "uniqueValues" };
    case CFSubRuleType.rank:
      return {
        type: "top10",
        attributes: {
          percent: rule.isPercent ? "1" : undefined,
          bottom: rule.isBottom ? "1" : undefined,
          rank: String(rule.value),
        },
      };
    case CFSubRuleType.average: {
      const below = ["lessThan", "lessThanOrEqual"].includes(rule.operator);
      const equal = ["greaterThanOrEqual", "lessThanOrEqual"].includes(rule.operator);
      return {
        type: "aboveAverage",
        attributes: {
          aboveAverage: below ? "0" : undefined,
          equalAverage: equal ? "1" : undefined,
        },
      };
    }
    case CFSubRuleType.timePeriod:
      return { type: "timePeriod", attributes: { timePeriod: rule.operator } };
  }
}

function textWords(operator: CFTextOperator, text: string, cell: string): RuleWords {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const trimmed = `LEN(TRIM(${cell}))`;
  const about = (name: string, formula: string): RuleWords => ({
    type: operator,
    attributes: { operator: name, text },
    formulas: [formula],
  });
  switch (operator) {
    case CFTextOperator.containsText:
      return about("containsText", `NOT(ISERROR(SEARCH(${quoted},${cell})))`);
    case CFTextOperator.notContainsText:
      return about("notContains", `ISERROR(SEARCH(${quoted},${cell}))`);
    case CFTextOperator.beginsWith:
      return about("beginsWith", `LEFT(${cell},${String(text.length)})=${quoted}`);
    case CFTextOperator.endsWith:
      return about("endsWith", `RIGHT(${cell},${String(text.length)})=${quoted}`);
    case CFTextOperator.containsBlanks:
      return { type: operator, formulas: [`${trimmed}=0`] };
    case CFTextOperator.notContainsBlanks:
      return { type: operator, formulas: [`${trimmed}>0`] };
    case CFTextOperator.containsErrors:
      return { type: operator, formulas: [`ISERROR(${cell})`] };
    case CFTextOperator.notContainsErrors:
      return { type: operator, formulas: [`NOT(ISERROR(${cell}))`] };
    case CFTextOperator.equal:
    case CFTextOperator.notEqual:
      return { type: "cellIs", attributes: { operator }, formulas: [quoted] };
  }
}

function scaleElement(parent: XmlElement, rule: Scale): XmlElement {
  const element = parent.make(rule.type);
  const color = (text: string) => element.make("color", { rgb: fileColor(text) ?? "FF000000" });
  switch (rule.type) {
    case CFRuleType.colorScale: {
      const stops = [...rule.config].sort((a, b) => a.index - b.index);
      element.append(...stops.map(({ value }) => limit(element, value)));
      return element.append(...stops.map((stop) => color(stop.color)));
    }
    case CFRuleType.dataBar: {
      const { min, max, positiveColor } = rule.config;
      if (!rule.isShowValue) element.set("showValue", "0");
      return element.append(limit(element, min), limit(element, max), color(positiveColor));
    }
    case CFRuleType.iconSet: {
      const icons = [...rule.config].reverse();
      element.set("iconSet", icons[0]?.iconType);
      if (!rule.isShowValue) element.set("showValue", "0");
      if (icons[0]?.iconId === "0") element.set("reverse", "1");
      return element.append(
        ...icons.map(({ value, operator }, i) => {
          const cfvo = limit(element, i === 0 ? { type: CFValueType.percent, value: 0 } : value);
          return operator === CFNumberOperator.greaterThan ? cfvo.set("gte", "0") : cfvo;
        })
      );
    }
  }
}

function limit(parent: XmlElement, { type, value }: Value): XmlElement {
  const text = value === undefined ? undefined : String(value).replace(/^=/, "");
  return parent.make("cfvo", { type, val: text });
}

/** Conditional formats by formula. Univer's own list is the truth, so rules that moved with their cells, or that the user made, are seen. */
import type { IRange, IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from "@univerjs/sheets-conditional-formatting";
import { intersect, type Area } from "../a1";
import { areaOf, rangeOf } from "./areas";
import type { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";
import type { UniverUnit } from "./univer-unit";

export interface RuleFormat {
  /** "#RRGGBB" */
  fill?: string;
  fontColor?: string;
  bold?: boolean;
}

/** Excel.ConditionalFormatType. */
export type RuleType =
  | "Custom"
  | "DataBar"
  | "ColorScale"
  | "IconSet"
  | "TopBottom"
  | "PresetCriteria"
  | "ContainsText"
  | "CellValue";

/** A rule as it stands, with what the add-in set on it in this request. Written by flush(). */
export interface ConditionalRule {
  readonly id: string;
  readonly sheet: SheetRef;
  readonly areas: Area[];
  /** "Custom" is a rule by formula. The others can be listed and deleted only. */
  readonly type: RuleType;
  formula: string;
  format: RuleFormat;
  stopIfTrue: boolean;
}

const SCALES: Record<Exclude<CFRuleType, CFRuleType.highlightCell>, RuleType> = {
  [CFRuleType.dataBar]: "DataBar",
  [CFRuleType.colorScale]: "ColorScale",
  [CFRuleType.iconSet]: "IconSet",
};
/** As Excel files them: what it offers ready made, averages, dates and duplicates, are preset criteria. */
const HIGHLIGHTS: Record<CFSubRuleType, RuleType> = {
  [CFSubRuleType.formula]: "Custom",
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
  [CFSubRuleType.average]: "PresetCriteria",
  [CFSubRuleType.timePeriod]: "PresetCriteria",
  [CFSubRuleType.uniqueValues]: "PresetCriteria",
  [CFSubRuleType.duplicateValues]: "PresetCriteria",
};

export class ConditionalRules {
  /** Written to Univer once per request, however many properties were set one by one. */
  private pending = new Map<string, { rule: ConditionalRule; isNew: boolean }>();

  constructor(
    private unit: UniverUnit,
    private newId: () => string
  ) {}

  /** All rules that touch one of the ranges. */
  touching(ranges: RangeRef[]): ConditionalRule[] {
    const sheet = ranges[0]?.sheet;
    if (!sheet) return [];
    const stored = this.model().getSubunitRules(this.unit.workbook.getId(), sheet.id) ?? [];
    const waiting = [...this.pending.values()].map(({ rule }) => rule);
    const rules = [
      ...waiting.filter((rule) => rule.sheet.id === sheet.id),
      ...stored.filter((rule) => !this.pending.has(rule.cfId)).map((rule) => read(rule, sheet)),
    ];
    return rules.filter((rule) =>
      rule.areas.some((area) => ranges.some((range) => intersect(area, range.area)))
    );
  }

  /** A new rule over all the ranges, which stand in one sheet. It colours nothing until it has a formula. */
  add(ranges: [RangeRef, ...RangeRef[]]): ConditionalRule {
    const rule: ConditionalRule = {
      id: this.newId(),
      sheet: ranges[0].sheet,
      areas: ranges.map((range) => range.area),
      type: "Custom",
      formula: "=FALSE",
      format: {},
      stopIfTrue: false,
    };
    this.pending.set(rule.id, { rule, isNew: true });
    return rule;
  }

  change(rule: ConditionalRule, change: (rule: ConditionalRule) => void): void {
    const isNew = this.pending.get(rule.id)?.isNew ?? false;
    change(rule);
    this.pending.set(rule.id, { rule, isNew });
  }

  delete(rule: ConditionalRule): void {
    const isNew = this.pending.get(rule.id)?.isNew ?? false;
    this.pending.delete(rule.id);
    if (!isNew) this.execute(DeleteConditionalRuleMutation.id, rule, { cfId: rule.id });
  }

  flush(): void {
    for (const { rule, isNew } of this.pending.values()) {
      if (isNew) this.execute(AddConditionalRuleMutation.id, rule, { rule: write(rule) });
      else this.execute(SetConditionalRuleMutation.id, rule, { cfId: rule.id, rule: write(rule) });
    }
    this.pending.clear();
  }

  /** Mutations, not commands: an add-in's mark is no step of the user's undo. */
  private execute(mutation: string, { sheet }: ConditionalRule, params: object): void {
    const where = { unitId: this.unit.workbook.getId(), subUnitId: sheet.id };
    this.unit.api.syncExecuteCommand(mutation, { ...where, ...params });
  }

  private model(): ConditionalFormattingRuleModel {
    return this.unit.univer.__getInjector().get(ConditionalFormattingRuleModel);
  }
}

function read(
  { cfId, ranges, stopIfTrue, rule }: IConditionFormattingRule,
  sheet: SheetRef
): ConditionalRule {
  const base = { id: cfId, sheet, areas: ranges.map((range) => areaOf(range)), stopIfTrue };
  if (!isByFormula(rule)) return { ...base, type: typeOf(rule), formula: "", format: {} };
  const { style, value } = rule;
  const format: RuleFormat = {
    fill: style.bg?.rgb ?? undefined,
    fontColor: style.cl?.rgb ?? undefined,
    bold: style.bl === undefined ? undefined : style.bl === 1,
  };
  return { ...base, type: typeOf(rule), formula: value, format };
}

type StoredRule = IConditionFormattingRule["rule"];

function isByFormula(rule: StoredRule): rule is IFormulaHighlightCell {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
}

function typeOf(rule: StoredRule): RuleType {
  return rule.type === CFRuleType.highlightCell ? HIGHLIGHTS[rule.subType] : SCALES[rule.type];
}

function write(rule: ConditionalRule): IConditionFormattingRule<IFormulaHighlightCell> {
  const { fill, fontColor, bold } = rule.format;
  const style: IStyleBase = {
    ...(fill && { bg: { rgb: fill } }),
    ...(fontColor && { cl: { rgb: fontColor } }),
    ...(bold !== undefined && { bl: bold ? 1 : 0 }),
  };
  const ranges: IRange[] = rule.areas.map((area) => rangeOf(rule.sheet, area));
  return {
    cfId: rule.id,
    ranges,
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style,
    },
  };
}

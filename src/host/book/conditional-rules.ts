/** Conditional formats by formula. Univer's own list is the truth, so rules that moved with their cells, or that the user made, are seen. */
import { Tools, type IRange, type IStyleBase } from "@univerjs/core";
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
import { intersect, MAX_COLUMNS, MAX_ROWS, type Area } from "../a1";
import { areaOf, rangeOf } from "./areas";
import { mustAllow } from "./protection";
import { RangeRef } from "./range-ref";
import type { SheetRef } from "./sheet-ref";
import type { UniverUnit } from "./univer-unit";

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
  /** What it shows: see rule-style.ts. */
  style: IStyleBase;
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

  /** Its place among the rules of its sheet, the first being the one that goes before the others. */
  priority(rule: ConditionalRule): number {
    const whole = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
    return this.touching([new RangeRef(rule.sheet, whole)]).findIndex(({ id }) => id === rule.id);
  }

  /** A new rule over all the ranges, which stand in one sheet. It colours nothing until it has a formula. */
  add(ranges: [RangeRef, ...RangeRef[]]): ConditionalRule {
    mustAllow(ranges[0].sheet, "allowFormatCells", "ConditionalFormatCollection.add");
    const rule: ConditionalRule = {
      id: this.newId(),
      sheet: ranges[0].sheet,
      areas: ranges.map((range) => range.area),
      type: "Custom",
      formula: "=FALSE",
      style: {},
      stopIfTrue: false,
    };
    this.pending.set(rule.id, { rule, isNew: true });
    return rule;
  }

  change(rule: ConditionalRule, change: (rule: ConditionalRule) => void): void {
    mustAllow(rule.sheet, "allowFormatCells", "ConditionalFormat");
    const isNew = this.pending.get(rule.id)?.isNew ?? false;
    change(rule);
    this.pending.set(rule.id, { rule, isNew });
  }

  delete(rule: ConditionalRule): void {
    mustAllow(rule.sheet, "allowFormatCells", "ConditionalFormat.delete");
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
  if (!isByFormula(rule)) return { ...base, type: typeOf(rule), formula: "", style: {} };
  return { ...base, type: typeOf(rule), formula: rule.value, style: Tools.deepClone(rule.style) };
}

type StoredRule = IConditionFormattingRule["rule"];

function isByFormula(rule: StoredRule): rule is IFormulaHighlightCell {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
}

function typeOf(rule: StoredRule): RuleType {
  return rule.type === CFRuleType.highlightCell ? HIGHLIGHTS[rule.subType] : SCALES[rule.type];
}

function write(rule: ConditionalRule): IConditionFormattingRule<IFormulaHighlightCell> {
  const ranges: IRange[] = rule.areas.map((area) => rangeOf(rule.sheet, area));
  return {
    cfId: rule.id,
    ranges,
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style: rule.style,
    },
  };
}

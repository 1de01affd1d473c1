import type { IMutationInfo, Injector, IDisposable, Univer } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  AddConditionalRuleMutationUndoFactory,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  createCfId,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  setConditionalRuleMutationUndoFactory,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";

interface Place {
  unitId: string;
  subUnitId: string;
}
type Mutations = { redos: IMutationInfo[]; undos: IMutationInfo[] };

/**
 * Lets conditional formats follow their cells when rows or columns come and go, as steps of the user's undo. Univer 0.25.1 does so in
 * its user interface only; without one this takes its place.
 */
export function keepRulesWithCells(univer: Univer): void {
  const injector = univer.__getInjector();
  const model = injector.get(ConditionalFormattingRuleModel);
  const watched = new Map<string, IDisposable>();
  const forget = (key: string) => {
    watched.get(key)?.dispose();
    watched.delete(key);
  };
  const watch = (key: string, place: Place, rule: IConditionFormattingRule) => {
    forget(key);
    watched.set(key, follow(injector, place, rule));
  };
  const keyOf = ({ unitId, subUnitId }: Place, cfId: string) => `${unitId} ${subUnitId} ${cfId}`;
  for (const [unitId, sheets] of model.getAll()) {
    for (const [subUnitId, rules] of sheets) {
      const place = { unitId, subUnitId };
      for (const rule of rules) watch(keyOf(place, rule.cfId), place, rule);
    }
  }
  model.$ruleChange.subscribe(({ unitId, subUnitId, rule, type }) => {
    const place = { unitId, subUnitId };
    const key = keyOf(place, rule.cfId);
    if (type === "delete") forget(key);
    else if (type !== "sort") watch(key, place, rule);
  });
}

/** One rule follows its cells. Where its formula reads differently for a part of them, that part gets a rule of its own. */
function follow(injector: Injector, place: Place, rule: IConditionFormattingRule): IDisposable {
  const { unitId, subUnitId } = place;
  return injector
    .get(FormulaRefRangeService)
    .registerRangeFormula(unitId, subUnitId, rule.ranges, formulasOf(rule), (parts) => {
      const [first, ...others] = parts.map(({ formulas, ranges }) => ({
        ...withFormula(rule, formulas[0]),
        ranges,
      }));
      if (!first) return removed(place, rule);
      const changed = { ...place, cfId: rule.cfId, rule: first };
      const result: Mutations = {
        redos: [{ id: SetConditionalRuleMutation.id, params: changed }],
        undos: [...setConditionalRuleMutationUndoFactory(injector, changed)],
      };
      for (const other of others) {
        const added = { ...place, rule: { ...other, cfId: createCfId() } };
        result.redos.push({ id: AddConditionalRuleMutation.id, params: added });
        result.undos.push(AddConditionalRuleMutationUndoFactory(injector, added));
      }
      return result;
    });
}

function removed(place: Place, rule: IConditionFormattingRule): Mutations {
  return {
    redos: [{ id: DeleteConditionalRuleMutation.id, params: { ...place, cfId: rule.cfId } }],
    undos: [{ id: AddConditionalRuleMutation.id, params: { ...place, rule } }],
  };
}

function formulasOf({ rule }: IConditionFormattingRule): string[] {
  return isByFormula(rule) ? [rule.value] : [];
}

function withFormula(
  rule: IConditionFormattingRule,
  formula: string | undefined
): IConditionFormattingRule {
  const copy = JSON.parse(JSON.stringify(rule)) as IConditionFormattingRule;
  if (formula !== undefined && isByFormula(copy.rule)) copy.rule.value = formula;
  return copy;
}

function isByFormula(
  rule: IConditionFormattingRule["rule"]
): rule is Extract<IConditionFormattingRule["rule"], { subType: CFSubRuleType.formula }> {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
}

/** Conditional formats by formula; rules of other kinds can be listed and deleted. */
import { AreasRef } from "../book/areas-ref";
import type { ConditionalRule, RuleFormat } from "../book/conditional-rules";
import { RangeRef } from "../book/range-ref";
import { invalidArgument, notImplemented } from "../office/host-error";
import type { Property } from "../office/type-table";
import { collection } from "./collection";
import { asAreas, asRange, asRule, sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

type RuleProperty = Property<ModelSession, ConditionalRule>;

function formatProperty(key: keyof RuleFormat): RuleProperty {
  return {
    get: (rule) => rule.format[key] ?? null,
    set: (rule, value, { book }) =>
      book.rules.change(rule, ({ format }) => Object.assign(format, { [key]: value })),
  };
}

export const conditionalFormatCollection: ModelEntry<RangeRef[]> = collection({
  type: "ConditionalFormatCollection",
  list: (ranges: RangeRef[], { book }) => book.rules.touching(ranges),
  matches: (rule, key) => rule.id === key,
  wrap: asRule,
  methods: {
    Add: ([first, ...more], [type], { book }) => {
      if (type !== "Custom") throw notImplemented(`conditional formats of the type ${type}`);
      if (!first) throw invalidArgument("ConditionalFormatCollection.add");
      return asRule(book.rules.add([first, ...more]));
    },
    ClearAll: (ranges, _args, { book }) =>
      book.rules.touching(ranges).forEach((rule) => book.rules.delete(rule)),
  },
});

export const conditionalFormat: ModelEntry<ConditionalRule> = {
  id: (rule) => rule.id,
  properties: {
    Id: { get: (rule) => rule.id },
    Type: { get: (rule) => rule.type },
    StopIfTrue: {
      get: (rule) => rule.stopIfTrue,
      set: (rule, value, { book }) =>
        book.rules.change(byFormula(rule), (r) => (r.stopIfTrue = value)),
    },
  },
  navigation: {
    Custom: (rule: ConditionalRule) => sameAs("CustomConditionalFormat")(byFormula(rule)),
  },
  methods: {
    Delete: (rule, _args, { book }) => book.rules.delete(rule),
    GetRange: (rule) => {
      const [first, ...more] = rangesOf(rule);
      if (!first || more.length) throw invalidArgument("ConditionalFormat.getRange");
      return asRange(first);
    },
    GetRanges: (rule) => asAreas(new AreasRef(rangesOf(rule))),
  },
};

export const customConditionalFormat: ModelEntry<ConditionalRule> = {
  navigation: { Rule: sameAs("ConditionalFormatRule"), Format: sameAs("ConditionalRangeFormat") },
};

export const conditionalFormatRule: ModelEntry<ConditionalRule> = {
  properties: {
    Formula: {
      get: (rule) => rule.formula,
      set: (rule, value, { book }) => book.rules.change(rule, (r) => (r.formula = value)),
    },
  },
};

export const conditionalRangeFormat: ModelEntry<ConditionalRule> = {
  navigation: { Fill: sameAs("ConditionalRangeFill"), Font: sameAs("ConditionalRangeFont") },
};

export const conditionalRangeFill: ModelEntry<ConditionalRule> = {
  properties: { Color: formatProperty("fill") },
};

export const conditionalRangeFont: ModelEntry<ConditionalRule> = {
  properties: { Color: formatProperty("fontColor"), Bold: formatProperty("bold") },
};

function rangesOf({ sheet, areas }: ConditionalRule): RangeRef[] {
  return areas.map((area) => new RangeRef(sheet, area));
}

/** Written back as a rule by formula, a rule of another kind would be another rule. */
function byFormula(rule: ConditionalRule): ConditionalRule {
  if (rule.type !== "Custom")
    throw notImplemented(`writing conditional formats of the type ${rule.type}`);
  return rule;
}

/** Conditional formats by formula; rules of other kinds can be listed and deleted. */
import { AreasRef } from "../book/areas-ref";
import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import type { ConditionalRule } from "../book/conditional-rules";
import { RangeRef } from "../book/range-ref";
import {
  lineColour,
  lineOf,
  setLine,
  setLineColour,
  setUnderline,
  underlineOf,
  type Line,
  type Side,
  type Underline,
} from "../book/rule-style";
import { invalidArgument, notImplemented } from "../office/host-error";
import type { Handle, Property } from "../office/type-table";
import { collection } from "./collection";
import { asAreas, asRange, asRule, orNull, sameAs } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

type RuleProperty = Property<ModelSession, ConditionalRule>;

function styleProperty<V>(
  get: (style: IStyleBase) => unknown,
  set: (style: IStyleBase, value: V) => void
): RuleProperty {
  return {
    get: ({ style }) => get(style) ?? null,
    set: (rule, value: V, { book }) => book.rules.change(rule, ({ style }) => set(style, value)),
  };
}

function switchProperty(key: "bl" | "it"): RuleProperty {
  return styleProperty<boolean>(
    (style) => (style[key] === undefined ? null : style[key] === BooleanNumber.TRUE),
    (style, on) => (style[key] = on ? BooleanNumber.TRUE : BooleanNumber.FALSE)
  );
}

function colourProperty(key: "bg" | "cl"): RuleProperty {
  return styleProperty<string>(
    (style) => style[key]?.rgb,
    (style, rgb) => (style[key] = { rgb })
  );
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
    Priority: { get: (rule, { book }) => book.rules.priority(rule) },
    StopIfTrue: {
      get: (rule) => rule.stopIfTrue,
      set: (rule, value, { book }) =>
        book.rules.change(byFormula(rule), (r) => (r.stopIfTrue = value)),
    },
  },
  navigation: {
    Custom: (rule: ConditionalRule) => sameAs("CustomConditionalFormat")(byFormula(rule)),
    CustomOrNullObject: (rule: ConditionalRule) =>
      rule.type === "Custom" ? sameAs("CustomConditionalFormat")(rule) : null,
  },
  methods: {
    Delete: (rule, _args, { book }) => book.rules.delete(rule),
    GetRange: (rule) => {
      const [first, ...more] = rangesOf(rule);
      if (!first || more.length) throw invalidArgument("ConditionalFormat.getRange");
      return asRange(first);
    },
    GetRangeOrNullObject: (rule) => {
      const [first, ...more] = rangesOf(rule);
      return orNull(more.length ? null : first, asRange);
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
  navigation: {
    Fill: sameAs("ConditionalRangeFill"),
    Font: sameAs("ConditionalRangeFont"),
    Borders: sameAs("ConditionalRangeBorderCollection"),
  },
};

export const conditionalRangeFill: ModelEntry<ConditionalRule> = {
  properties: { Color: colourProperty("bg") },
};

export const conditionalRangeFont: ModelEntry<ConditionalRule> = {
  properties: {
    Color: colourProperty("cl"),
    Bold: switchProperty("bl"),
    Italic: switchProperty("it"),
    Strikethrough: styleProperty<boolean>(
      (style) => style.st && style.st.s === BooleanNumber.TRUE,
      (style, on) => (style.st = { s: on ? BooleanNumber.TRUE : BooleanNumber.FALSE })
    ),
    Underline: styleProperty<Underline>(underlineOf, setUnderline),
  },
};

interface RuleSide {
  rule: ConditionalRule;
  side: Side;
  /** Excel.ConditionalRangeBorderIndex. */
  name: string;
}

const SIDES: ReadonlyArray<readonly [name: string, side: Side]> = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
];

const asSide = (rule: ConditionalRule, wanted: string): Handle<RuleSide> => {
  const [name, side] = SIDES.find(([name]) => name === wanted) ?? [];
  if (!name || !side) throw invalidArgument("ConditionalRangeBorderCollection.getItem");
  return { type: "ConditionalRangeBorder", target: { rule, side, name } };
};

export const conditionalRangeBorderCollection: ModelEntry<ConditionalRule> = {
  properties: { Count: { get: () => SIDES.length } },
  items: (rule) => SIDES.map(([name]) => asSide(rule, name)),
  item: (rule, [name]) => asSide(rule, String(name)),
  navigation: {
    Top: (rule) => asSide(rule, "EdgeTop"),
    Bottom: (rule) => asSide(rule, "EdgeBottom"),
    Left: (rule) => asSide(rule, "EdgeLeft"),
    Right: (rule) => asSide(rule, "EdgeRight"),
  },
};

export const conditionalRangeBorder: ModelEntry<RuleSide> = {
  properties: {
    SideIndex: { get: ({ name }) => name },
    Style: {
      get: ({ rule, side }) => lineOf(rule.style, side),
      set: ({ rule, side }, line: Line, { book }) =>
        book.rules.change(rule, ({ style }) => setLine(style, side, line)),
    },
    Color: {
      get: ({ rule, side }) => lineColour(rule.style, side),
      set: ({ rule, side }, colour: string, { book }) =>
        book.rules.change(rule, ({ style }) => setLineColour(style, side, colour)),
    },
  },
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

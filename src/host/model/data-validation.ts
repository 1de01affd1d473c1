/** range.dataValidation. The file format's words on one side, Excel's on the other. */
import { mustAllow } from "../book/protection";
import type { RangeRef } from "../book/range-ref";
import type { Validation, ValidationType } from "../book/sheet-extras";
import { commonValidation, setValidation, validationsIn } from "../book/validations";
import { HostError, invalidArgument } from "../office/host-error";
import type { Property } from "../office/type-table";
import type { ModelEntry, ModelSession } from "./model-session";

type NewValidation = Omit<Validation, "areas">;

interface Criteria {
  formula1?: string | number;
  formula2?: string | number | null;
  operator?: string;
  formula?: string;
  source?: string;
  inCellDropDown?: boolean;
}

/** Excel's name of a rule, of the type, and the file's. */
const TYPES: ReadonlyArray<[rule: string, type: string, stored: ValidationType]> = [
  ["wholeNumber", "WholeNumber", "whole"],
  ["decimal", "Decimal", "decimal"],
  ["list", "List", "list"],
  ["date", "Date", "date"],
  ["time", "Time", "time"],
  ["textLength", "TextLength", "textLength"],
  ["custom", "Custom", "custom"],
];
const OPERATORS: ReadonlyArray<[name: string, stored: string]> = [
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
];
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

const PLAIN: Pick<NewValidation, "ignoreBlanks" | "dropDown" | "error" | "prompt"> = {
  ignoreBlanks: true,
  dropDown: true,
  error: { show: true, style: "stop", title: "", text: "" },
  prompt: { show: true, title: "", text: "" },
};

export const dataValidation: ModelEntry<RangeRef> = {
  properties: {
    Type: { get: typeOf },
    Rule: {
      get: (range) => {
        const found = commonValidation(range);
        if (found) return toRule(found);
        return validationsIn(range).length ? null : {};
      },
      set: (range, rule, session) =>
        change(range, session, { ...PLAIN, ...commonValidation(range), ...fromRule(rule) }),
    },
    IgnoreBlanks: part<boolean>(
      ({ ignoreBlanks }) => ignoreBlanks,
      (ignoreBlanks) => ({ ignoreBlanks })
    ),
    ErrorAlert: part<{ showAlert: boolean; style: string; title: string; message: string }>(
      ({ error: { show, style, title, text } }) => ({
        showAlert: show,
        style: STYLES[style],
        title,
        message: text,
      }),
      ({ showAlert, style, title, message }) => ({
        error: { show: showAlert, style: styleOf(style), title, text: message },
      })
    ),
    Prompt: part<{ showPrompt: boolean; title: string; message: string }>(
      ({ prompt: { show, title, text } }) => ({ showPrompt: show, title, message: text }),
      ({ showPrompt, title, message }) => ({ prompt: { show: showPrompt, title, text: message } })
    ),
  },
  methods: { Clear: (range, _args, session) => change(range, session, null) },
};

function change(
  range: RangeRef,
  { book, write }: ModelSession,
  validation: NewValidation | null
): void {
  mustAllow(range.sheet, "allowFormatCells", "DataValidation");
  write(() => setValidation(range, validation));
  book.edited = true;
}

/** What stands beside the rule; there must be one to stand beside. */
function part<V>(
  get: (validation: Validation) => V,
  set: (value: V) => Partial<NewValidation>
): Property<ModelSession, RangeRef> {
  return {
    get: (range) => {
      const found = commonValidation(range);
      return found && get(found);
    },
    set: (range, value: V, session) => {
      const found = commonValidation(range);
      if (!found) throw new HostError("InvalidOperation", "There is no rule.", "DataValidation");
      change(range, session, { ...found, ...set(value) });
    },
  };
}

function typeOf(range: RangeRef): string {
  const found = commonValidation(range);
  if (found) return TYPES.find(([, , stored]) => stored === found.type)?.[1] ?? "None";
  const touching = validationsIn(range);
  if (!touching.length) return "None";
  return touching.length === 1 ? "Inconsistent" : "MixedCriteria";
}

function toRule({ type, formula1, formula2, operator, dropDown }: Validation): object {
  const name = TYPES.find(([, , stored]) => stored === type)?.[0] ?? type;
  if (type === "custom") return { [name]: { formula: `=${formula1}` } };
  if (type === "list") {
    const source = /^".*"$/s.test(formula1) ? formula1.slice(1, -1) : `=${formula1}`;
    return { [name]: { inCellDropDown: dropDown, source } };
  }
  const [called] = OPERATORS.find(([, stored]) => stored === operator) ?? OPERATORS[0] ?? [];
  const second = formula2 === undefined ? {} : { formula2: `=${formula2}` };
  return { [name]: { formula1: `=${formula1}`, operator: called, ...second } };
}

function fromRule(rule: unknown) {
  const given = Object.entries((rule ?? {}) as Record<string, Criteria | undefined>);
  const [found, ...more] = given.filter(
    ([, criteria]) => criteria !== undefined && criteria !== null
  );
  const type = TYPES.find(([name]) => name === found?.[0])?.[2];
  const criteria = found?.[1];
  if (!type || !criteria || more.length) throw invalidArgument("DataValidation.rule");
  if (type === "custom")
    return { type, operator: undefined, formula1: stored(criteria.formula), formula2: undefined };
  if (type === "list") return { type, ...listOf(criteria), formula2: undefined };
  const operator = OPERATORS.find(([name]) => name === criteria.operator)?.[1];
  if (!operator) throw invalidArgument("DataValidation.rule");
  const { formula2 } = criteria;
  const second = formula2 === undefined || formula2 === null ? undefined : stored(formula2);
  return { type, operator, formula1: stored(criteria.formula1), formula2: second };
}

function listOf({ source, inCellDropDown = true }: Criteria) {
  if (typeof source !== "string") throw invalidArgument("DataValidation.rule");
  const formula1 = source.startsWith("=") ? source.slice(1) : `"${source}"`;
  return { operator: undefined, dropDown: inCellDropDown, formula1 };
}

function stored(formula: string | number | undefined): string {
  if (formula === undefined) throw invalidArgument("DataValidation.rule");
  return String(formula).replace(/^=/, "");
}

function styleOf(name: string): Validation["error"]["style"] {
  if (name === STYLES.warning) return "warning";
  if (name === STYLES.information) return "information";
  if (name === STYLES.stop) return "stop";
  throw invalidArgument("DataValidation.errorAlert");
}

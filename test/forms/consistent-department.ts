import type { AmountRole, FormPlan } from "../../src/forms/form";
import { FORMS } from "../../src/forms/kinds/registry";
import { printedWan } from "../../src/forms/printed-wan";
import { withParents } from "../../src/forms/subject-codes";
import { subjectLists } from "../../src/forms/subject-lists";
import type { Fen } from "../../src/money/amount";
import { standardSubjects } from "../../src/subjects/edition-2026";
import type { ExactBudget } from "../checks/exact-book";

const FUND = "2120801";
const RECEPTION = "30217";
const VEHICLE_OPERATION = "30231";

/** What a department types into the forms, by role; null where it leaves a cell. */
type Typed = (role: AmountRole) => Fen | null;

function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function typedOf(budget: ExactBudget): Typed {
  const items = budget.items.map((item) => ({
    ...item,
    basic: printedWan(item.basic),
    project: printedWan(item.project),
    operations: printedWan(item.operations),
  }));
  const fund = printedWan(budget.fund);
  const general = sum(items.map(({ basic, project }) => basic + project));
  const carried = printedWan(Math.floor((general * budget.carriedIn) / 100));
  const economic = (code: string, part: "basic" | "project"): Fen =>
    sum(items.filter((item) => item.economic === code).map((item) => item[part]));
  const spent = (code: string): Fen => economic(code, "basic") + economic(code, "project");

  const bySubject = ({ kind, measure }: AmountRole, code: string): Fen | null => {
    const item = items.find((one) => one.code === code);
    const isPersonnel = !code.startsWith("302");
    switch (kind) {
      case "general-expenditure":
        return measure === "basic" || measure === "project" ? (item?.[measure] ?? null) : null;
      case "fund-expenditure":
        return code === FUND && measure === "project" ? fund : null;
      case "basic-expenditure":
        return code.length === 5 && (measure === "personnel") === isPersonnel && measure !== "total"
          ? economic(code, "basic")
          : null;
      case "project-expenditure":
        return code.length === 5 ? economic(code, "project") : null;
      case "department-income":
        return measure === "operations" ? (item?.operations ?? null) : null;
      case "department-expenditure":
        return measure === "project" && item ? item.project + item.operations : null;
      default:
        return null;
    }
  };
  return (role) => {
    if (role.year === "previous") return null;
    const amount = (): Fen | null => {
      if ("code" in role.row) return bySubject(role, role.row.code);
      if (!("line" in role.row)) return null;
      const { line } = role.row;
      if (role.kind === "sangong") {
        if (role.measure === "reception") return spent(RECEPTION);
        return role.measure === "vehicle-operation" ? spent(VEHICLE_OPERATION) : null;
      }
      if (role.kind !== "appropriation-balance" || typeof line !== "object") return null;
      if ("carriedIn" in line) return line.carriedIn === "general" ? carried : null;
      if (!("source" in line)) return null;
      if (line.source === "general") return general - carried;
      return line.source === "fund" ? fund : null;
    };
    const fen = amount();
    return fen === 0 ? null : fen;
  };
}

/** The plan of a department that types a budget which agrees everywhere: subjects known, amounts in whole 0.01 万元. */
export function departmentPlan(budget: ExactBudget): FormPlan {
  const functional = budget.items.map(({ code }) => code);
  const economic = budget.items.map((item) => item.economic);
  const fund = budget.fund === 0 ? [] : [FUND];
  return {
    year: 2026,
    department: "青山区财政局",
    kinds: FORMS.map(({ kind }) => kind).filter(
      (kind) => !/performance|project-details|government/.test(kind)
    ),
    codes: new Map([
      ["general-expenditure", withParents(functional)],
      ["fund-expenditure", withParents(fund)],
      ["department-income", withParents([...functional, ...fund])],
      ["department-expenditure", withParents([...functional, ...fund])],
      ["basic-expenditure", withParents(economic)],
      ["project-expenditure", withParents(economic)],
    ]),
    lists: subjectLists(standardSubjects, {}),
    given: typedOf(budget),
  };
}

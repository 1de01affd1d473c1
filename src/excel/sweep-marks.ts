import { isRefusal } from "./excel-refusal";
import { othersWords } from "./mark-comment";
import { isOurRule } from "./mark-rule";
import {
  askComment,
  canComment,
  ownComment,
  removeComment,
  removeRule,
  rulesOf,
  type OwnComment,
} from "./own-marks";
import { inExcel } from "./in-excel";

export interface Swept {
  /** Cells whose comment stays because the user wrote into it: "表一!C7". */
  readonly kept: readonly string[];
  /** Sheets where marks stay because Excel refuses to take them away: protected ones. */
  readonly refused: readonly string[];
  /** How many marks stay there, at least. */
  readonly left: number;
}

/** What is to be taken from one sheet. */
interface Trace {
  readonly sheet: string;
  readonly isProtected: boolean;
  /** Ids of rules. */
  readonly rules: readonly string[];
  readonly comments: readonly (OwnComment & { readonly address: string })[];
}

/**
 * Takes all marks away, whoever put them there: what tells a mark stands in the mark itself, the rule's formula and the comment's
 * last line. What the user wrote into a comment of ours stays, and is no mark any more. Four requests, one more for each
 * protected sheet with marks.
 */
export async function sweepMarks(): Promise<Swept> {
  const traces = await findMarks();
  const open = traces.filter(({ isProtected }) => !isProtected);
  let apart = traces.filter(({ isProtected }) => isProtected);
  try {
    if (open.length > 0) await remove(open);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    // somebody was faster, or a sheet refuses without being protected: the rest is taken away sheet by sheet
    apart = await findMarks();
  }
  const results = await Promise.allSettled(apart.map((trace) => remove([trace])));
  for (const result of results)
    if (result.status === "rejected" && !isRefusal(result.reason)) throw result.reason;
  const refused = apart.filter((_, i) => results[i]?.status === "rejected");
  const names = refused.map(({ sheet }) => sheet);
  return {
    kept: traces
      .filter(({ sheet }) => !names.includes(sheet))
      .flatMap(({ comments }) => comments)
      .flatMap(({ address, rest }) => (rest === null ? [] : [address])),
    refused: names,
    left: refused.reduce(
      (sum, trace) => sum + Math.max(trace.rules.length, trace.comments.length),
      0
    ),
  };
}

async function findMarks(): Promise<Trace[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      return {
        sheet,
        protection: sheet.protection.load("protected"),
        formats: rulesOf(sheet).load("items/id,items/type"),
        comments: canComment() ? sheet.comments.load("items/id,items/content") : null,
      };
    });
    await context.sync();
    const asked = sheets.map(({ sheet, protection, formats, comments }) => ({
      sheet: sheet.name,
      isProtected: protection.protected,
      custom: formats.items
        .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
        .map(({ id }) => ({ id, rule: rulesOf(sheet).getItem(id).custom.rule.load("formula") })),
      comments: (comments?.items ?? [])
        .filter(({ content }) => othersWords(content) !== null)
        .map((comment) => ({ ...askComment(comment), place: placeOf(comment) })),
    }));
    await context.sync();
    return asked
      .map(({ sheet, isProtected, custom, comments }): Trace => ({
        sheet,
        isProtected,
        rules: custom.flatMap(({ id, rule }) => (isOurRule(rule.formula) ? [id] : [])),
        comments: comments.flatMap(({ place, ...asked }) => {
          const own = ownComment(asked);
          return own ? [{ ...own, address: place.address }] : [];
        }),
      }))
      .filter(({ rules, comments }) => rules.length + comments.length > 0);
  });
}

function placeOf(comment: Excel.Comment): Excel.Range {
  return comment.getLocation().untrack().load("address");
}

async function remove(traces: readonly Trace[]): Promise<void> {
  await inExcel(async (context) => {
    for (const { sheet, rules, comments } of traces) {
      for (const rule of rules) removeRule(context, sheet, rule);
      for (const comment of comments) removeComment(context, comment);
    }
    await context.sync();
  });
}

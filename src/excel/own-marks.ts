import { othersWords, withoutSignature } from "./mark-comment";
import { isUntouched } from "./watch-comments";
import { inExcel } from "./in-excel";

export function canComment(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.10");
}

/** A comment of ours on its way out. */
export interface OwnComment {
  readonly id: string;
  /** What stays of it, being the user's; null: nothing, it goes. */
  readonly rest: string | null;
}

/** What tells whether a comment is ours alone; to be asked for within one request and answered after it. */
export interface AskedComment {
  readonly comment: Excel.Comment;
  readonly replies: Excel.CommentReplyCollection;
}

/** @param comment whose id and content are loaded, or will be by the same request */
export function askComment(comment: Excel.Comment): AskedComment {
  return { comment, replies: comment.replies.load("items/id") };
}

/** null for a comment that is not ours, or not any more. */
export function ownComment({ comment, replies }: AskedComment): OwnComment | null {
  const { id, content } = comment;
  const words = othersWords(content);
  if (words === null) return null;
  // replies would go with the comment, and mean little without what they reply to
  if (replies.items.length > 0) return { id, rest: withoutSignature(content) };
  return { id, rest: words === "" ? null : words };
}

/**
 * How comments of ours are to go. Where Excel tells of every change, and told of none, no request is needed; else one.
 * @param ids of comments that this session has put into the workbook
 */
export async function goingComments(ids: readonly string[]): Promise<OwnComment[]> {
  if (ids.every(isUntouched)) return ids.map((id) => ({ id, rest: null }));
  return inExcel(async (context) => {
    const asked = ids.map((id) =>
      askComment(context.workbook.comments.getItem(id).load("id,content"))
    );
    await context.sync();
    return asked.flatMap((one) => ownComment(one) ?? []);
  });
}

/** Takes a comment away, or of one that holds the user's words what is ours. */
export function removeComment(context: Excel.RequestContext, { id, rest }: OwnComment): void {
  const comment = context.workbook.comments.getItem(id);
  if (rest === null) comment.delete();
  else comment.content = rest;
}

/** Takes a rule away, wherever in its sheet it stands by now. */
export function removeRule(context: Excel.RequestContext, sheet: string, rule: string): void {
  rulesOf(context.workbook.worksheets.getItem(sheet)).getItem(rule).delete();
}

/** All conditional formats of a sheet, for the next request; let go of with it, or it would cost one more. */
export function rulesOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().untrack().conditionalFormats;
}

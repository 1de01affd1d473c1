import { ExcelProblem } from "../../excel/excel-errors";
import { changeEdits } from "../../excel/edits-memory";
import { basisOf } from "../../narrative/edits/basis";
import { bindWords } from "../../narrative/edits/bind-words";
import type { Edits, ParagraphEdit } from "../../narrative/edits/edit";
import type { Paragraph, Piece } from "../../narrative/narrative";
import { editId } from "../narrative/part-edits";
import { dispatch, getState } from "../state/store";
import { attemptToKeep } from "./attempt-to-keep";

/** A paragraph that can be worded by hand. */
export type EditableParagraph = Paragraph & { readonly id: string };

/** Keeps a person's words for a paragraph in the workbook; figures and slots that still stand in them go on following the tables. */
export function wordParagraph(paragraph: EditableParagraph, words: string): Promise<boolean> {
  const generated = generatedOf(paragraph);
  const edit = { parts: bindWords(words, generated), basis: basisOf(generated) };
  return keep(paragraph.id, edit, "这一段已按您写的保存");
}

/** Leaves a paragraph out of the text; kept in the workbook. */
export function leaveOut(paragraph: EditableParagraph): Promise<boolean> {
  const edit = { parts: null, basis: basisOf(generatedOf(paragraph)) };
  return keep(paragraph.id, edit, "这一段不写了");
}

/** Goes back to what is written from the tables. */
export function writeAgain({ id }: EditableParagraph): Promise<boolean> {
  return keep(id, null, "已恢复为由表写出的这一段");
}

/** The paragraph as written from the tables, whatever a person made of it. */
function generatedOf({ pieces, edit }: Paragraph): readonly Piece[] {
  return edit?.generated ?? pieces;
}

function keep(paragraph: string, edit: ParagraphEdit | null, said: string): Promise<boolean> {
  return attemptToKeep(async () => {
    const { part, style, edits: known } = getState();
    const id = editId(paragraph, style.name, part);
    const { content, canBeSaved } = await changeEdits((now): Edits => {
      refuseUnseen(now, known, id);
      const { [id]: _old, ...others } = now;
      return edit ? { ...others, [id]: edit } : others;
    });
    dispatch({ type: "edits-changed", edits: content });
    return { canBeSaved, said };
  }, "没有保存这一段");
}

/** What another window has made of this very paragraph is shown before anything is written over it. */
function refuseUnseen(now: Edits, known: Edits, id: string): void {
  const there = now[id];
  if (there === undefined || JSON.stringify(there) === JSON.stringify(known[id])) return;
  dispatch({ type: "edits-changed", edits: now });
  throw new ExcelProblem(
    "这一段刚在别的窗口里改过。",
    "现在显示的是那里改的；要改成您的，请再保存一次。"
  );
}

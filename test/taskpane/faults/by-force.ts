import { removeMarks } from "../../../src/taskpane/actions/remove-marks";
import { dispatch } from "../../../src/taskpane/state/store";
import { EXPENDITURE, FORMULAS, SHEETS, WRITTEN, type FaultHost } from "./fault-host";

/** After a trial that went wrong: brings the workbook back as far as a hand can, so that the next trial begins as this one did. */
export async function byForce(host: FaultHost, takeBack: () => Promise<unknown>): Promise<void> {
  const { book } = host;
  await Promise.resolve()
    .then(takeBack)
    .catch(() => undefined);
  dispatch({ type: "noticed", problem: null });
  for (const sheet of book.sheets())
    if (!SHEETS.includes(sheet.name)) book.unit.workbook.deleteSheet(sheet.facade);
  for (const name of book.unit.workbook.getDefinedNames()) name.delete();
  for (const part of [...book.addInData.parts]) book.addInData.deletePart(part);
  const formulas = book.range("H31:H32", book.sheet(EXPENDITURE));
  if (JSON.stringify(formulas.formulas()) !== JSON.stringify(FORMULAS)) formulas.write(FORMULAS);
  for (const [address, value] of Object.entries(WRITTEN)) {
    const cell = book.range(address, book.sheet(EXPENDITURE));
    if (cell.values()[0]?.[0] !== value) cell.write([[value]]);
  }
  const inserted = book.range("K40:L40", book.sheet(EXPENDITURE));
  if (
    inserted
      .values()
      .flat()
      .some((value) => value !== "")
  )
    inserted.facade().clearContent();
  await book.settle();
  await removeMarks();
  dispatch({ type: "noticed", problem: null });
}

import { inExcel } from "./in-excel";

/** Has Excel calculate every formula anew, those of the add-in's functions too, whose answers have changed. One round trip. Throws OfficeExtension.Error. */
export function recalculate(): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

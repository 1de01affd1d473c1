/** Has Excel calculate every formula anew, those of the add-in's functions too, whose answers have changed. One round trip. Throws OfficeExtension.Error. */
export function recalculate(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

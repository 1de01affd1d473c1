/**
 * Calls back whenever content of any sheet changes, whoever changes it; marks are no change. Does nothing where Excel
 * does not tell (before ExcelApi 1.9). One round trip.
 */
export async function watchChanges(onChange: () => void): Promise<void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
  });
}

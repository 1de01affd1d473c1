import { inExcel } from "./in-excel";

const nothing = Promise.resolve();

/**
 * Tells what is selected, now and whenever that changes, as an address without its sheet ("A12", "A1:B3"); null where it is no cells, as a
 * chart is. Where Excel does not tell of changes (before ExcelApi 1.9) only now. Two round trips; one more whenever another sheet comes
 * to the front.
 * @throws OfficeExtension.Error
 */
export async function watchSelection(onSelect: (address: string | null) => void): Promise<void> {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.9"))
    await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onSelectionChanged.add(({ address }) => {
        onSelect(withoutSheet(address));
        return nothing;
      });
      worksheets.onActivated.add(async () => onSelect(await selectedAddress()));
      await context.sync();
    });
  onSelect(await selectedAddress());
}

/** Null also where Excel does not say it at the moment; why not is said when something is to be written. */
async function selectedAddress(): Promise<string | null> {
  try {
    return await inExcel(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return withoutSheet(range.address);
    });
  } catch {
    return null;
  }
}

function withoutSheet(address: string): string | null {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  return local === "" ? null : local;
}

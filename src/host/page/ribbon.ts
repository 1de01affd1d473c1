/** The buttons that the add-in's manifest puts into Excel's ribbon. They run the add-in's own functions through Office.js. */
import type { Manifest, RibbonButton } from "../manifest";
import type { MessageBar } from "./message-bar";
import type { WorkbookPage } from "./workbook-page";

export function showRibbon(
  ribbon: HTMLElement,
  { buttons }: Manifest,
  page: WorkbookPage,
  messages: MessageBar
): void {
  buttons.forEach((entry, i) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = entry.description;
    button.append(pictureOf(entry), entry.label);
    button.addEventListener("click", () => void press(button, entry, page, messages));
    const before = buttons[i - 1];
    if (before && before.group !== entry.group) ribbon.append(document.createElement("hr"));
    ribbon.append(button);
  });
}

/** The label beside it says the same. */
function pictureOf({ picture }: RibbonButton): HTMLImageElement {
  const image = document.createElement("img");
  image.src = picture;
  image.alt = "";
  return image;
}

/** As in Excel, the button is disabled until the add-in says that it is done. */
async function press(
  button: HTMLButtonElement,
  { id, label, functionName }: RibbonButton,
  page: WorkbookPage,
  messages: MessageBar
): Promise<void> {
  button.disabled = true;
  messages.clear();
  try {
    await page.session.runCommand(functionName, id);
  } catch (error) {
    console.error(error);
    messages.show(`“${label}”没有完成。请等窗格出现后再试，或点“重新打开窗格”。`);
  } finally {
    button.disabled = false;
  }
}

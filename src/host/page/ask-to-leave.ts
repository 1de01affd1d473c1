export type Leave = "save" | "discard" | "stay";

/** Asks what to do with a workbook that was changed, before another one takes its place. Esc is "stay". */
export function askToLeave(dialog: HTMLDialogElement, name: string): Promise<Leave> {
  const question = dialog.querySelector("[data-name]");
  if (question) question.textContent = name;
  dialog.returnValue = "stay";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue as Leave), { once: true });
  });
}

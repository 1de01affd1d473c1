import type { FormValidation, Rectangle } from "./form-sheet";
import { FORM_UNIT } from "./sheet-draft";

/** Amounts are numbers, in the form's unit. Whether they are right is for the checks to say. */
export function amountValidation(area: Rectangle): FormValidation {
  return {
    area,
    rule: { type: "amount" },
    prompt: null,
    refusal: `这里只能填数字，单位是${FORM_UNIT}。请去掉文字和单位后再填。`,
  };
}

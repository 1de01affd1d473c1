import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";

const CONTACT = /(?:联系方式|联系电话|咨询电话|电话)[：:]?(?<number>[\d\-—－–]*)/g;

/** A telephone number that can be called; a mobile one is a person's own (domain.md A14). */
export const narrativeContact = narrativeCheck(
  {
    id: "narrative-contact",
    title: "公开联系电话的位数合理",
    description:
      "看公开联系电话是不是 8 位、11 位或区号加 7、8 位，写的是个人手机号时提醒。没有认出电话的不核验。",
    basis: "domain.md A14",
    severity: "info",
  },
  ({ reading: { source } }, report) => {
    // The last one of the text; duties may mention telephones too.
    const contact = [...source.text.matchAll(CONTACT)].at(-1);
    if (
      !contact ||
      !/联系/.test(source.text.slice(Math.max(0, contact.index - 40), contact.index + 4))
    ) {
      report.skipped("情况说明中没有认出联系电话");
      return;
    }
    report.ran();
    const digits = (contact.groups?.number ?? "").replace(/\D/g, "");
    const problem = problemOf(digits);
    if (!problem) return;
    const place = source.original(contact.index, contact.index + contact[0].length);
    report.found(textStatement("info", [place], { type: "narrative-telephone", problem }));
  }
);

function problemOf(digits: string): "none" | "digits" | "mobile" | null {
  if (digits === "") return "none";
  if (/^1[3-9]\d{9}$/.test(digits)) return "mobile";
  // 7 or 8 digits, with or without an area code of 3 or 4.
  return /^(?:0\d{2,3})?[1-9]\d{6,7}$/.test(digits) ? null : "digits";
}

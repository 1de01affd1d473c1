import { factSlot } from "../slots";
import type { SectionWriter } from "./section";

/** 一、单位基本情况: the department's own text (domain.md 5). */
export const basics: SectionWriter = {
  id: "basics",
  values(composer) {
    return {
      duties: composer.slot(factSlot("duties")),
      organisation: composer.slot(factSlot("organisation")),
      /** 机构改革相关情况, where a person adds it. */
      reform: composer.extra("reform"),
    };
  },
};

import { factSlot } from "../slots";
import type { SectionWriter } from "./section";

/** The document's title: the department as the tables name it, or as a person does (domain.md 5). */
export const title: SectionWriter = {
  id: "title",
  values(composer) {
    const { department } = composer.book;
    const slot = factSlot("department");
    const typed = composer.added(slot);
    return {
      department: typed ?? (department === null ? composer.slot(slot) : composer.name(department)),
    };
  },
};

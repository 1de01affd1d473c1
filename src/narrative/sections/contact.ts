import { factSlot } from "../slots";
import type { SectionWriter } from "./section";

/** The line at the end: whom to ask (domain.md 5). */
export const contact: SectionWriter = {
  id: "contact",
  values(composer) {
    return {
      name: composer.slot(factSlot("contact.name")),
      phone: composer.slot(factSlot("contact.phone")),
    };
  },
};

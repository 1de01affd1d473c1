import type { SectionWriter } from "./section";

/** 六、专业性名词解释: five fixed terms, which a department may replace by its own (domain.md 5). */
export const terms: SectionWriter = {
  id: "terms",
  values(composer) {
    return { own: composer.extra("terms") };
  },
};

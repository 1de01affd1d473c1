import type { Check } from "../check";
import { namedSubjects, renamed } from "../printed-names";

/** One code has one name wherever the book prints it; width and blanks do not matter. */
export const sameNamePerCode: Check = {
  id: "same-name-per-code",
  title: "同一科目编码在各表中名称一致",
  description: "比较同一编码在各表中的名称，写法不同的以多数为准。全角半角和空格不算不同。",
  basis: "domain.md A21",
  severity: "error",
  needs: [],
  reads: "words",
  run({ book, subjects }, report) {
    const { repeats, odd } = namedSubjects(book, subjects);
    report.ran(repeats);
    for (const { code, spellings } of odd) {
      const [usual, ...others] = spellings;
      if (!usual) continue;
      for (const { name, places: wrong } of others)
        report.found({
          severity: "error",
          where: wrong.map(({ cell }) => cell),
          expected: usual.name,
          actual: name,
          difference: null,
          unit: null,
          detail: {
            type: "names-differ",
            code,
            name,
            usual: usual.name,
            tables: new Set(usual.places.map(({ table }) => table)).size,
          },
          repair: renamed(wrong, usual.name),
        });
    }
  },
};

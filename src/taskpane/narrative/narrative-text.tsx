import { useMemo } from "react";
import { partName } from "../../checks/book-parts";
import type { Facts } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import { usePane } from "../state/store";
import { departmentsOf } from "./departments";
import { factsOf } from "./part-facts";
import { PartQuestion } from "./part-question";
import { WrittenText } from "./written-text";

/** The narrative of a workbook: of the one department and year that it has, or of the one that the user chooses. */
export function NarrativeText({ book, facts }: { book: Book; facts: Facts }) {
  const { part } = usePane();
  const parts = useMemo(() => departmentsOf(book), [book]);
  const chosen = parts.find((one) => partName(one) === part);
  const isOne = parts.length === 0;
  const scope = isOne ? null : part;
  const own = useMemo(() => factsOf(facts, scope), [facts, scope]);
  if (isOne) return <WrittenText book={book} facts={own} part={null} />;
  if (!chosen) return <PartQuestion names={parts.map(partName)} />;
  return <WrittenText key={part} book={chosen} facts={own} part={part} />;
}

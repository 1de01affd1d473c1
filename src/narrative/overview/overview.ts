import { halfStep, tolerance } from "../../money/rounding";
import type { Book } from "../../tables/book";
import {
  amount,
  categories,
  eitherRows,
  firstOf,
  isNone,
  isSome,
  line,
  sumOf,
  unlessBlank,
  type Reader,
  type Reading,
} from "../amounts/reading";
import type { Bar, Overview, Part } from "./bar";
import { bothYears, categoryBars } from "./category-bars";
import type { CategorySource } from "./may-have-overview";

/** The overview of one department's book of one year; null where no table lists the expenditure by 类. */
export function overviewOf(book: Book): Overview | null {
  const found = categoryBars(book);
  if (!found) return null;
  const { source, table, bars, total } = found;
  const sangong = sangongBars(book);
  return {
    table: { title: table.title, sheet: table.area.sheet, unit: table.unit },
    year: book.year ?? table.year,
    categories: bars,
    total,
    parts: partsOf(book, source, total.current),
    sangong,
    hasPrevious: [...bars, total, ...sangong].some(({ previous }) => previous.state === "known"),
  };
}

/** Parts are of a whole: where one of them is unknown or negative, or together they exceed it, there is nothing to divide. */
function partsOf(book: Book, { kind, side }: CategorySource, total: Reading): readonly Part[] {
  if (side !== null) return [];
  const read = (measure: "basic" | "project"): Reading => {
    const own = amount(kind, line("total"), measure);
    return firstOf(
      unlessBlank(own),
      unlessBlank(amount(kind, categories(), measure)),
      own
    )(book, "current");
  };
  const [basic, project] = [read("basic"), read("project")];
  if (basic.state !== "known" || project.state !== "known") return [];
  if (basic.fen < 0 || project.fen < 0 || basic.fen + project.fen === 0) return [];
  const parts: Part[] = [
    { name: "基本支出", amount: basic },
    { name: "项目支出", amount: project },
  ];
  if (total.state !== "known") return parts;
  const rest = total.fen - basic.fen - project.fen;
  const most = tolerance([total, basic, project].map(() => halfStep("万元", 2)));
  if (rest < -most) return [];
  if (rest <= most) return parts;
  const less = [...basic.sources, ...project.sources].map((one) => ({ ...one, sign: -1 as const }));
  const amountOfRest = { ...total, fen: rest, sources: [...total.sources, ...less] };
  return [...parts, { name: "其他支出", amount: amountOfRest }];
}

function sangongBars(book: Book): readonly Bar[] {
  const rows = eitherRows(line("total"), (table) =>
    table.rows.filter((row) => row.line === "item")
  );
  const item = (...measures: Parameters<typeof amount>[2][]): Reader =>
    sumOf(...measures.map((measure) => amount("sangong", rows, measure)));
  const bars = [
    bothYears(book, "因公出国（境）费", item("abroad")),
    bothYears(
      book,
      "公务用车购置及运行费",
      firstOf(unlessBlank(item("vehicles")), item("vehicle-purchase", "vehicle-operation"))
    ),
    bothYears(book, "公务接待费", item("reception")),
  ];
  const readings = bars.flatMap(({ current, previous }) => [current, previous]);
  return readings.some(isSome) ? bars.filter((bar) => !isEmpty(bar)) : [];
}

function isEmpty({ current, previous }: Bar): boolean {
  return [current, previous].every((reading) => reading.state === "absent" || isNone(reading));
}

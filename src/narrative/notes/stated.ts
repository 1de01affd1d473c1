import { printAmount } from "../../money/print";
import { readItem } from "../amounts/items";
import type { Composer } from "../composer";
import type { Note } from "../narrative";
import { statedAmount } from "../stated";

/** 机关运行经费 as a person stated it is beside what the table has, so that nobody overlooks the difference. */
export function statedNotes({ book, facts, format: { unit } }: Composer): readonly Note[] {
  const stated = statedAmount({ book, facts, unit }, "running");
  const printed = readItem(book, "running");
  if (!stated || printed.state !== "known" || stated.fen === printed.fen) return [];
  const [own, table] = [stated.fen, printed.fen].map((fen) =>
    printAmount(fen, unit, { trimZeros: true })
  );
  return [
    {
      section: "other-matters",
      text: `机关运行经费按填写的${own}${unit}写；表中日常公用经费合计是${table}${unit}，请确认口径不同。`,
    },
  ];
}

import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";

const DATE =
  /(?<word>截[至止]到?)(?<date>(?<year>\d{4})年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|底|末)?|年?[底末]))/g;

/** Assets are those of the end of last year; «截至», not «截止» (domain.md A15). */
export const narrativeAssetsDate = narrativeCheck(
  {
    id: "narrative-assets-date",
    title: "国有资产的时点是上年末，用“截至”",
    description:
      "看国有资产占有情况写的时点是不是上年年末，是不是用“截至”而不是“截止”。没有写国有资产情况的不核验。",
    basis: "domain.md A15",
    severity: "warning",
  },
  ({ reading, book }, report) => {
    const { source, parts } = reading;
    for (const { topic, start, end } of parts) {
      if (topic !== "assets" && topic !== "other") continue;
      for (const match of source.text.slice(start, end).matchAll(DATE)) {
        const { word = "", date = "", year = "", month, day } = match.groups ?? {};
        const at = start + match.index;
        report.ran();
        if (word.startsWith("截止"))
          report.found(
            textStatement("warning", [source.original(at, at + word.length)], {
              type: "narrative-assets-word",
            })
          );
        const isEnd = (month ?? "12") === "12" && (day ?? "31") === "31";
        if (book.year === null || (Number(year) === book.year - 1 && isEnd)) continue;
        const from = at + word.length;
        report.found(
          textStatement("warning", [source.original(from, from + date.length)], {
            type: "narrative-assets-date",
            said: date,
            expected: `${book.year - 1}年12月`,
          })
        );
      }
    }
  }
);

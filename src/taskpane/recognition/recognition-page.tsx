import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { anchorOf, type Anchor } from "../../tables/anchor";
import type { Book } from "../../tables/book";
import type { Correction, Said } from "../../tables/corrections";
import { contains, isSameArea, type Area } from "../../tables/grid";
import { correctTable } from "../actions/correct";
import { Paragraph, Scroll } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";
import { SubHead } from "../parts/sub-head";
import type { Checked } from "../state/pane-state";
import { usePane } from "../state/store";
import { BookFacts } from "./book-facts";
import { PartItem } from "./part-item";
import { listedGroups, type ListedPart } from "./parts-of-workbook";
import { SelectedPart } from "./selected-part";
import { whyNotSo } from "./try-correction";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  intro: { padding: "0 16px 12px" },
});

interface RecognitionPageProps {
  readonly checked: Checked;
  /** Which part is to be corrected at once; null for none. */
  readonly target: Area | null;
  readonly onBack: () => void;
}

/** Where the focus goes once the check has followed a correction. */
interface Landing {
  readonly at: Anchor;
  readonly before: Book;
}

/** The part that was corrected, or that now stands where it did. */
function partAt(parts: readonly ListedPart[], at: Anchor): ListedPart | undefined {
  const key = JSON.stringify(at);
  const { sheet, row, column } = at;
  return (
    parts.find(({ correction }) => correction && JSON.stringify(correction.at) === key) ??
    parts.find(({ area }) => area && contains(area, { sheet, row, column }))
  );
}

/** What was recognised in the workbook, and what not; the user says otherwise where it is wrong, and the check follows. */
export function RecognitionPage({ checked, target, onBack }: RecognitionPageProps) {
  const styles = useStyles();
  const { corrections } = usePane();
  const { book, grids } = checked;
  const groups = useMemo(() => listedGroups(book), [book]);
  const all = groups.flatMap(({ parts }) => parts);
  const [open, setOpen] = useState<string | null>(
    () => all.find(({ area }) => area && target && isSameArea(area, target))?.key ?? null
  );
  const page = useRef<HTMLDivElement>(null);
  const landing = useRef<Landing | null>(null);

  // What was corrected may stand under another heading now: the focus goes along.
  useEffect(() => {
    if (!landing.current || landing.current.before === book) return;
    const landed = partAt(all, landing.current.at);
    const items = [...(page.current?.querySelectorAll<HTMLElement>("[data-part]") ?? [])];
    const item = items.find(({ dataset }) => dataset["part"] === landed?.key);
    item?.querySelector<HTMLElement>("button[aria-expanded]")?.focus();
    landing.current = null;
  });

  const change = async (before: Correction | null, now: Correction | null): Promise<void> => {
    const at = now?.at ?? before?.at;
    landing.current = at ? { at, before: book } : null;
    if (!(await correctTable(before, now))) landing.current = null;
    // By then another form may be open.
    else setOpen((key) => (key === open ? null : key));
  };
  /** @returns why it cannot be so; null where it is, or where the user was told otherwise why not */
  const correct = async (before: Correction | null, now: Correction): Promise<string | null> => {
    const why = whyNotSo(grids, corrections, before, now);
    if (why === null) await change(before, now);
    return why;
  };
  const confirm = async ({ area, correction }: ListedPart, said: Said) => {
    const at = correction?.at ?? (area && anchorOf(grids, area, false));
    if (!at) return "这里的内容刚刚改过。请重新检查后再指定。";
    return correct(correction, { ...correction, ...said, at });
  };
  return (
    <>
      <SubHead title={`识别结果：${String(book.tables.length)} 张表`} onBack={onBack} />
      <Scroll label="识别结果">
        <div ref={page}>
          <BookFacts book={book} />
          {groups.map(({ title, parts }, index) => (
            <section key={index}>
              <ListHeading>
                {title}（{parts.length}）
              </ListHeading>
              <ul className={styles.list}>
                {parts.map((part) => (
                  <PartItem
                    key={part.key}
                    part={part}
                    isOpen={open === part.key}
                    onToggle={() => setOpen(open === part.key ? null : part.key)}
                    onConfirm={(said) => confirm(part, said)}
                    onRestore={() => void change(part.correction, null)}
                  />
                ))}
              </ul>
            </section>
          ))}
          {all.length === 0 && (
            <div className={styles.intro}>
              <Paragraph>工作簿里没有像表的内容。</Paragraph>
            </div>
          )}
          <SelectedPart grids={grids} onConfirm={(now) => correct(null, now)} />
        </div>
      </Scroll>
    </>
  );
}

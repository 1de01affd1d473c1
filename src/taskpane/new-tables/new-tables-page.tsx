import { Button, Field, Input, Textarea, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { codesIn } from "../../forms/chosen-codes";
import { USUAL_KINDS } from "../../forms/form-set";
import { quoted } from "../../tables/quoted";
import { Foot, Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import { SettingSection } from "../settings/setting-section";
import { isYear } from "../../tables/kept-corrections";
import { dispatch, usePane } from "../state/store";
import { KindsSection } from "./kinds-section";
import { LastYearSection } from "./last-year-section";
import { MadeSection } from "./made-section";
import { isPossible, makeSet, type Made, type Target } from "./new-set";
import { useLastYear, type LastYearChoice } from "./use-last-year";

const useStyles = makeStyles({
  field: { alignSelf: "stretch" },
  input: { width: "100%", minWidth: 0 },
});

const TARGETS: readonly { readonly target: Target; readonly name: string }[] = [
  { target: "workbook", name: "新建工作簿" },
  { target: "sheets", name: "加到本工作簿" },
  { target: "file", name: "存为文件" },
];

/** A new set of tables: for which year and department, from which last year, with which subjects and tables, and where to. */
export function NewTablesPage() {
  const styles = useStyles();
  const { checked } = usePane();
  const known = checked?.book ?? null;
  const [year, setYear] = useState(known?.year ? String(known.year + 1) : "");
  const [department, setDepartment] = useState(known?.department ?? "");
  const [codes, setCodes] = useState("");
  const [kinds, setKinds] = useState(USUAL_KINDS);
  const [running, setRunning] = useState<Target | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const name = department.trim() === "" ? null : department.trim();
  const lastYear = useLastYear(name, ({ book }: LastYearChoice) => {
    if (book.year !== null) setYear(String(book.year + 1));
    if (name === null && book.department !== null) setDepartment(book.department);
  });

  const typedYear = Number(year.trim().replace(/年$/, ""));
  const before = lastYear.chosen?.book.year ?? null;
  const yearProblem =
    year.trim() === "" || isYear(typedYear)
      ? before !== null && isYear(typedYear) && typedYear !== before + 1
        ? `上年工作簿是 ${String(before)} 年的，这里应为 ${String(before + 1)} 年`
        : null
      : "请填四位数，例如 2027";
  const { codes: wanted, others } = codesIn(codes);
  const codeProblem =
    others[0] === undefined ? null : `${quoted(others[0])}不是 3、5 或 7 位的科目编码`;
  const isReady =
    isYear(typedYear) && yearProblem === null && codeProblem === null && kinds.length > 0;
  const possible = TARGETS.filter(({ target }) => isPossible(target));

  const make = async (target: Target) => {
    if (!isReady || running !== null) return;
    setRunning(target);
    setMade(null);
    const previous = lastYear.chosen?.book ?? null;
    const request = { year: typedYear, department: name, kinds, codes: wanted, previous };
    setMade(await makeSet(request, target));
    setRunning(null);
  };

  return (
    <>
      <SubHead title="新建套表" onBack={() => dispatch({ type: "new-tables-closed" })} />
      <Scroll label="新建套表">
        {made && <MadeSection made={made} />}
        <LastYearSection
          chosen={lastYear.chosen}
          onTakeOpen={() => void lastYear.takeOpen()}
          onTakeFile={lastYear.takeFile}
          onRemove={lastYear.remove}
        />
        <SettingSection title="年度和部门">
          <Field
            label="年度"
            required
            size="small"
            className={styles.field}
            {...(yearProblem !== null && { validationMessage: yearProblem })}
          >
            <Input
              size="small"
              className={styles.input}
              inputMode="numeric"
              maxLength={5}
              placeholder="例如 2027"
              value={year}
              onChange={(_, { value }) => setYear(value)}
            />
          </Field>
          <Field label="部门名称" size="small" className={styles.field}>
            <Input
              size="small"
              className={styles.input}
              maxLength={60}
              placeholder="写在各表标题里，可以空着"
              value={department}
              onChange={(_, { value }) => setDepartment(value)}
            />
          </Field>
        </SettingSection>
        <SettingSection title="科目（可不填）">
          <Field
            label="要用到的科目编码，上级科目自动补上"
            size="small"
            className={styles.field}
            {...(codeProblem !== null && { validationMessage: codeProblem })}
          >
            <Textarea
              size="small"
              className={styles.input}
              rows={2}
              placeholder="例如 2010301，2080505，30101"
              value={codes}
              onChange={(_, { value }) => setCodes(value)}
            />
          </Field>
        </SettingSection>
        <KindsSection kinds={kinds} onChange={setKinds} />
      </Scroll>
      <Foot>
        {possible.map(({ target, name: words }, i) => (
          <Button
            key={target}
            size="small"
            appearance={i === 0 ? "primary" : "secondary"}
            disabledFocusable={!isReady || running !== null}
            onClick={() => void make(target)}
          >
            {running === target ? "正在制作" : words}
          </Button>
        ))}
      </Foot>
    </>
  );
}

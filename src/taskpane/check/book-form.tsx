import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { FEN_PER_UNIT, type Unit } from "../../money/amount";
import type { Stated } from "../../tables/book";
import { stateBook } from "../actions/correct";
import { isYear } from "../../tables/kept-corrections";
import { useDraft } from "../drafts/use-draft";
import { namesOf, type Asked } from "./asked";

const UNITS = Object.keys(FEN_PER_UNIT) as Unit[];

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "0 16px 8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "8px" },
  department: { flex: "3 1 160px" },
  year: { flex: "1 1 88px" },
  input: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface BookFormProps {
  readonly asked: Asked;
  readonly stated: Stated;
  readonly onDone: () => void;
  /** Null where there is nothing to go back to. */
  readonly onCancel: (() => void) | null;
}

/** The fields for what the tables do not say. */
export function BookForm({ asked, stated, onDone, onCancel }: BookFormProps) {
  const styles = useStyles();
  const {
    text: department,
    setText: setDepartment,
    forget,
  } = useDraft("department", stated.department ?? "");
  const [year, setYear] = useState(String(stated.year ?? ""));
  const [unit, setUnit] = useState<string>(stated.unit ?? "");
  const name = department.trim();
  const typed = year.trim().replace(/年$/, "");
  const isWrong = typed !== "" && !isYear(Number(typed));
  const answer = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong) return;
    // What is not asked for here stays as it was said elsewhere.
    const { department: earlierName, year: earlierYear, unit: earlierUnit } = stated;
    const said: Stated = {
      ...namedBy(asked.department ? name : earlierName),
      ...datedBy(asked.year ? Number(typed) : earlierYear),
      ...countedIn(asked.unit ? unit : earlierUnit),
    };
    if (!(await stateBook(said))) return;
    forget();
    onDone();
  };
  return (
    <form className={styles.box} aria-label="部门和年度" onSubmit={(event) => void answer(event)}>
      <p className={styles.words}>
        表中没有写{namesOf(asked)}。填写后保存在本工作簿中，检查和说明都会采用。
      </p>
      <div className={styles.fields}>
        {asked.department && (
          <Field label="部门名称" size="small" className={styles.department}>
            <Input
              size="small"
              className={styles.input}
              maxLength={60}
              value={department}
              onChange={(_, { value }) => setDepartment(value)}
            />
          </Field>
        )}
        {asked.year && (
          <Field
            label="年度"
            size="small"
            className={styles.year}
            {...(isWrong && { validationMessage: "请填四位数，例如 2026" })}
          >
            <Input
              size="small"
              className={styles.input}
              inputMode="numeric"
              maxLength={5}
              value={year}
              onChange={(_, { value }) => setYear(value)}
            />
          </Field>
        )}
        {asked.unit && (
          <Field label="金额单位" size="small" className={styles.year}>
            <Select size="small" value={unit} onChange={(_, { value }) => setUnit(value)}>
              {stated.unit === undefined && <option value="">没有写，按万元</option>}
              {UNITS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          type="submit"
          disabledFocusable={isWrong || (name === "" && typed === "" && unit === "")}
        >
          填入并检查
        </Button>
        {onCancel && (
          <Button
            size="small"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            取消
          </Button>
        )}
      </div>
    </form>
  );
}

function namedBy(department: string | undefined): Stated {
  return department ? { department } : {};
}

function datedBy(year: number | undefined): Stated {
  return year ? { year } : {};
}

function countedIn(unit: string | undefined): Stated {
  return unit ? { unit: unit as Unit } : {};
}

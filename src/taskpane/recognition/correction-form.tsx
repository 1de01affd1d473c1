import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { FEN_PER_UNIT, type Unit } from "../../money/amount";
import type { Said } from "../../tables/corrections";
import { isYear } from "../../tables/kept-corrections";
import { KIND_TITLES } from "../../tables/kind-titles";
import type { TableKind } from "../../tables/table";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px" },
  pair: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: "8px" },
  field: { flex: "1 1 96px", minWidth: 0 },
  input: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  problem: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const KINDS = Object.keys(KIND_TITLES) as TableKind[];
const UNITS = Object.keys(FEN_PER_UNIT) as Unit[];

interface CorrectionFormProps {
  /** What it is about, for screen readers. */
  readonly name: string;
  /** What it is taken to be at the moment. */
  readonly now: Said;
  /** Keeps what the user says. @returns why it cannot be so, in Chinese; null once it is kept, or was refused elsewhere */
  readonly onConfirm: (said: Said) => Promise<string | null>;
  readonly onCancel: () => void;
}

/** Asks which table something is, of which year and in which unit. */
export function CorrectionForm({ name, now, onConfirm, onCancel }: CorrectionFormProps) {
  const styles = useStyles();
  const [kind, setKind] = useState<string>(now.kind ?? "");
  const [year, setYear] = useState(String(now.year ?? ""));
  const [unit, setUnit] = useState<string>(now.unit ?? "");
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const typed = year.trim().replace(/年$/, "");
  const isWrong = typed !== "" && !isYear(Number(typed));
  const said: Said = {
    ...(kind !== (now.kind ?? "") && { kind: kind as TableKind | "none" }),
    ...(typed !== "" && Number(typed) !== now.year && { year: Number(typed) }),
    ...(unit !== "" && unit !== now.unit && { unit: unit as Unit }),
  };
  const isSame = Object.keys(said).length === 0;
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (isWrong || isSame || isBusy) return;
    setBusy(true);
    setProblem("");
    setProblem((await onConfirm(said)) ?? "");
    setBusy(false);
  };
  return (
    <form
      className={styles.form}
      aria-label={`更正：${name}`}
      onSubmit={(event) => void confirm(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <Field label="这是哪张表" size="small">
        <Select
          size="small"
          value={kind}
          autoFocus
          onChange={(_, { value }) => setKind(value)}
          select={{ className: styles.input }}
        >
          {now.kind === undefined && <option value="">请选择</option>}
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_TITLES[one]}
            </option>
          ))}
          <option value="none">不是预算表，不要核验</option>
        </Select>
      </Field>
      {kind !== "none" && (
        <div className={styles.pair}>
          <Field
            label="年度"
            size="small"
            className={styles.field}
            {...(isWrong && { validationMessage: "请填四位数，例如 2026" })}
          >
            <Input
              size="small"
              className={styles.input}
              inputMode="numeric"
              maxLength={5}
              value={year}
              placeholder="按表中写的"
              onChange={(_, { value }) => setYear(value)}
            />
          </Field>
          <Field label="金额单位" size="small" className={styles.field}>
            <Select size="small" value={unit} onChange={(_, { value }) => setUnit(value)}>
              {now.unit === undefined && <option value="">按表中写的</option>}
              {UNITS.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {problem !== "" && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          type="submit"
          appearance="primary"
          disabledFocusable={isWrong || isSame || isBusy}
        >
          确认
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}

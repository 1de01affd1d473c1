import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AddInFormula } from "../../excel/add-in-formulas";
import type { LeftFormula } from "../../excel/restore-formulas";
import { CellChip } from "../parts/cell-chip";
import { GradeIcon } from "../parts/severity";
import { SettingNote } from "../settings/setting-section";
import { WHY_LEFT, whyNotConverted } from "./formula-words";

/** More would be a list that nobody reads. */
const SHOWN = 10;

const useStyles = makeStyles({
  list: { alignSelf: "stretch", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0 },
  formula: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** The formulas that stay when the others become values, with the reasons. */
export function NotConvertible({ formulas }: { formulas: readonly AddInFormula[] }) {
  return (
    <Items count={formulas.length}>
      {formulas.slice(0, SHOWN).map((formula) => {
        const { sheet, row, column } = formula.cell;
        return (
          <Item
            key={`${sheet}|${String(row)}|${String(column)}`}
            aside={<CellChip cell={formula.cell} />}
          >
            {whyNotConverted(formula)}
          </Item>
        );
      })}
    </Items>
  );
}

/** The formulas that could not be put back, so that nothing of them is lost: where they stood, and what they are. */
export function LeftFormulas({ formulas }: { formulas: readonly LeftFormula[] }) {
  const styles = useStyles();
  return (
    <>
      <SettingNote>这些公式没有恢复。需要的，请照着重新写；不需要的，可以不再保留。</SettingNote>
      <Items count={formulas.length}>
        {formulas.map(({ name, was, formula, why }) => (
          <Item key={name}>
            {was}：{WHY_LEFT[why]}
            <span className={styles.formula}>{formula}</span>
          </Item>
        ))}
      </Items>
    </>
  );
}

function Items({ count, children }: { count: number; children: readonly ReactNode[] }) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <ul className={styles.list}>
      {children}
      {count > children.length && (
        <li className={styles.item}>另有 {count - children.length} 个，没有列出。</li>
      )}
    </ul>
  );
}

function Item({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <GradeIcon of="warning" />
      <span className={styles.words}>{children}</span>
      {aside}
    </li>
  );
}

import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { ExcelProblem } from "../../excel/excel-errors";
import { selectedArea } from "../../excel/selected-area";
import { anchorOf, type Anchor } from "../../tables/anchor";
import type { Correction } from "../../tables/corrections";
import { areaAddress, type Area, type Grid } from "../../tables/grid";
import { attempt } from "../actions/attempt";
import { AreaChip } from "../parts/cell-chip";
import { Buttons, Paragraph } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";
import { CorrectionForm } from "./correction-form";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "8px",
    padding: "0 16px 16px",
  },
});

interface Selected {
  readonly area: Area;
  readonly at: Anchor;
}

interface SelectedPartProps {
  readonly grids: readonly Grid[];
  /** As `CorrectionForm`. */
  readonly onConfirm: (correction: Correction) => Promise<string | null>;
}

/** For a table that is not listed, or cut wrongly: its cells are selected in the workbook, and the user says what they are. */
export function SelectedPart({ grids, onConfirm }: SelectedPartProps) {
  const styles = useStyles();
  const [selected, setSelected] = useState<Selected | null>(null);
  const take = () =>
    attempt(async () => {
      const area = await selectedArea();
      const at = anchorOf(grids, area, true);
      if (!at)
        throw new ExcelProblem(
          "选中的单元格是空的，或者检查以后才填写。",
          "请选中整张表；刚填写的表请先点“重新检查”。"
        );
      if (area.top === area.bottom)
        throw new ExcelProblem(
          "只选中了一行。",
          "请从表头（或标题）到最后一行选中整张表，再点一次。"
        );
      setSelected({ area, at });
      return `已取 ${area.sheet} ${areaAddress(area)}`;
    }, "没有取到选中的区域");
  return (
    <section>
      <ListHeading>表没有列出来，或者范围不对</ListHeading>
      <div className={styles.body}>
        <Paragraph>在工作表中选中整张表，从标题或表头到最后一行，再指定它是哪张表。</Paragraph>
        <Buttons>
          <Button size="small" onClick={() => void take()}>
            用选中的区域
          </Button>
          {selected && <AreaChip area={selected.area} />}
        </Buttons>
        {selected && (
          <CorrectionForm
            key={`${selected.area.sheet}!${areaAddress(selected.area)}`}
            name={`${selected.area.sheet} ${areaAddress(selected.area)}`}
            now={{}}
            onConfirm={async (said) => {
              const why = await onConfirm({ at: selected.at, ...said });
              if (why === null) setSelected(null);
              return why;
            }}
            onCancel={() => setSelected(null)}
          />
        )}
      </div>
    </section>
  );
}

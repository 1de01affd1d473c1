import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { quoted } from "../../tables/quoted";
import { goToCell } from "../actions/go-to";
import {
  addOwnRelationsSheet,
  readOwnRelations,
  type OwnRelationsNow,
} from "../actions/own-relations";
import { CellChip } from "../parts/cell-chip";
import { Buttons } from "../parts/layout";
import { GradeIcon } from "../parts/severity";
import {
  ReadingPart,
  SettingNote,
  SettingSection,
  SettingWords,
} from "../settings/setting-section";
import { useReading } from "../settings/use-reading";

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
  problem: { flexGrow: 1, minWidth: 0 },
});

/** Relations of one's own: how many there are, what is wrong with them, and the sheet to write them in. */
export function OwnRelationsSection() {
  const reading = useReading(readOwnRelations, "没有读到自定义核验表");
  return (
    <SettingSection title="自定义核验">
      <SettingNote>
        本单位自己的勾稽关系写在工作表“自定义核验”里，一行一条，与内置的核验一起运行。两边写成“表名[行,
        列]”，可以用 + 和 - 连接。
      </SettingNote>
      <ReadingPart reading={reading}>{(now) => <Relations now={now} />}</ReadingPart>
    </SettingSection>
  );
}

function Relations({ now }: { now: OwnRelationsNow }) {
  const styles = useStyles();
  const { sheets, mistakes } = now;
  const [sheet] = sheets;
  return (
    <>
      <SettingWords>{summary(now)}</SettingWords>
      {mistakes.length > 0 && (
        <ul className={styles.list}>
          {mistakes.map(({ relation, problem, place: { cell } }, index) => (
            <li key={index} className={styles.item}>
              <GradeIcon of="warning" />
              <span className={styles.problem}>
                {quoted(relation)}：{problem}。
              </span>
              <CellChip cell={cell} />
            </li>
          ))}
        </ul>
      )}
      <Buttons>
        {sheet === undefined ? (
          <Button size="small" icon={<Add16Regular />} onClick={() => void addOwnRelationsSheet()}>
            新建自定义核验表
          </Button>
        ) : (
          <Button size="small" onClick={() => void goToCell({ sheet, row: 0, column: 0 })}>
            转到这张表
          </Button>
        )}
      </Buttons>
    </>
  );
}

/** 读到 3 条关系，其中 1 条没有启用。…另有 1 处没有看懂，请改正： */
function summary({ sheets, relations, mistakes }: OwnRelationsNow): string {
  if (sheets.length === 0) return "工作簿里还没有这张工作表。";
  const off = relations.filter(({ enabled }) => !enabled).length;
  const which = off === relations.length ? "都" : `其中 ${off} 条`;
  const read =
    relations.length === 0
      ? "还没有读到关系。"
      : `读到 ${relations.length} 条关系${off > 0 ? `，${which}没有启用。要核验的，把“启用”改成“是”` : ""}。`;
  return `${read}${mistakes.length > 0 ? `另有 ${mistakes.length} 处没有看懂，请改正：` : ""}`;
}

import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import type { TextAudit } from "./text-audit";

const useStyles = makeStyles({ bar: { flexShrink: 0, margin: "8px 16px 0" } });

const WHY_NOT: Readonly<Record<NonNullable<TextAudit["notAudited"]>, string>> = {
  "no-tables":
    "本工作簿中没有识别到预算公开表，文字没有与表比较。请打开含公开表的工作簿，再点“重新读表”。",
  "which-tables":
    "工作簿里有几个单位或几个年度的表，情况说明没有写明是哪一个的，没有核对。请在开头写上单位名称和年度。",
};

interface AuditNoticesProps {
  readonly audit: TextAudit;
  readonly isStale: boolean;
  readonly onRead: () => void;
}

/** What the user must know of the whole audit before looking at its marks. */
export function AuditNotices({ audit, isStale, onRead }: AuditNoticesProps) {
  const styles = useStyles();
  const { notAudited, hasFigures, findings } = audit;
  const why =
    notAudited !== null
      ? WHY_NOT[notAudited]
      : hasFigures
        ? null
        : "文中没有读到金额，没有可以与表比较的数。请看是否粘贴完整，图片中的文字不能核对。";
  return (
    <>
      {isStale && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>读表之后工作簿有改动，结果可能已经不同。</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onRead}>
              重新读表
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {why !== null && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{why}</MessageBarBody>
          {notAudited === "no-tables" && !isStale && (
            <MessageBarActions>
              <Button size="small" onClick={onRead}>
                重新读表
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {why === null && findings.length === 0 && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>没有发现问题。没有核对的内容列在文字后面。</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

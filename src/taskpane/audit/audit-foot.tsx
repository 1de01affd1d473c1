import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowExport16Regular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useRef, useState } from "react";
import { copyText } from "../actions/copy-text";
import { Foot } from "../parts/layout";
import type { GivenText } from "./given-text";
import type { Stops } from "./use-stops";

const useStyles = makeStyles({
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  actions: {
    width: "100%",
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "flex-end",
    gap: "8px",
  },
});

interface AuditFootProps {
  readonly given: GivenText;
  readonly stops: Stops;
  /** How many places can be corrected for certain. */
  readonly certain: number;
  readonly panel: "corrections" | "export" | null;
  readonly onPanel: (panel: "corrections" | "export") => void;
  readonly onUndo: () => void;
}

/** From one mark to the next, what was changed, and the way out of the pane. */
export function AuditFoot({ given, stops, certain, panel, onPanel, onUndo }: AuditFootProps) {
  const styles = useStyles();
  const { text, past } = given;
  const last = past.at(-1);
  const { count, number } = stops;
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async () => {
    if (await copyText(text, last ? "已复制改好的全文" : "已复制全文")) setCopied(text);
  };
  const undo = useRef<HTMLButtonElement>(null);
  const before = useRef(past.length);
  useEffect(() => {
    // The card is gone with its button; what takes it back is next to be asked for.
    if (past.length > before.current) undo.current?.focus({ preventScroll: true });
    before.current = past.length;
  }, [past.length]);
  return (
    <Foot>
      <span className={styles.words}>
        {count === 0
          ? "没有标出的问题"
          : number === 0
            ? `共 ${count} 处`
            : `第 ${number} 处，共 ${count} 处`}
        {last && `；已改 ${past.length} 次`}
      </span>
      {last && (
        <Button
          ref={undo}
          size="small"
          icon={<ArrowUndo16Regular />}
          title={`撤销：${last.change}`}
          onClick={onUndo}
        >
          撤销
        </Button>
      )}
      {count > 0 && (
        <>
          <Button
            size="small"
            icon={<ArrowUp16Regular />}
            aria-label="上一处"
            title="上一处"
            onClick={() => stops.go(-1)}
          />
          <Button size="small" icon={<ArrowDown16Regular />} onClick={() => stops.go(1)}>
            下一处
          </Button>
        </>
      )}
      <div className={styles.actions}>
        {certain > 0 && (
          <Button
            size="small"
            icon={<CheckmarkCircle16Regular />}
            aria-expanded={panel === "corrections"}
            onClick={() => onPanel("corrections")}
          >
            改正 {certain} 处
          </Button>
        )}
        <Button
          size="small"
          icon={<ArrowExport16Regular />}
          aria-expanded={panel === "export"}
          onClick={() => onPanel("export")}
        >
          导出
        </Button>
        <Button
          size="small"
          appearance="primary"
          icon={<Copy16Regular />}
          onClick={() => void copy()}
        >
          {copied === text ? "已复制" : "复制全文"}
        </Button>
      </div>
    </Foot>
  );
}

import { Button, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { fittingStyle } from "../../narrative/recognise-style";
import { STYLES } from "../../narrative/styles/registry";
import { quoted } from "../../tables/quoted";
import { chooseStyle } from "../actions/choose-style";
import { readTextFile } from "../audit/read-text-file";
import { ChooseFileButton } from "../parts/choose-file-button";
import { Buttons, Paragraph, Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import type { LastText } from "../state/pane-state";
import { dispatch, usePane } from "../state/store";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px" },
  found: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const take = (like: LastText | null) => dispatch({ type: "like-chosen", like });

/** Last year's text: which style it is written in, and its reasons and uses as suggestions. */
export function LikePage({ onClose }: { onClose: () => void }) {
  const styles = useStyles();
  const { like } = usePane();
  const [pasted, setPasted] = useState("");
  return (
    <>
      <SubHead title="参照上年说明" onBack={onClose} />
      <Scroll label="参照上年说明">
        <div className={styles.body}>
          <Paragraph>
            按上年说明的写法选样式。其中的增减原因和用途列为参考，由您点选和修改，不会自动填入。
          </Paragraph>
          {like ? (
            <Found like={like} onDone={onClose} />
          ) : (
            <>
              <Field label="粘贴上年的情况说明">
                <Textarea
                  rows={8}
                  resize="vertical"
                  value={pasted}
                  onChange={(_, { value }) => setPasted(value)}
                />
              </Field>
              <Buttons>
                <Button
                  size="small"
                  appearance="primary"
                  disabledFocusable={pasted.trim() === ""}
                  onClick={() => take({ name: null, text: pasted })}
                >
                  参照这段文字
                </Button>
                <ChooseFileButton
                  name="选择文件"
                  accept=".docx,.txt"
                  onChoose={(file) => readTextFile(file, (text) => take({ name: file.name, text }))}
                />
              </Buttons>
            </>
          )}
        </div>
      </Scroll>
    </>
  );
}

function Found({ like, onDone }: { like: LastText; onDone: () => void }) {
  const styles = useStyles();
  const fitting = useMemo(() => fittingStyle(like.text), [like]);
  const adopt = async (name: string) => {
    if (await chooseStyle(name)) onDone();
  };
  return (
    <div className={styles.found}>
      <Paragraph>
        {`${like.name ?? "粘贴的文字"}，共 ${like.text.replace(/\s/g, "").length} 字。窗格关闭后不保留。`}
      </Paragraph>
      <Paragraph>
        {fitting
          ? `像“${STYLES[fitting.name].title}”样式，因为其中有${fitting.reasons.map(quoted).join("、")}。`
          : "与现有的样式都不太像，请自己选择样式。"}
      </Paragraph>
      <Buttons>
        {fitting && (
          <Button size="small" appearance="primary" onClick={() => void adopt(fitting.name)}>
            {`采用“${STYLES[fitting.name].title}”样式`}
          </Button>
        )}
        <Button size="small" onClick={() => take(null)}>
          不再参照
        </Button>
      </Buttons>
    </div>
  );
}

import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { OWN, type ChosenStyle } from "../../excel/style-memory";
import { problemText } from "../../narrative/own-style/problem";
import { isStyleName, STYLES } from "../../narrative/styles/registry";
import type { Style } from "../../narrative/styles/style";
import { SECTIONS } from "../../narrative/sections/registry";
import type { Book } from "../../tables/book";
import { keepOwnStyle, removeOwnStyle } from "../actions/choose-style";
import { ChooseFileButton } from "../parts/choose-file-button";
import { Buttons, Foot, Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import { usePane } from "../state/store";
import { RESTORED } from "../drafts/use-draft";
import { currentStyle } from "./current-style";
import { FormatFields } from "./format-fields";
import { ownStyleJson } from "./own-style-json";
import { readStyleFile, saveStyleFile, type StyleCopy } from "./style-file";
import { PHRASES, placeOf, styleProblems } from "./style-problems";
import { TemplateFields } from "./template-fields";
import { useStyleDraft } from "./use-style-draft";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px 16px 24px" },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A copy of a style, changed: its name, how amounts are written, and the wording part by part. Mistakes stand where they are. */
export function StyleEditor({ book, onClose }: { book: Book; onClose: () => void }) {
  const styles = useStyles();
  const { style: chosen } = usePane();
  const given = useMemo(() => copyOf(chosen), [chosen]);
  const {
    copy: { base, style: draft },
    setCopy,
    isRestored,
    forget,
  } = useStyleDraft(given);
  const setDraft = (style: Style) => setCopy({ base, style });
  const original = STYLES[base];
  const [part, setPart] = useState<string>("appropriation");
  const checked = useDeferredValue(draft);
  const problems = useMemo(
    () =>
      styleProblems(base, checked, book).map((problem) => ({
        problem,
        place: placeOf(checked, problem),
      })),
    [base, checked, book]
  );
  const [first] = problems;
  const change = (some: Partial<Style>) => setDraft({ ...draft, ...some });
  const save = async () => {
    if (await keepOwnStyle(ownStyleJson(base, draft))) close();
  };
  const close = () => {
    forget();
    onClose();
  };
  const reset = async () => {
    if (await removeOwnStyle(base)) close();
  };
  const mark = (id: string) => (problems.some(({ place }) => place?.part === id) ? "（要改）" : "");
  return (
    <>
      <SubHead title={isStyleName(chosen.name) ? "复制并修改样式" : "修改样式"} onBack={close} />
      <Scroll label="样式的内容">
        <div className={styles.fields}>
          <p className={styles.note}>
            {isRestored && RESTORED}以“{original.title}”为底，只保存改动的地方，存在本工作簿中。
          </p>
          <Field
            label="样式名称"
            {...(draft.title.trim() === "" && { validationMessage: "请填写名称" })}
          >
            <Input
              value={draft.title}
              maxLength={20}
              onChange={(_, { value }) => change({ title: value })}
            />
          </Field>
          <Buttons>
            <ChooseFileButton
              name="读入样式文件"
              accept=".json"
              onChoose={(file) => readStyleFile(file, setCopy)}
            />
            <Button
              size="small"
              disabledFocusable={problems.length > 0}
              onClick={() => void saveStyleFile({ base, style: draft })}
            >
              导出样式文件
            </Button>
          </Buttons>
          <p className={styles.note}>
            样式文件可以给别的单位用，终端的 narrate --template 也能读。
          </p>
          <FormatFields format={draft} onChange={change} />
          <Field label="要改的部分">
            <Select value={part} onChange={(_, { value }) => setPart(value)}>
              {SECTIONS.map(({ id }) => (
                <option key={id} value={id}>
                  {(original.wording[id].title || NAMES[id] || id) + mark(id)}
                </option>
              ))}
              <option value={PHRASES}>{`几处共用的短语${mark(PHRASES)}`}</option>
            </Select>
          </Field>
          <TemplateFields
            key={part}
            part={part}
            style={draft}
            original={original}
            problems={problems}
            onChange={change}
          />
        </div>
      </Scroll>
      <Foot>
        <span className={styles.words} role="status">
          {first
            ? `有 ${problems.length} 处要改：${problemText(first.problem)}`
            : "没有发现写错的地方"}
        </span>
        {first?.place && first.place.part !== part && (
          <Button size="small" onClick={() => setPart(first.place?.part ?? part)}>
            转到这一处
          </Button>
        )}
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={problems.length > 0 || checked !== draft}
          onClick={() => void save()}
        >
          保存样式
        </Button>
        {chosen.name === OWN && (
          <Button size="small" onClick={() => void reset()}>
            恢复原样式
          </Button>
        )}
        <Button size="small" onClick={close}>
          取消
        </Button>
      </Foot>
    </>
  );
}

/** What is edited: the user's own style, or a copy of one of ours. */
function copyOf(chosen: ChosenStyle): StyleCopy {
  const { style, base } = currentStyle(chosen);
  if (!isStyleName(chosen.name)) return { base, style };
  return { base, style: { ...style, title: `${style.title}（修改）` } };
}

/** What a part without a heading is called. */
const NAMES: Readonly<Record<string, string>> = { title: "标题", contact: "联系人" };

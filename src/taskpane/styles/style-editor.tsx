import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { OWN } from "../../excel/style-memory";
import { problemText } from "../../narrative/own-style/problem";
import { isStyleName, STYLES } from "../../narrative/styles/registry";
import type { Style } from "../../narrative/styles/style";
import { SECTIONS } from "../../narrative/sections/registry";
import type { Book } from "../../tables/book";
import { keepOwnStyle, removeOwnStyle } from "../actions/choose-style";
import { Foot, Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import { usePane } from "../state/store";
import { currentStyle } from "./current-style";
import { FormatFields } from "./format-fields";
import { ownStyleJson } from "./own-style-json";
import { PHRASES, placeOf, styleProblems } from "./style-problems";
import { TemplateFields } from "./template-fields";

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
  const { style: start, base } = useMemo(() => currentStyle(chosen), [chosen]);
  const original = STYLES[base];
  const [draft, setDraft] = useState<Style>(() =>
    isStyleName(chosen.name) ? { ...start, title: `${start.title}（修改）` } : start
  );
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
    if (await keepOwnStyle(ownStyleJson(base, draft))) onClose();
  };
  const reset = async () => {
    if (await removeOwnStyle(base)) onClose();
  };
  const mark = (id: string) => (problems.some(({ place }) => place?.part === id) ? "（要改）" : "");
  return (
    <>
      <SubHead title={isStyleName(chosen.name) ? "复制并修改样式" : "修改样式"} onBack={onClose} />
      <Scroll label="样式的内容">
        <div className={styles.fields}>
          <p className={styles.note}>
            以“{original.title}”为底，只保存改动的地方，存在本工作簿中。
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
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </Foot>
    </>
  );
}

/** What a part without a heading is called. */
const NAMES: Readonly<Record<string, string>> = { title: "标题", contact: "联系人" };

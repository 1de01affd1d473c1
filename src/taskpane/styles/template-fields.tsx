import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { StyleProblem } from "../../narrative/own-style/problem";
import type { SectionId } from "../../narrative/section-id";
import { SECTIONS } from "../../narrative/sections/registry";
import type { Style, Wording } from "../../narrative/styles/style";
import { Buttons } from "../parts/layout";
import { PHRASES, type ProblemPlace } from "./style-problems";

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  template: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface PlacedProblem {
  readonly problem: StyleProblem;
  readonly place: ProblemPlace | null;
}

interface TemplateFieldsProps {
  /** A section's id, or `PHRASES`. */
  readonly part: string;
  readonly style: Style;
  /** The style it was copied from. */
  readonly original: Style;
  readonly problems: readonly PlacedProblem[];
  readonly onChange: (change: Partial<Style>) => void;
}

/** The templates of one part of a style, each with its mistakes. */
export function TemplateFields(props: TemplateFieldsProps) {
  const { part } = props;
  const styles = useStyles();
  const section = SECTIONS.find(({ id }) => id === part)?.id;
  return (
    <>
      <p className={styles.note}>
        {
          "{{ 名称 }} 写出表中的数或填写的内容，{% if 名称 %}…{% endif %} 选择要不要写。其余的字照写。换行不算文字，空的段落不出现。"
        }
      </p>
      {section ? <SectionFields {...props} section={section} /> : <PhraseFields {...props} />}
    </>
  );
}

function SectionFields({
  section,
  style,
  original,
  problems,
  onChange,
}: TemplateFieldsProps & { section: SectionId }) {
  const wording = style.wording[section];
  const { title, paragraphs } = wording;
  const set = (change: Partial<Wording>) =>
    onChange({ wording: { ...style.wording, [section]: { ...wording, ...change } } });
  return (
    <>
      <Field label="标题" hint="可以空着">
        <Input value={title} onChange={(_, { value }) => set({ title: value })} />
      </Field>
      {paragraphs.map((template, index) => (
        <TemplateField
          key={index}
          label={`第${index + 1}段`}
          template={template}
          problems={problemsAt(problems, section, index)}
          onChange={(value) =>
            set({ paragraphs: paragraphs.map((one, at) => (at === index ? value : one)) })
          }
        />
      ))}
      <Buttons>
        <Button size="small" onClick={() => set({ paragraphs: [...paragraphs, ""] })}>
          加一段
        </Button>
        <Button size="small" onClick={() => set(original.wording[section])}>
          恢复这一部分
        </Button>
      </Buttons>
    </>
  );
}

function PhraseFields({ style, original, problems, onChange }: TemplateFieldsProps) {
  const { phrases } = style;
  return (
    <>
      {Object.entries(phrases).map(([name, template], index) => (
        <TemplateField
          key={name}
          label={`短语“${name}”`}
          template={template}
          problems={problemsAt(problems, PHRASES, index)}
          onChange={(value) => onChange({ phrases: { ...phrases, [name]: value } })}
        />
      ))}
      <Buttons>
        <Button size="small" onClick={() => onChange({ phrases: original.phrases })}>
          恢复这一部分
        </Button>
      </Buttons>
    </>
  );
}

interface TemplateFieldProps {
  readonly label: string;
  readonly template: string;
  readonly problems: readonly StyleProblem[];
  readonly onChange: (template: string) => void;
}

/** The longest text area in lines; a longer template scrolls. */
const MOST_ROWS = 14;

function TemplateField({ label, template, problems, onChange }: TemplateFieldProps) {
  const styles = useStyles();
  const words = problems.map(({ line, text }) => `${line === null ? "" : `第${line}行：`}${text}`);
  return (
    <Field label={label} {...(words.length > 0 && { validationMessage: words.join("") })}>
      <Textarea
        resize="vertical"
        rows={Math.min(MOST_ROWS, template.split("\n").length + 1)}
        textarea={{ className: styles.template, spellCheck: false }}
        value={template}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}

function problemsAt(
  problems: readonly PlacedProblem[],
  part: string,
  index: number
): readonly StyleProblem[] {
  return problems.flatMap(({ problem, place }) =>
    place?.part === part && place.index === index ? [problem] : []
  );
}

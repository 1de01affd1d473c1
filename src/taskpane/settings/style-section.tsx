import { Button, makeStyles } from "@fluentui/react-components";
import { loadStyle } from "../../excel/style-memory";
import { attempt } from "../actions/attempt";
import { readBook } from "../actions/read-book";
import { Buttons } from "../parts/layout";
import { lazyPart } from "../parts/lazy-part";
import { dispatch, getState } from "../state/store";
import { StyleSelect } from "../styles/style-select";
import { ReadingPart, SettingNote, SettingSection, type SectionProps } from "./setting-section";
import { useReading } from "./use-reading";

const StyleEditor = lazyPart(async () => (await import("../styles/style-editor")).StyleEditor);

const useStyles = makeStyles({ field: { alignSelf: "stretch" } });

/** The style is read with the narrative, which may not have been written yet. */
async function readStyle(): Promise<void> {
  dispatch({ type: "style-chosen", style: await loadStyle() });
}

/** How the narrative of this workbook is worded. */
export function StyleSection({ onPage }: SectionProps) {
  const styles = useStyles();
  const reading = useReading(readStyle, "没有读到选择的样式");
  const edit = () =>
    attempt(async () => {
      const { checked, narrated } = getState();
      // The wording is tried out on the tables as it is typed.
      const book = narrated?.book ?? checked?.book ?? (await readBook()).book;
      onPage(<StyleEditor book={book} onClose={() => onPage(null)} />);
    }, "没有打开样式");
  return (
    <SettingSection title="情况说明的写法">
      <SettingNote>
        写说明时用的样式，存在本工作簿中。复制一份修改，或读入样式文件，可以改成本单位的写法。
      </SettingNote>
      <ReadingPart reading={reading}>
        {() => (
          <>
            <StyleSelect className={styles.field} />
            <Buttons>
              <Button size="small" onClick={() => void edit()}>
                修改样式
              </Button>
            </Buttons>
          </>
        )}
      </ReadingPart>
    </SettingSection>
  );
}

import { Button, ProgressBar, Tab, TabList, makeStyles } from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import type { Facts } from "../../narrative/narrative";
import type { Book } from "../../tables/book";
import { narrate } from "../actions/narrate";
import { Block, Paragraph, Points, Scroll } from "../parts/layout";
import { lazyPart } from "../parts/lazy-part";
import { ProblemBar } from "../parts/problem-bar";
import { useDelayed } from "../parts/use-delayed";
import type { NarrativeUse } from "../state/pane-state";
import { dispatch, usePane } from "../state/store";
import { PageShown } from "./narrative-page";
import { NarrativeText } from "./narrative-text";

const HALF_A_SECOND = 500;

/** What the view is for; a text that is given is looked at by few, so its program comes when it is asked for. */
const USES: Readonly<
  Record<NarrativeUse, { readonly name: string; readonly Body: ComponentType }>
> = {
  write: { name: "生成", Body: Writer },
  audit: {
    name: "核对",
    Body: lazyPart(async () => (await import("../audit/audit-view")).AuditView),
  },
};

/** The narrative: written from the tables, or a given one held against them. Each stays as it was left. */
export function NarrativeView() {
  const styles = useStyles();
  const { narrativeUse: use } = usePane();
  const [visited, setVisited] = useState<readonly NarrativeUse[]>([use]);
  if (!visited.includes(use)) setVisited([...visited, use]);
  const [isPage, setPage] = useState(false);
  return (
    <PageShown.Provider value={setPage}>
      <TabList
        className={isPage && use === "write" ? styles.hidden : styles.uses}
        size="small"
        appearance="subtle-circular"
        aria-label="生成或核对"
        selectedValue={use}
        onTabSelect={(_, { value }) => dispatch({ type: "use-chosen", use: value as NarrativeUse })}
      >
        {(Object.keys(USES) as NarrativeUse[]).map((key) => (
          <Tab
            key={key}
            value={key}
            id={`use-${key}`}
            aria-controls={visited.includes(key) ? `used-${key}` : undefined}
          >
            {USES[key].name}
          </Tab>
        ))}
      </TabList>
      {visited.map((key) => {
        const { Body } = USES[key];
        return (
          <div
            key={key}
            className={key === use ? styles.body : styles.hidden}
            role="tabpanel"
            id={`used-${key}`}
            aria-labelledby={`use-${key}`}
          >
            <Body />
          </div>
        );
      })}
    </PageShown.Provider>
  );
}

/** The narrative written from the tables, or what comes before and instead of it. */
function Writer() {
  const styles = useStyles();
  const { narrating, narrated, narrateProblem, facts } = usePane();
  const late = useDelayed(narrating, HALF_A_SECOND);
  if (late && !narrated) return <Writing />;
  return (
    <>
      {late && <ProgressBar className={styles.thin} aria-label="生成进度" />}
      {narrateProblem && (
        <ProblemBar problem={narrateProblem}>
          <Button size="small" onClick={() => void narrate()}>
            现在重试
          </Button>
        </ProblemBar>
      )}
      {narrated ? (
        <WriterBody book={narrated.book} facts={facts} />
      ) : (
        !narrateProblem && <BeforeWriting />
      )}
    </>
  );
}

/** A text that is there stays while it is written anew: what is open, typed and scrolled in it, too. */
function WriterBody({ book, facts }: { book: Book; facts: Facts }) {
  if (book.tables.length === 0) return <NothingToWrite />;
  return <NarrativeText book={book} facts={facts} />;
}

function BeforeWriting() {
  return (
    <Scroll label="开始">
      <Block title="由表生成情况说明">
        <Paragraph>
          按公开表写出《部门预算情况说明》的第二至第五部分，每个数都能转到它的单元格。
        </Paragraph>
        <Button appearance="primary" onClick={() => void narrate()}>
          生成说明
        </Button>
        <Points>
          <li>只读取表格，不改动工作簿。</li>
          <li>增减原因、用途等表中没有的内容，留出位置由您填写。</li>
          <li>您填写的内容保存在本工作簿中，不上传。</li>
        </Points>
      </Block>
    </Scroll>
  );
}

function NothingToWrite() {
  return (
    <Scroll label="没有识别到表">
      <Block title="没有可以写的内容">
        <Paragraph>
          本工作簿中没有识别到预算公开表。请打开含公开表的工作簿，再点“重新生成”。
        </Paragraph>
        <Button appearance="primary" onClick={() => void narrate()}>
          重新生成
        </Button>
      </Block>
    </Scroll>
  );
}

const useStyles = makeStyles({
  uses: { flexShrink: 0, padding: "8px 16px", columnGap: "4px" },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
  bar: { width: "100%" },
  thin: { flexShrink: 0 },
});

function Writing() {
  const styles = useStyles();
  return (
    <Scroll label="正在生成">
      <Block title="正在生成说明">
        <ProgressBar className={styles.bar} thickness="large" aria-label="生成进度" />
        <Paragraph>如果正在编辑单元格，请按 Enter 确认或按 Esc 放弃，会自动继续。</Paragraph>
      </Block>
    </Scroll>
  );
}

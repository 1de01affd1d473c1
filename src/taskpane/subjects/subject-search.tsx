import { Button, SearchBox, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { SubjectUses } from "../../checks/subject-uses";
import type { Branch, SubjectEntry } from "../../subjects/subjects";
import { Foot, Scroll } from "../parts/layout";
import { lazyPart } from "../parts/lazy-part";
import { ProblemBar } from "../parts/problem-bar";
import { SubjectHits } from "./subject-hits";
import { BRANCH_NAMES, editionText } from "./subject-words";
import { useSearch } from "./use-search";
import { useSubjects } from "./use-subjects";

const SubjectTree = lazyPart(async () => (await import("./subject-tree")).SubjectTree);

const useStyles = makeStyles({
  top: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px 16px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { width: "100%", maxWidth: "none", minWidth: 0 },
  edition: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface SubjectSearchProps {
  /** The box that the text is typed into. */
  readonly box: RefObject<HTMLInputElement>;
  readonly uses: SubjectUses | null;
  readonly onChoose: (entry: SubjectEntry) => void;
  readonly onTable: () => void;
}

/** The subjects by code, name or pinyin, or from the top of a branch downwards. From the search the down arrow goes into what it found. */
export function SubjectSearch({ box, uses, onChoose, onTable }: SubjectSearchProps) {
  const styles = useStyles();
  const subjects = useSubjects();
  const [typed, setTyped] = useState("");
  const [branch, setBranch] = useState<Branch>("function");
  const query = typed.trim();
  const { hits, spelling } = useSearch(query, uses);
  const list = useRef<HTMLDivElement>(null);
  const branches = (Object.keys(BRANCH_NAMES) as Branch[]).filter(
    (key) => subjects.roots(key).length > 0
  );
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown") return;
    const first = list.current?.querySelector<HTMLElement>("li button, [role=treeitem]");
    if (!first) return;
    event.preventDefault();
    first.focus();
  };
  const leave = () => box.current?.focus();
  return (
    <>
      <div className={styles.top}>
        <SearchBox
          ref={box}
          className={styles.field}
          placeholder="代码、名称或拼音首字母"
          aria-label="搜索科目"
          dismiss={{ "aria-label": "清除" }}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onKeyDown={enter}
        />
        <Select
          className={styles.field}
          aria-label="科目分类"
          value={branch}
          onChange={(_, { value }) => setBranch(value as Branch)}
        >
          {branches.map((key) => (
            <option key={key} value={key}>
              {BRANCH_NAMES[key]}
            </option>
          ))}
        </Select>
      </div>
      {spelling.problem && (
        <ProblemBar problem={spelling.problem}>
          <Button size="small" onClick={spelling.retry}>
            现在重试
          </Button>
        </ProblemBar>
      )}
      <Scroll label="科目">
        <div ref={list}>
          {query ? (
            <SubjectHits
              query={query}
              hits={hits}
              branch={branch}
              uses={uses}
              isComing={spelling.isComing}
              onBranch={setBranch}
              onChoose={onChoose}
              onLeave={leave}
            />
          ) : (
            <SubjectTree branch={branch} uses={uses} onChoose={onChoose} onLeave={leave} />
          )}
        </div>
      </Scroll>
      <Foot>
        <span className={styles.edition}>科目表：{editionText(subjects)}</span>
        <Button size="small" onClick={onTable}>
          更换
        </Button>
      </Foot>
    </>
  );
}

import { Button, SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { OptionsRegular } from "@fluentui/react-icons/svg/options";
import type { KeyboardEvent } from "react";
import { lazyPart } from "../parts/lazy-part";
import { useAnchor } from "../repairs/use-anchor";
import type { Arrangement } from "../state/preferences";
import { ARRANGEMENTS } from "./arrange";
import type { MoreMenuProps } from "./more-menu";

const ArrangeMenu = lazyPart(async () => (await import("./arrange-menu")).ArrangeMenu);
const MoreMenu = lazyPart(async () => (await import("./more-menu")).MoreMenu);

const useStyles = makeStyles({
  tools: { display: "flex", alignItems: "center", gap: "4px", padding: "0 12px 8px 16px" },
  search: { flexGrow: 1, minWidth: 0, maxWidth: "none" },
  hits: {
    padding: "0 16px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    ":empty": { padding: 0 },
  },
});

interface ListToolsProps extends Omit<MoreMenuProps, "anchor" | "onClose"> {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How much was found; empty where nothing is looked for. */
  readonly hits: string;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onFoldAll: (isFolded: boolean) => void;
  /** From the search box down into the list. */
  readonly onDown: () => void;
}

/** What helps with a long list: searching it, arranging it, and what is rarely wanted. */
export function ListTools({
  query,
  onQuery,
  hits,
  arrangement,
  onArrange,
  onFoldAll,
  onDown,
  ...more
}: ListToolsProps) {
  const styles = useStyles();
  const arranging = useAnchor();
  const others = useAnchor();
  const downInto = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDown();
  };
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          className={styles.search}
          aria-label="搜索结果"
          placeholder="搜索科目、单元格"
          dismiss={{ "aria-label": "清除搜索" }}
          value={query}
          onChange={(_, { value }) => onQuery(value)}
          onKeyDown={downInto}
        />
        <Button
          appearance="subtle"
          icon={<OptionsRegular fontSize={20} />}
          aria-label="排列方式"
          title={`排列方式：${ARRANGEMENTS[arrangement]}`}
          aria-haspopup="menu"
          aria-expanded={arranging.anchor !== null}
          onClick={arranging.toggle}
        />
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular fontSize={20} />}
          aria-label="更多"
          title="更多"
          aria-haspopup="menu"
          aria-expanded={others.anchor !== null}
          onClick={others.toggle}
        />
      </div>
      <div className={styles.hits} role="status">
        {hits}
      </div>
      {arranging.anchor && (
        <ArrangeMenu
          anchor={arranging.anchor}
          onClose={arranging.close}
          arrangement={arrangement}
          onArrange={onArrange}
          onFoldAll={onFoldAll}
        />
      )}
      {others.anchor && <MoreMenu anchor={others.anchor} onClose={others.close} {...more} />}
    </>
  );
}

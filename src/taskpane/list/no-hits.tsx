import { Button } from "@fluentui/react-components";
import { Block, Paragraph } from "../parts/layout";
import type { Shown } from "./finding-grade";

interface NoHitsProps {
  /** How many would be there if their counters were on. */
  readonly hidden: ReadonlyMap<Shown, number>;
  readonly words: Readonly<Record<Shown, string>>;
  readonly isSearching: boolean;
  readonly onClear: () => void;
}

/** Nothing is left under these conditions: says what hides the rest, and takes the conditions away. */
export function NoHits({ hidden, words, isSearching, onClear }: NoHitsProps) {
  const others = [...hidden].map(([which, count]) => `“${words[which]}”中有 ${String(count)} 项`);
  const switched = others.length > 0 && `${others.join("，")}，点上面的计数就会显示。`;
  return (
    <Block title="没有符合条件的结果">
      <Paragraph>
        {[switched, isSearching && "也可以换一个词，或者只写单元格，例如 C7。"]
          .filter(Boolean)
          .join("")}
      </Paragraph>
      <Button onClick={onClear}>清除条件</Button>
    </Block>
  );
}

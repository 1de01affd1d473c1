import { Button } from "@fluentui/react-components";
import { accept, offerText } from "../actions/go-to";
import type { Notice } from "../state/notice";
import { dispatch } from "../state/store";
import { ProblemBar } from "./problem-bar";

/** A number for each notice: the second of two that say the same is read out, too. */
const numbers = new WeakMap<Notice, number>();
let last = 0;

function numberOf(notice: Notice): number {
  const number = numbers.get(notice) ?? ++last;
  numbers.set(notice, number);
  return number;
}

/** What a click could not do, with what can be done about it. What waits for the end of an editing can be cancelled. */
export function NoticeBar({ notice }: { notice: Notice }) {
  const { offer, isWaiting } = notice;
  return (
    <ProblemBar key={numberOf(notice)} problem={notice}>
      {offer && (
        <Button size="small" onClick={() => void accept(offer)}>
          {offerText(offer)}
        </Button>
      )}
      <Button size="small" onClick={() => dispatch({ type: "noticed", problem: null })}>
        {isWaiting ? "取消" : "知道了"}
      </Button>
    </ProblemBar>
  );
}

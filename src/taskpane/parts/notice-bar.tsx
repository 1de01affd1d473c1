import { Button } from "@fluentui/react-components";
import { accept, offerText } from "../actions/go-to";
import type { Notice } from "../state/notice";
import { dispatch } from "../state/store";
import { ProblemBar } from "./problem-bar";

/** What a click could not do, with what can be done about it. What waits for the end of an editing can be cancelled. */
export function NoticeBar({ notice }: { notice: Notice }) {
  const { offer, isWaiting } = notice;
  return (
    <ProblemBar problem={notice}>
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

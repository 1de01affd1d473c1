import type { SlotPiece } from "../../narrative/narrative";

/** What an open slot shows. Within its sentence few words do; the whole question is the slot's title. */
export function slotPrompt({ kind, label }: Pick<SlotPiece, "kind" | "label">): string {
  switch (kind) {
    case "previous":
      return "待补：上年数";
    case "reason":
      return "待填：主要原因";
    case "use":
      return "待填：主要用途";
    case "fact":
      // Without the example or the explanation that follows: "车辆总数和分类，如…".
      return `待填：${/^[^，（]*/.exec(label)?.[0] ?? label}`;
  }
}

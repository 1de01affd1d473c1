import type { Coverage } from "../check";

/** Checks that compared nothing for the same reason. */
export interface NotRunReason {
  readonly reason: string;
  /** The checks' ids. */
  readonly checks: readonly string[];
}

/** Reasons of one kind, with what would make their checks run. */
export interface NotRunKind {
  /** Chinese: "缺少表". */
  readonly title: string;
  /** Chinese: what to do, or why nothing need be done. */
  readonly next: string;
  readonly reasons: readonly NotRunReason[];
  /** Whether the program itself failed: then somebody else than the user has to put it right. */
  readonly isFailure: boolean;
}

interface Kind extends Pick<NotRunKind, "title" | "next"> {
  readonly says: RegExp;
}

const FAILURE = "程序出错";

/** The first whose words a reason has. */
const KINDS: readonly Kind[] = [
  {
    says: /程序出错/,
    title: FAILURE,
    next: "其他结果不受影响。请把这里的原因告诉技术支持人员。",
  },
  {
    says: /没有提供情况说明/,
    title: "没有情况说明",
    next: "给出情况说明的文本，才能与表核对。",
  },
  {
    says: /没有自定义的关系|没有启用|没有看懂/,
    title: "没有自定义核验",
    next: "在“自定义核验”工作表中写上并启用本单位的勾稽关系，再检查一次；不需要的，不必处理。",
  },
  {
    says: /没有上年的工作簿/,
    title: "没有上年的工作簿",
    next: "选择上年的工作簿，再检查一次。",
  },
  {
    says: /没有识别到|没有找到上年的/,
    title: "缺少表",
    next: "工作簿里有这张表的，请核对它的标题和表头，再检查一次；没有这张表的，不必处理。",
  },
  {
    says: /没有可以比较的|没有可以与.*比较的|都是空白/,
    title: "表中没有有关的数",
    next: "表中有了有关的数就会运行，不必处理。",
  },
  {
    says: /没有(?:找到|同时|列|分|填|合计|基本支出列|单独|写表号)|列不全/,
    title: "缺少行、列或数",
    next: "请核对表中是否漏了这些行、列或数，补上后再检查一次；本来没有的，不必处理。",
  },
  {
    says: /不能|看不出|重复的科目编码/,
    title: "不能确定怎样比较",
    next: "请按所写的原因改正或补全，再检查一次。",
  },
];

const OTHERS = { title: "其他原因", next: "请按所写的原因处理，再检查一次。" };

/** Checks that compared nothing, by kinds of reasons, the commonest first. Not run is not passed. */
export function notRunKinds(coverage: readonly Coverage[]): readonly NotRunKind[] {
  const byReason = new Map<string, string[]>();
  for (const { check, ran, skipped } of coverage) {
    if (ran > 0) continue;
    const reason = skipped.map((one) => one.reason).join("；");
    byReason.set(reason, [...(byReason.get(reason) ?? []), check]);
  }
  const byKind = new Map<Pick<NotRunKind, "title" | "next">, NotRunReason[]>();
  for (const [reason, checks] of byReason) {
    const kind = kindOf(reason);
    byKind.set(kind, [...(byKind.get(kind) ?? []), { reason, checks }]);
  }
  return [...byKind]
    .map(([{ title, next }, reasons]) => ({
      title,
      next,
      reasons: commonestFirst(reasons),
      isFailure: title === FAILURE,
    }))
    .sort((a, b) => countOf(b) - countOf(a));
}

/** What kind of reason it is, with what would help. */
function kindOf(reason: string): Pick<NotRunKind, "title" | "next"> {
  return KINDS.find(({ says }) => says.test(reason)) ?? OTHERS;
}

/** How many checks did not run for reasons of this kind. */
export function countOf({ reasons }: NotRunKind): number {
  return reasons.reduce((sum, { checks }) => sum + checks.length, 0);
}

function commonestFirst(reasons: readonly NotRunReason[]): readonly NotRunReason[] {
  return [...reasons].sort((a, b) => b.checks.length - a.checks.length);
}

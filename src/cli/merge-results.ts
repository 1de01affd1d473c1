import type { ReportPart } from "../documents/report-part";
import type { ResultLine, ShardHead } from "./result-line";
import type { Kept, RunResults } from "./run-results";
import { inShard } from "./shard";

/** Lines of results put together as if they came of one run. */
export interface Merged extends RunResults {
  /** What the user has to know of it: Chinese sentences. */
  readonly notes: readonly string[];
  /** Whether the parts do not belong together. */
  readonly isMixed: boolean;
}

/**
 * Takes lines one after the other, in any order. Of a file that comes twice the last result holds, so that a part may be run again; but a
 * result goes before a failure.
 */
export class ResultMerge {
  readonly #results = new Map<string, ResultLine["result"]>();
  readonly #heads: ShardHead[] = [];
  readonly #twice = new Set<string>();

  /** @param keepsReports whether there will be a report, which needs more than the summaries */
  constructor(private readonly keepsReports: boolean) {}

  add({ result, shard }: ResultLine): void {
    if (shard) this.#heads.push(shard);
    const file = "unusable" in result ? result.file : result.summary.file;
    const known = this.#results.get(file);
    if (known) this.#twice.add(file);
    if (known && "unusable" in result && !("unusable" in known)) return;
    this.#results.set(file, this.keepsReports ? result : withoutRows(result));
  }

  /** What came of all lines, in the order of the call that the parts are of, otherwise as they were added. */
  merged(): Merged {
    const lists = [...new Set(this.#heads.map(({ files }) => JSON.stringify(files)))];
    const sizes = [...new Set(this.#heads.map(({ of }) => of))];
    const listed = new Set(this.#heads.flatMap(({ files }) => files));
    const order = [...listed, ...[...this.#results.keys()].filter((file) => !listed.has(file))];
    const results = order.flatMap((file) => this.#results.get(file) ?? []);
    return {
      kept: results.flatMap((one): Kept[] =>
        "unusable" in one ? [] : [{ summary: one.summary, report: this.keepsReports ? one : null }]
      ),
      notChecked: results.flatMap((one) => ("unusable" in one ? one : [])),
      missing: order.filter((file) => !this.#results.has(file)),
      isMixed: lists.length > 1 || sizes.length > 1,
      notes: [
        ...(lists.length > 1
          ? ["这几份结果的文件清单不一样，不是同一次核验的。请用同样的文件和次序核验各份。"]
          : []),
        ...(sizes.length > 1
          ? [`这几份结果的份数不一样（${sizes.join("、")}），不是同一次核验的。`]
          : []),
        ...this.#absentParts(),
        ...(this.#twice.size > 0
          ? [
              `重复 ${String(this.#twice.size)} 个，只计一次，以后面的为准：${[...this.#twice].join("、")}。`,
            ]
          : []),
      ],
    };
  }

  /** The parts of which nothing is there at all. */
  #absentParts(): string[] {
    const [first] = this.#heads;
    if (!first) return [];
    const there = new Set(this.#heads.map(({ index }) => index));
    const absent = Array.from({ length: first.of }, (_, i) => i + 1).filter(
      (index) =>
        index <= first.files.length &&
        !there.has(index) &&
        inShard(first.files, { index, of: first.of }).length > 0
    );
    if (absent.length === 0) return [];
    return [`共 ${String(first.of)} 份，没有第 ${absent.join("、")} 份的结果。`];
  }
}

const NO_ROWS: ReportPart["rows"] = { findings: [], tables: [], unrecognised: [], ignored: [] };

function withoutRows(result: ResultLine["result"]): ResultLine["result"] {
  return "unusable" in result ? result : { ...result, rows: NO_ROWS, coverage: [] };
}

import { standardSubjects } from "../subjects/edition-2026";
import type { SubjectEntry } from "../subjects/subjects";
import type { Half } from "./balance-columns";
import { refAt, valueAt } from "./block";
import { codeIn, levelOf } from "./code";
import type { Region } from "./region";
import type { Subject } from "./table";

/** A row of 支出 as its cell says it: where it stands, its name as `plainText`, and the code that shares its cell. */
interface NamedRow {
  readonly row: number;
  readonly plain: string;
  readonly code: string | null;
}

function entriesOf(plain: string): readonly SubjectEntry[] {
  return (["function", "fund"] as const).flatMap((branch) =>
    standardSubjects.byName(plain, branch)
  );
}

/**
 * The 类 that a row of 支出 is: by the code beside its name or in its cell, or else by the name, which older forms print without 支出
 * (一、一般公共服务). The code is null where nothing tells it.
 */
export function categoryOf(region: Region, row: NamedRow, half: Half): Subject {
  const beside = half.code === null ? null : codeIn(valueAt(region.block, row.row, half.code));
  const code = beside?.code ?? row.code;
  if (code !== null) {
    const codeCell = refAt(region.block, row.row, beside ? (half.code ?? half.name) : half.name);
    return { code, level: levelOf(code), codeCell };
  }
  const entries = [row.plain, `${row.plain}支出`].flatMap(entriesOf);
  const category = entries.find(({ level }) => level === 1);
  return { code: category?.code ?? null, level: 1, codeCell: null };
}

/**
 * Whether a row is a 款 or 项 of the 类 above it, which has its money already.
 * @param category the code of that 类, or null
 */
export function isWithin({ code }: Subject, plain: string, category: string | null): boolean {
  if (category === null) return false;
  if (code !== null) return code.length > 3 && code.startsWith(category);
  return entriesOf(plain).some((entry) => entry.level > 1 && entry.code.startsWith(category));
}

/** Whether a name is that of a 类. */
export function isCategory(plain: string): boolean {
  return standardSubjects.byName(plain, "function").some(({ level }) => level === 1);
}

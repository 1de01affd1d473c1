import { normaliseName } from "../../money/width";
import { standardSubjects } from "../../subjects/edition-2026";
import type { Book } from "../../tables/book";
import { CARRIED_OUT, expenditureByCategory, readCarriedOut } from "../amounts/categories";
import {
  itemName,
  readingsOfItem,
  readItem,
  readPreviousItem,
  type ItemId,
} from "../amounts/items";
import { PURCHASE_KINDS, purchases, type Money } from "../amounts/purchases";
import { isNone, type Known, type Reading } from "../amounts/reading";
import { sourceName, sourceReadings } from "../amounts/sources";
import type { ClaimItem } from "./claim";
import { furtherName, readFurther, readPreviousFurther, type FurtherId } from "./further-items";
import { readGeneralCategory, readSubject } from "./subject-readings";

/**
 * What the tables say about a claim: the amount that the generator would print first, then others that a text may
 * rightly mean (一般公共预算 with or without 上年结转). Empty where no table tells, or its cell is unreadable.
 */
export function claimReadings(book: Book, item: ClaimItem): readonly Known[] {
  return readingsOf(book, item).filter((reading) => reading.state === "known");
}

function readingsOf(book: Book, item: ClaimItem): readonly Reading[] {
  switch (item.type) {
    case "item":
      return itemReadings(book, item.id);
    case "further":
      return furtherReadings(book, item.id);
    case "source":
      // 一般公共预算拨款 may be told with 上年结转 in it.
      return item.source === "general"
        ? [...sourceReadings(book, item.source), readItem(book, "general.income")]
        : sourceReadings(book, item.source);
    case "category":
      return item.isGeneral
        ? [readGeneralCategory(book, item.name), ...ofCategory(book, item.name)]
        : ofCategory(book, item.name);
    case "subject":
      return [readSubject(book, item.path, "current")];
    case "procurement":
      return [purchases(book, item.money, item.kind), nothingBought(book, item.money)];
    case "performance":
      return readingsOfItem(book, "project");
  }
}

/** 基本支出 and 项目支出 may be the department's, those of 一般公共预算, or those of all 财政拨款. */
function itemReadings(book: Book, id: ItemId): readonly Reading[] {
  const own = readingsOfItem(book, id);
  switch (id) {
    case "basic":
      return [...own, readFurther(book, "appropriation.basic")];
    case "project":
      return [...own, readFurther(book, "appropriation.project")];
    case "department.project":
      return [
        ...own,
        ...readingsOfItem(book, "project"),
        readFurther(book, "appropriation.project"),
      ];
    default:
      return own;
  }
}

/** 当年拨款 may be told with 上年结转 by mistake of the form, 财政拨款收入 without. */
function furtherReadings(book: Book, id: FurtherId): readonly Reading[] {
  const own = readFurther(book, id);
  switch (id) {
    case "department.basic":
      return [own, ...readingsOfItem(book, "basic"), readFurther(book, "appropriation.basic")];
    case "basic.total":
      return [own, readItem(book, "basic")];
    case "general.current":
      return [own, ...readingsOfItem(book, "general"), ...readingsOfItem(book, "general.income")];
    case "appropriation.basic":
      return [own, readItem(book, "basic")];
    case "appropriation.project":
      return [own, readItem(book, "project")];
    case "appropriation.income":
      return [own, readFurther(book, "appropriation.expenditure")];
    default:
      return [own];
  }
}

/** A 类 of the standard that a table of 类 leaves out is zero; what has another name is not known. */
function ofCategory(book: Book, name: string): readonly Reading[] {
  if (name === CARRIED_OUT) return [readCarriedOut(book)];
  const printed = expenditureByCategory(book);
  const found = printed.filter((category) => categoryKey(category.name) === categoryKey(name));
  if (found.length > 0) return found.map(({ reading }) => reading);
  const isStandard = standardSubjects.byName(name, "function").some(({ level }) => level === 1);
  return isStandard && printed.length > 0
    ? [{ state: "known", fen: 0, sources: [], blank: true }]
    : [];
}

/** Where nothing is bought at all, nothing of any kind is; the table may then leave the kinds out. */
function nothingBought(book: Book, money: Money): Reading {
  const total = purchases(book, money);
  return isNone(total) ? total : { state: "absent" };
}

/** Last year's amount of a claim's item, where the tables or last year's book have it. */
export function claimLastYear(book: Book, item: ClaimItem): Reading {
  switch (item.type) {
    case "item":
      return readPreviousItem(book, item.id);
    case "further":
      return isOnlyGeneral(book, item.id)
        ? readPreviousFurther(book, item.id)
        : { state: "absent" };
    case "subject":
      return readSubject(book, item.path, "previous");
    case "performance":
      return readPreviousItem(book, "project");
    default:
      return { state: "absent" };
  }
}

/**
 * Only 一般公共预算's table prints last year; it stands for the department's 基本支出, or that of all 财政拨款, only where this year's of
 * both is the same (or last year's workbook tells it).
 */
function isOnlyGeneral(book: Book, id: FurtherId): boolean {
  if (!/^(?:department|appropriation)\.(?:basic|project)$/.test(id) || book.previous) return true;
  const nature = id.endsWith("basic") ? "basic" : "project";
  const [own, general] = [readFurther(book, id), readItem(book, nature)];
  return own.state !== "known" || general.state !== "known" || own.fen === general.fen;
}

/** What a claim is about, in Chinese: "公务接待费". */
export function claimName(item: ClaimItem): string {
  switch (item.type) {
    case "item":
      // Whoever's it is: the text says 项目支出 of both.
      return itemName(item.id === "department.project" ? "project" : item.id);
    case "further":
      return furtherName(item.id);
    case "subject":
      return item.path.at(-1) ?? "";
    case "source":
      return sourceName(item.source);
    case "category":
      return item.name;
    case "procurement": {
      const kind = PURCHASE_KINDS.find(([id]) => id === item.kind)?.[1] ?? "";
      return `${item.money === "general" ? "一般公共预算拨款" : ""}政府采购${kind}预算`;
    }
    case "performance":
      return "实行绩效目标管理的项目支出";
  }
}

/** Whether two names mean the same 类. */
export function sameCategory(a: string, b: string): boolean {
  return categoryKey(a) === categoryKey(b);
}

/** 一般公共服务 and 一般公共服务支出 are one 类. */
function categoryKey(name: string): string {
  return normaliseName(name).replace(/支出$/, "");
}

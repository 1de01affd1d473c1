/** The words of a change in front of its amount, «支出预算较2025年减少», taken apart. */
export interface ChangeWords {
  readonly direction: 1 | -1;
  /** The item, without the comparison; "" where the one said before is meant. */
  readonly item: string;
  readonly isAgainstOutturn: boolean;
  /** The year compared with, and where its words stand in the given ones. */
  readonly against: { readonly year: number; readonly start: number; readonly end: number } | null;
  /** Where the direction stands in the given words. */
  readonly start: number;
  readonly end: number;
}

const DIRECTION =
  /(增加|增长|上升|提高|增支|减少|下降|降低|减支|压减|压缩|增幅|降幅|增|减)(?:了|额|为|约|额为|金额)?$/;
const YEAR_BEFORE = "(?:(\\d{4})年|上年|去年|上一年|上年同期|同期)(?:度|初)?";
const BASE =
  "(?:(?:年初|部门|单位|财政拨款|一般公共预算|当年|调整|批复|安排|支出|收入|预计|实际|全年)*(?:预算|决算|执行)?(?:安排|支出|收入)?(?:总额|数|额)?)";
const COMPARISON = new RegExp(
  `(?:同比|相比|相较于?|对比|比|较|与|同)${YEAR_BEFORE}(${BASE})(?:相比|对比)?|同比|环比|^相比`
);

/** Null where the words do not end with a direction. */
export function changeWords(words: string): ChangeWords | null {
  const direction = DIRECTION.exec(words);
  if (!direction?.[1]) return null;
  const head = words.slice(0, direction.index);
  const comparison = COMPARISON.exec(head);
  const item = comparison
    ? head.slice(0, comparison.index) + head.slice(comparison.index + comparison[0].length)
    : head;
  const year = comparison?.[1];
  const yearStart =
    comparison && year !== undefined ? comparison.index + comparison[0].indexOf(year) : 0;
  return {
    direction: /^(?:增|上|提)/.test(direction[1]) ? 1 : -1,
    item,
    isAgainstOutturn: /决算|执行/.test(comparison?.[2] ?? ""),
    against:
      year === undefined
        ? null
        : { year: Number(year), start: yearStart, end: yearStart + year.length + 1 },
    start: direction.index,
    end: direction.index + direction[1].length,
  };
}

const BASE_AMOUNT = new RegExp(`^(?:比|较|与|相比)${YEAR_BEFORE}${BASE}(?:的|为)?$`);

/** Whether the words in front of an amount say that it is last year's, «比2025年预算数1000万元增加…»; the year where they name it. */
export function baseAmount(words: string): { readonly year: number | null } | null {
  const match = BASE_AMOUNT.exec(words);
  return match && { year: match[1] === undefined ? null : Number(match[1]) };
}

const SAME =
  /(?:(?:与|同|较|比|和|跟)(?:(\d{4})年|上年|去年|上一年|上年同期|同期)(?:度|初)?[^，。；、\d]{0,10}?(?:持平|一致|相同|不变|无增减变化|无增减|无变化|没有变化|没有增减|无变动)|同比(?:持平|无增减变化|无增减|无变化)|(?<=，)(?:无增减变化|持平))/g;

/** «与上年持平» in its variants. */
export interface SameWords {
  readonly start: number;
  readonly end: number;
  readonly against: { readonly year: number; readonly start: number; readonly end: number } | null;
  readonly isAgainstOutturn: boolean;
}

/** All «与上年持平» of a stretch. */
export function sameIn(text: string, start: number, end: number): SameWords[] {
  return [...text.slice(start, end).matchAll(SAME)].map((match) => {
    const year = match[1];
    const at = start + match.index;
    const yearAt = year === undefined ? 0 : at + match[0].indexOf(year);
    return {
      start: at,
      end: at + match[0].length,
      against:
        year === undefined
          ? null
          : { year: Number(year), start: yearAt, end: yearAt + year.length + 1 },
      isAgainstOutturn: /决算|执行/.test(match[0]),
    };
  });
}

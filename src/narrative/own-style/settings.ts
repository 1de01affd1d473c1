import { SOURCES } from "../amounts/sources";

/** One setting of a style in JSON. */
interface Setting {
  /** Chinese: what it should be. */
  readonly what: string;
  accepts(value: unknown): boolean;
}

const isSource = (value: unknown): boolean => SOURCES.some((source) => source === value);

const YES_NO: Setting = {
  what: " true 或 false",
  accepts: (value) => typeof value === "boolean",
};

/** The settings of a style, but for its templates. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  title: { what: "文字", accepts: (value) => typeof value === "string" && value.trim() !== "" },
  unit: oneOf("万元", "元"),
  thousands: YES_NO,
  trimZeros: YES_NO,
  percentages: YES_NO,
  items: oneOf("non-zero", "all", "by-year"),
  sources: {
    what: `{来源: 名称}，来源有：${SOURCES.join("、")}`,
    accepts: (value) =>
      isRecord(value) &&
      Object.entries(value).every(([key, name]) => isSource(key) && typeof name === "string"),
  },
  zeroSources: {
    what: `来源的列表，来源有：${SOURCES.join("、")}`,
    accepts: (value) => Array.isArray(value) && value.every(isSource),
  },
  explainedBy: {
    what: ' {"income": "sources"、"natures" 或 null, "expenditure": "natures" 或 null}',
    accepts: (value) =>
      isRecord(value) &&
      Object.keys(value).sort().join() === "expenditure,income" &&
      ["sources", "natures", null].includes(value.income as string | null) &&
      ["natures", null].includes(value.expenditure as string | null),
  },
  signs: {
    what: "文字的列表",
    accepts: (value) => Array.isArray(value) && value.every((sign) => typeof sign === "string"),
  },
};

function oneOf(...known: readonly string[]): Setting {
  return {
    what: known.map((value) => `“${value}”`).join("或"),
    accepts: (value) => known.includes(value as string),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

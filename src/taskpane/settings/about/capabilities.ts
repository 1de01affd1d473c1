/** A requirement set of Office's, and the version from which on it has what is needed. */
type Set = readonly [name: string, version: string];

/** Something that the add-in does where Excel lets it. */
export interface Capability {
  /** As in «支持…» and «不支持…»: "编辑后自动复核". */
  readonly name: string;
  readonly sets: readonly Set[];
  /** What is different in an Excel that lacks it: a sentence. */
  readonly without: string;
}

/** The worksheet functions. */
export const FUNCTIONS: Capability = {
  name: " =BUDGET 函数",
  sets: [
    ["SharedRuntime", "1.1"],
    ["CustomFunctionsRuntime", "1.1"],
  ],
  without: "检查、说明、科目都可以照常使用。",
};

/** What the add-in uses beyond cells and sheets; the versions are those that its own program asks for. */
export const CAPABILITIES: readonly Capability[] = [
  FUNCTIONS,
  {
    name: "功能区按钮",
    sets: [
      ["SharedRuntime", "1.1"],
      ["AddinCommands", "1.1"],
    ],
    without: "窗格里的按钮作用相同。",
  },
  {
    name: "编辑后自动复核",
    sets: [["ExcelApi", "1.9"]],
    without: "改过之后，请自己点“重新检查”。",
  },
  {
    name: "在表中标记、写批注",
    sets: [["ExcelApi", "1.10"]],
    without: "问题只列在窗格里。",
  },
  { name: "图表", sets: [["ExcelApi", "1.7"]], without: "窗格里的图照常显示。" },
  {
    name: "打开新工作簿",
    sets: [["ExcelApi", "1.8"]],
    without: "示例和新建的套表不能直接打开，可以另存为文件。",
  },
  {
    name: "在本工作簿中插入套表",
    sets: [["ExcelApi", "1.13"]],
    without: "新建的套表会另开一个工作簿。",
  },
  {
    name: "识别铺开的公式",
    sets: [["ExcelApi", "1.12"]],
    without: "铺开多格的公式逐格转为数值。",
  },
];

type IsSupported = (set: string, version: string) => boolean;

/** Asks Office. */
export const isSupported: IsSupported = (set, version) =>
  Office.context.requirements.isSetSupported(set, version);

/** Whether this Excel lets the add-in do it. */
export function isSupportedHere({ sets }: Capability): boolean {
  return sets.every(([set, version]) => isSupported(set, version));
}

/** What is said of what this Excel does not let the add-in do. */
export function missingWords({ name, without }: Capability): string {
  return `这个版本的 Excel 不支持${name}。${without}`;
}

/** Sets whose highest version tells whoever helps what an Excel can do, and the highest that there is by now. */
const MEASURED: readonly (readonly [set: string, highest: number])[] = [
  ["ExcelApi", 20],
  ["SharedRuntime", 2],
  ["CustomFunctionsRuntime", 5],
  ["AddinCommands", 3],
  ["KeyboardShortcuts", 1],
];

/** "ExcelApi 1.16", one a set; "ExcelApi —" where there is none of it. */
export function versionsHere(): readonly string[] {
  return MEASURED.map(([set, highest]) => {
    for (let minor = highest; minor > 0; minor--)
      if (isSupported(set, `1.${String(minor)}`)) return `${set} 1.${String(minor)}`;
    return `${set} —`;
  });
}

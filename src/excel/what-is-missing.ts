/** What everything that reads the workbook needs. */
const READING = "1.4";
/** What the manifest asks for (docs/decisions/manifest-requirements.md): comments on cells. */
const BASE = "1.10";

/**
 * What this Excel, or the workbook as it was opened, does not let the add-in do of what people expect of it: sentences that also say what
 * does work. Empty nearly always. No round trip.
 */
export function whatIsMissing(
  { requirements, document }: Pick<Office.Context, "requirements" | "document"> = Office.context
): readonly string[] {
  const has = (set: string, version: string) => requirements.isSetSupported(set, version);
  if (!has("ExcelApi", READING))
    return [
      "这个版本的 Excel 太旧，不能读取工作簿，所以不能检查，也不能生成说明。科目可以照常查。请更新 Excel，或在网页版 Excel 中打开。",
    ];
  return [
    ...(has("ExcelApi", BASE)
      ? []
      : [
          "这个版本的 Excel 较旧：检查、说明、科目可以使用；没有批注等功能，“设置”里逐项列出。要用全部功能，请更新 Excel。",
        ]),
    ...(has("SharedRuntime", "1.1") && has("CustomFunctionsRuntime", "1.1")
      ? []
      : ["这个版本的 Excel 不支持 =BUDGET 函数。检查、说明、科目都可以照常使用。"]),
    ...(document.mode === Office.DocumentMode.ReadOnly
      ? [
          "这个工作簿是以只读方式打开的：可以检查和生成说明；标记、修复和填写的内容不能保存在里面。要保存，请先启用编辑，或另存一份。",
        ]
      : []),
  ];
}

import { FluentProvider } from "@fluentui/react-components";
import { Block, Paragraph, Points } from "./parts/layout";
import { themes } from "./theme";
import { useTheme } from "./use-theme";

/** What a plain browser shows, or another program of Office: the pane works on a workbook, and there is none. */
export function NotInExcel({ host }: { host: string | null }) {
  const theme = useTheme(() => undefined);
  return (
    <FluentProvider theme={themes[theme]} style={{ height: "100%" }} lang="zh-CN">
      <main>
        <Block title="请在 Excel 中打开">
          <Paragraph>
            这是“预算公开助手”的窗格，要和 Excel 工作簿一起使用。
            {host ? `现在是在 ${host} 中打开的，这里没有工作簿。` : "这里没有打开的工作簿。"}
          </Paragraph>
          <Points>
            <li>已经安装：在 Excel 的功能区点“预算公开”，再点“检查”。</li>
            <li>还没有安装：请按使用手册把它加到 Excel 中。</li>
          </Points>
        </Block>
      </main>
    </FluentProvider>
  );
}

import { FluentProvider } from "@fluentui/react-components";
import { Pane } from "./pane";
import { themes } from "./theme";
import { useTheme } from "./use-theme";

/**
 * The pane with its theme.
 * @param officeBackground Office's background colour at the moment, where Office tells
 */
export function App({ officeBackground }: { officeBackground: () => string | undefined }) {
  const theme = useTheme(officeBackground);
  return (
    // The height is an inline style: portals copy the provider's class names and would cover the pane.
    <FluentProvider theme={themes[theme]} style={{ height: "100%" }} lang="zh-CN">
      <Pane />
    </FluentProvider>
  );
}

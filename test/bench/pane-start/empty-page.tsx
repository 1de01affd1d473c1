/** An empty Fluent UI page, for holding the pane's start against: the provider and one button, opened as the pane is or at once. */
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

async function open(): Promise<void> {
  if (typeof Office !== "undefined") await Office.onReady();
  const element = document.getElementById("root");
  if (!element) throw new Error("the page has no element #root");
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">检查本工作簿</Button>
    </FluentProvider>
  );
}

void open();

import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { openSample } from "../actions/open-sample";

/** Opens a published set of tables with a mistake in it, for whoever has none at hand. */
export function OpenSampleButton() {
  const [isBusy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    await openSample();
    setBusy(false);
  };
  return (
    <Button disabledFocusable={isBusy} onClick={() => void open()}>
      打开示例
    </Button>
  );
}

import { Button } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type ChangeEvent } from "react";
import { choosePrevious } from "../actions/choose-previous";

/** Asks for last year's workbook among the files of this computer. */
export function ChoosePreviousButton({ name }: { name: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setReading(true);
    await choosePrevious(file);
    setReading(false);
    // So that the same file can be chosen again once it is corrected.
    target.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={name}
        onChange={(event) => void choose(event)}
      />
      <Button
        size="small"
        icon={<FolderOpen16Regular />}
        disabledFocusable={reading}
        onClick={() => input.current?.click()}
      >
        {reading ? "正在读取" : name}
      </Button>
    </>
  );
}

import { Button } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type ChangeEvent } from "react";

interface ChooseFileButtonProps {
  readonly name: string;
  /** Endings of file names: ".docx,.txt". */
  readonly accept: string;
  readonly onChoose: (file: File) => Promise<unknown>;
}

/** Asks for one of the files of this computer. */
export function ChooseFileButton({ name, accept, onChoose }: ChooseFileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    setReading(true);
    await onChoose(file);
    setReading(false);
    // So that the same file can be chosen again once it is corrected.
    target.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
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

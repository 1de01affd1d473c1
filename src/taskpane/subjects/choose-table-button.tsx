import { ChooseFileButton } from "../parts/choose-file-button";
import { readTableFile, type ReadTable } from "./choose-table";

interface ChooseTableButtonProps {
  readonly name: string;
  readonly onRead: (read: ReadTable) => void;
}

/** Asks for an official table among the files of this computer, and reads it. */
export function ChooseTableButton({ name, onRead }: ChooseTableButtonProps) {
  const choose = async (file: File) => {
    const read = await readTableFile(file);
    if (read) onRead(read);
  };
  return <ChooseFileButton name={name} accept=".xlsx,.xls,.csv" onChoose={choose} />;
}

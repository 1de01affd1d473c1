import { choosePrevious } from "../actions/choose-previous";
import { ChooseFileButton } from "../parts/choose-file-button";

/** Asks for last year's workbook among the files of this computer. */
export function ChoosePreviousButton({ name }: { name: string }) {
  return <ChooseFileButton name={name} accept=".xlsx" onChoose={choosePrevious} />;
}

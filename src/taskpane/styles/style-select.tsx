import { Select } from "@fluentui/react-components";
import { OWN } from "../../excel/style-memory";
import { STYLES } from "../../narrative/styles/registry";
import { chooseStyle } from "../actions/choose-style";
import { usePane } from "../state/store";

/** In which style the narrative of this workbook is written. */
export function StyleSelect({ className }: { className?: string }) {
  const { name, own } = usePane().style;
  const ownTitle = own && (typeof own.title === "string" ? own.title : "自己的样式");
  const isKnown = Object.hasOwn(STYLES, name) || (name === OWN && own !== null);
  return (
    <Select
      size="small"
      className={className}
      aria-label="说明的样式"
      value={isKnown ? name : "standard"}
      onChange={(_, { value }) => void chooseStyle(value)}
    >
      {Object.entries(STYLES).map(([key, { title }]) => (
        <option key={key} value={key}>
          {title}
        </option>
      ))}
      {ownTitle && <option value={OWN}>{ownTitle}</option>}
    </Select>
  );
}

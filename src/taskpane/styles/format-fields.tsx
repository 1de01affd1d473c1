import { Field, Select, Switch } from "@fluentui/react-components";
import type { Format } from "../../narrative/format";

const SWITCHES = [
  ["thousands", "千分位（如 1,234.56）"],
  ["trimZeros", "去掉小数末尾的零（如 30.5）"],
  ["percentages", "写出增减百分比"],
] as const satisfies readonly (readonly [keyof Format, string])[];

const UNITS = ["万元", "元"] as const satisfies readonly Format["unit"][];

const ITEMS = [
  ["non-zero", "只列不为零的"],
  ["all", "全部列出"],
  ["by-year", "本年收入与上年结转分开"],
] as const satisfies readonly (readonly [Format["items"], string])[];

interface FormatFieldsProps {
  readonly format: Format;
  readonly onChange: (change: Partial<Format>) => void;
}

/** How a style writes amounts and lists. */
export function FormatFields({ format, onChange }: FormatFieldsProps) {
  return (
    <>
      <Field label="金额单位">
        <Select
          value={format.unit}
          onChange={(_, { value }) => {
            const unit = UNITS.find((one) => one === value);
            if (unit) onChange({ unit });
          }}
        >
          {UNITS.map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </Select>
      </Field>
      <div>
        {SWITCHES.map(([key, label]) => (
          <div key={key}>
            <Switch
              label={label}
              checked={format[key]}
              onChange={(_, { checked }) => onChange({ [key]: checked })}
            />
          </div>
        ))}
      </div>
      <Field label="资金来源">
        <Select
          value={format.items}
          onChange={(_, { value }) => {
            const found = ITEMS.find(([items]) => items === value);
            if (found) onChange({ items: found[0] });
          }}
        >
          {ITEMS.map(([items, label]) => (
            <option key={items} value={items}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

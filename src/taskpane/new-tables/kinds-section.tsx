import { Checkbox, makeStyles } from "@fluentui/react-components";
import { FORMS } from "../../forms/kinds/registry";
import { KIND_TITLES } from "../../tables/kind-titles";
import type { TableKind } from "../../tables/table";
import { SettingSection } from "../settings/setting-section";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", alignSelf: "stretch" },
});

interface KindsSectionProps {
  readonly kinds: readonly TableKind[];
  readonly onChange: (kinds: readonly TableKind[]) => void;
}

/** Which tables the set has. */
export function KindsSection({ kinds, onChange }: KindsSectionProps) {
  const styles = useStyles();
  const toggle = (kind: TableKind, isWanted: boolean) =>
    onChange(
      FORMS.map((form) => form.kind).filter((one) =>
        one === kind ? isWanted : kinds.includes(one)
      )
    );
  return (
    <SettingSection title="要建的表">
      <div className={styles.list} role="group" aria-label="要建的表">
        {FORMS.map(({ kind }) => (
          <Checkbox
            key={kind}
            label={KIND_TITLES[kind]}
            checked={kinds.includes(kind)}
            onChange={(_, { checked }) => toggle(kind, checked === true)}
          />
        ))}
      </div>
    </SettingSection>
  );
}

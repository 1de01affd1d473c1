import { Button } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useMemo } from "react";
import { lazyPart } from "../parts/lazy-part";
import { usePane } from "../state/store";
import { repairableTogether } from "./bulk-plan";
import { useAnchor } from "./use-anchor";

const BulkRepair = lazyPart(async () => (await import("./bulk-repair")).BulkRepair);

/** Offers to repair several errors at once; nothing where there are not several. */
export function BulkRepairButton({ check }: { check: string | null }) {
  const { checked, repairs, checking } = usePane();
  const count = useMemo(
    () => repairableTogether({ checked, repairs }, check).length,
    [checked, repairs, check]
  );
  const { anchor, toggle, close } = useAnchor();
  if (count < 2 && !anchor) return null;
  return (
    <>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        disabledFocusable={checking !== null}
        icon={check === null ? undefined : <Wrench16Regular />}
        onClick={toggle}
      >
        {check === null ? `修复 ${count} 项` : `修复同类 ${count} 项`}
      </Button>
      {anchor && <BulkRepair anchor={anchor} check={check} onClose={close} />}
    </>
  );
}

import { Menu, MenuPopover, type MenuProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface AnchoredMenuProps {
  /** The button that opened it. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly checkedValues?: MenuProps["checkedValues"];
  readonly onCheckedValueChange?: MenuProps["onCheckedValueChange"];
  /** A list of items. */
  readonly children: ReactNode;
}

/** A menu that hangs on the button that opened it; it is fetched with what is in it, when it is wanted. */
export function AnchoredMenu({ anchor, onClose, children, ...values }: AnchoredMenuProps) {
  return (
    <Menu
      {...values}
      open
      positioning={{ target: anchor, position: "below", align: "end" }}
      onOpenChange={(event, { open }) => {
        // A press of its own button closes it by itself.
        const isOnButton = event.target instanceof Node && anchor.contains(event.target);
        if (!open && !isOnButton) onClose();
      }}
    >
      <MenuPopover>{children}</MenuPopover>
    </Menu>
  );
}

import { MenuDivider, MenuItem, MenuItemRadio, MenuList } from "@fluentui/react-components";
import { AnchoredMenu } from "./anchored-menu";
import type { Arrangement } from "../state/preferences";
import { ARRANGEMENTS } from "./arrange";

interface ArrangeMenuProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onFoldAll: (isFolded: boolean) => void;
}

/** How the list is put into groups, and all groups folded and unfolded. */
export function ArrangeMenu({
  anchor,
  onClose,
  arrangement,
  onArrange,
  onFoldAll,
}: ArrangeMenuProps) {
  return (
    <AnchoredMenu
      anchor={anchor}
      onClose={onClose}
      checkedValues={{ arrangement: [arrangement] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) => {
        onArrange(chosen as Arrangement);
        onClose();
      }}
    >
      <MenuList>
        {Object.entries(ARRANGEMENTS).map(([value, name]) => (
          <MenuItemRadio key={value} name="arrangement" value={value}>
            {name}
          </MenuItemRadio>
        ))}
        <MenuDivider />
        <MenuItem onClick={() => onFoldAll(true)}>全部收起</MenuItem>
        <MenuItem onClick={() => onFoldAll(false)}>全部展开</MenuItem>
      </MenuList>
    </AnchoredMenu>
  );
}

import { MenuDivider, MenuItem, MenuList } from "@fluentui/react-components";
import { exportReport } from "../actions/export-report";
import { removeMarks } from "../actions/remove-marks";
import { AnchoredMenu } from "./anchored-menu";

export interface MoreMenuProps {
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  /** How many findings the list shows, folded ones among them. */
  readonly listed: number;
  readonly onCopyList: () => void;
  /** Whether cells are marked in the workbook, by this session or an earlier one. */
  readonly isMarked: boolean;
  readonly isBusy: boolean;
}

/** What is rarely wanted of a list. */
export function MoreMenu({ anchor, onClose, listed, onCopyList, isMarked, isBusy }: MoreMenuProps) {
  return (
    <AnchoredMenu anchor={anchor} onClose={onClose}>
      <MenuList>
        <MenuItem disabled={listed === 0} onClick={onCopyList}>
          复制列表（{listed} 项）
        </MenuItem>
        <MenuItem onClick={() => void exportReport("docx")}>导出核验报告（Word）</MenuItem>
        <MenuItem onClick={() => void exportReport("xlsx")}>导出核验报告（Excel）</MenuItem>
        {isMarked && (
          <>
            <MenuDivider />
            <MenuItem disabled={isBusy} onClick={() => void removeMarks()}>
              清除标记
            </MenuItem>
          </>
        )}
      </MenuList>
    </AnchoredMenu>
  );
}

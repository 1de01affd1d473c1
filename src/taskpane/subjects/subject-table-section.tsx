import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { standardSubjects } from "../../subjects/edition-2026";
import { isProven } from "../../subjects/subjects";
import { Buttons } from "../parts/layout";
import { lazyPart } from "../parts/lazy-part";
import { Facts, SettingNote, SettingSection } from "../settings/setting-section";
import { restoreShippedTable, type ReadTable } from "./choose-table";
import { ChooseTableButton } from "./choose-table-button";
import { editionText } from "./subject-words";
import { useSubjects } from "./use-subjects";

const TablePreview = lazyPart(async () => (await import("./table-preview")).TablePreview);

/** Which table of subjects is in use and how well it is evidenced, and how to take another, or go back to the one that ships. */
export function SubjectTableSection() {
  const subjects = useSubjects();
  const [read, setRead] = useState<ReadTable | null>(null);
  const functional = subjects.all("function");
  const isShipped = subjects === standardSubjects;
  return (
    <SettingSection title="科目表">
      <Facts
        facts={[
          ["正在使用", editionText(subjects)],
          [
            "已核实",
            `支出功能分类 ${grouped(functional.length)} 个科目中的 ${grouped(functional.filter(isProven).length)} 个`,
          ],
        ]}
      />
      <SettingNote>
        {isShipped
          ? "有财政部门下发的当年科目表时，请载入后再检查，未核实的科目才会一并核对。"
          : "科目表存在本工作簿里，检查、公式、新建套表和查科目都按它；交给别人，核验结果也相同。"}
      </SettingNote>
      {read ? (
        <TablePreview key={read.table.edition} read={read} onEnd={() => setRead(null)} />
      ) : (
        <Buttons>
          <ChooseTableButton name={isShipped ? "载入科目表" : "换一份"} onRead={setRead} />
          {!isShipped && (
            <Button size="small" onClick={() => void restoreShippedTable()}>
              恢复随程序提供的科目表
            </Button>
          )}
        </Buttons>
      )}
    </SettingSection>
  );
}

/** 1352 → "1,352". */
function grouped(count: number): string {
  return count.toLocaleString("zh-CN");
}

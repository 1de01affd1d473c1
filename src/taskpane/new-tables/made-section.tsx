import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { isToLookAt, noticeText, type FormNotice } from "../../forms/notices";
import { SET_NOTES_SHEET } from "../../tables/helper-sheets";
import { quoted } from "../../tables/quoted";
import { GradeIcon } from "../parts/severity";
import { SettingNote, SettingSection } from "../settings/setting-section";
import type { Made } from "./new-set";

const useStyles = makeStyles({
  top: { outlineStyle: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  said: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  list: { alignSelf: "stretch", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});

/** What became of the new set: where it is, what was left out or is to be looked at, then what was taken over. */
export function MadeSection({ made }: { made: Made }) {
  const styles = useStyles();
  const { said, notices } = made;
  const top = useRef<HTMLDivElement>(null);
  // It stands above the form, which may be scrolled away.
  useEffect(() => top.current?.focus(), [made]);
  const toLookAt = notices.filter(isToLookAt);
  const taken = notices.filter((notice) => !isToLookAt(notice));
  return (
    <div ref={top} className={styles.top} tabIndex={-1}>
      <SettingSection
        title={toLookAt.length > 0 ? `已建好，有 ${String(toLookAt.length)} 处请核对` : "已建好"}
      >
        <p className={styles.said}>{said}</p>
        {notices.length > 0 && (
          <SettingNote>下面的内容也写在新的工作表{quoted(SET_NOTES_SHEET)}里。</SettingNote>
        )}
        {notices.length > 0 && (
          <ul className={styles.list}>
            {[...toLookAt, ...taken].map((notice, i) => (
              <li key={i} className={styles.item}>
                <GradeIcon of={gradeOf(notice)} />
                <span>{noticeText(notice)}</span>
              </li>
            ))}
          </ul>
        )}
      </SettingSection>
    </div>
  );
}

function gradeOf(notice: FormNotice): "warning" | "ok" {
  return isToLookAt(notice) ? "warning" : "ok";
}

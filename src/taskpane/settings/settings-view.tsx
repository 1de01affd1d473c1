import { makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Scroll } from "../parts/layout";
import { SETTINGS } from "./settings-sections";

const useStyles = makeStyles({
  // As if it were not there: the view's own column goes on inside.
  settings: { display: "contents" },
  behind: { display: "none" },
});

/** What the user can set, what this workbook keeps, and what the add-in is. */
export function SettingsView() {
  const styles = useStyles();
  const [page, setPage] = useState<ReactNode>(null);
  return (
    <>
      {/* Kept while a page is open: what is scrolled and asked there is the same on coming back. */}
      <div className={page === null ? styles.settings : styles.behind}>
        <Scroll label="设置">
          {SETTINGS.map((Section, index) => (
            <Section key={index} onPage={setPage} />
          ))}
        </Scroll>
      </div>
      {page}
    </>
  );
}

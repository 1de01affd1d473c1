import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { NarrativePlace } from "../../checks/finding";
import { ListHeading } from "../parts/list-heading";
import type { TextAudit } from "./text-audit";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: "0 16px 12px 32px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  quote: {
    height: "auto",
    minWidth: 0,
    padding: "2px 4px",
    justifyContent: "flex-start",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
});

interface AuditAsideProps {
  readonly audit: TextAudit;
  readonly onShow: (place: NarrativePlace) => void;
}

/** What was not audited: not run is not passed. */
export function AuditAside({ audit, onShow }: AuditAsideProps) {
  const styles = useStyles();
  const { notUnderstood, notCompared } = audit;
  return (
    <>
      {notUnderstood.length > 0 && (
        <section aria-label="没有读懂的话">
          <ListHeading>没有读懂、没有核对的 {notUnderstood.length} 处，请人工核对</ListHeading>
          <ul className={styles.list}>
            {notUnderstood.map((place) => (
              <li key={place.start}>
                <Button
                  size="small"
                  appearance="transparent"
                  className={styles.quote}
                  title="转到文中这一处"
                  onClick={() => onShow(place)}
                >
                  {place.quote.replace(/\s+/g, "")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notCompared.length > 0 && (
        <section aria-label="没有与表比较的内容">
          <ListHeading>没有与表比较的 {notCompared.length} 项</ListHeading>
          <ul className={styles.list}>
            {notCompared.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

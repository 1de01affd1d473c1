import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { EXTRA_SLOTS } from "../../narrative/extras";
import { FORMAT_CHOICES } from "../../narrative/format";
import type { Facts } from "../../narrative/narrative";
import { answer } from "../actions/narrate";
import { Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import { SettingSection } from "../settings/setting-section";
import { SlotEditor } from "./slot-editor";

const useStyles = makeStyles({
  list: { alignSelf: "stretch", listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: "flex", alignItems: "flex-start", gap: "8px" },
  words: { flexGrow: 1, minWidth: 0 },
  answer: { whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
  choice: { alignSelf: "stretch" },
});

/** What nobody asks for and a person may still say: how this text writes its amounts, and sentences that most do not need. */
export function MorePage({ facts, onClose }: { facts: Facts; onClose: () => void }) {
  const styles = useStyles();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <>
      <SubHead title="补充" onBack={onClose} />
      <Scroll label="补充">
        <SettingSection title="这一份的写法">
          {FORMAT_CHOICES.map(({ id, label, answers }) => (
            <Field key={id} label={label} className={styles.choice}>
              <Select
                value={facts[id] ?? ""}
                onChange={(_, { value }) => void answer({ id }, value)}
              >
                <option value="">按样式</option>
                {answers.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </Select>
            </Field>
          ))}
        </SettingSection>
        <SettingSection title="可以补充的内容">
          <ul className={styles.list}>
            {EXTRA_SLOTS.map((slot) => {
              const text = facts[slot.id] ?? null;
              return (
                <li key={slot.id} className={styles.item}>
                  <div className={styles.line}>
                    <div className={styles.words}>
                      {slot.label}
                      {text !== null && <div className={styles.answer}>{text}</div>}
                    </div>
                    <Button
                      size="small"
                      aria-label={`${text === null ? "填写" : "修改"}${slot.label}`}
                      aria-expanded={editing === slot.id}
                      onClick={() => setEditing(editing === slot.id ? null : slot.id)}
                    >
                      {text === null ? "填写" : "修改"}
                    </Button>
                  </div>
                  {editing === slot.id && (
                    <SlotEditor
                      slot={{ ...slot, type: "slot", text }}
                      onClose={() => setEditing(null)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </SettingSection>
      </Scroll>
    </>
  );
}

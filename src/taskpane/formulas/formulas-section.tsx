import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isConvertible } from "../../excel/convert-formulas";
import { needsReentering } from "../../excel/reenter-formulas";
import type { LeftFormula } from "../../excel/restore-formulas";
import { Buttons } from "../parts/layout";
import {
  ReadingPart,
  SettingNote,
  SettingSection,
  SettingWords,
} from "../settings/setting-section";
import { FUNCTIONS, isSupportedHere, missingWords } from "../settings/about/capabilities";
import { useReading } from "../settings/use-reading";
import {
  convertToValues,
  forgetAll,
  putFormulasBack,
  readFormulas,
  recalculate,
  type FormulasNow,
} from "./formula-actions";
import { LeftFormulas, NotConvertible } from "./formula-lists";
import { summary } from "./formula-words";

/** When a result has come, Excel does not say. */
const WHILE_COMPUTING = 1500;

const whileComputing = ({ formulas }: FormulasNow) =>
  formulas.some(({ state }) => state === "computing") ? WHILE_COMPUTING : null;

/** 转为数值 and 恢复公式: formulas with the add-in's functions, for whoever opens the workbook without it. */
export function FormulasSection() {
  const [round, setRound] = useState(0);
  const reading = useReading(readFormulas, "没有读到公式", { round, soon: whileComputing });
  return (
    <SettingSection title="公式">
      {!isSupportedHere(FUNCTIONS) && <SettingNote>{missingWords(FUNCTIONS)}</SettingNote>}
      <SettingNote>
        没有加载项的人打开工作簿，用 BUDGET、SANGONG 函数写的公式会显示
        #NAME?。转为数值后，结果留在表里；公式记在工作簿中，以后可以恢复。
      </SettingNote>
      <ReadingPart reading={reading}>
        {(now) => <Formulas now={now} onDone={() => setRound((last) => last + 1)} />}
      </ReadingPart>
    </SettingSection>
  );
}

function Formulas({ now, onDone }: { now: FormulasNow; onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<readonly LeftFormula[]>([]);
  const { formulas, kept } = now;
  const convertible = formulas.filter(isConvertible);
  const others = formulas.filter((formula) => !isConvertible(formula));
  const unknown = formulas.filter(needsReentering);
  // What was named and has come back since, or was forgotten, is no longer left.
  const stillLeft = left.filter(({ name }) => kept.some((one) => one.name === name));

  const run = async (action: () => Promise<unknown>) => {
    if (busy) return;
    setBusy(true);
    await action();
    setBusy(false);
    onDone();
  };
  const restore = async () => setLeft((await putFormulasBack()) ?? left);

  return (
    <>
      <SettingWords>{summary(formulas.length, others.length, kept.length)}</SettingWords>
      <NotConvertible formulas={others} />
      {stillLeft.length > 0 && <LeftFormulas formulas={stillLeft} />}
      <Buttons>
        {unknown.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void run(recalculate)}>
            重新计算（{unknown.length}）
          </Button>
        )}
        {convertible.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void run(convertToValues)}>
            转为数值（{convertible.length}）
          </Button>
        )}
        {kept.length > 0 && (
          <Button size="small" disabledFocusable={busy} onClick={() => void run(restore)}>
            恢复公式（{kept.length}）
          </Button>
        )}
        {stillLeft.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void run(forgetAll)}
          >
            不再保留
          </Button>
        )}
      </Buttons>
    </>
  );
}

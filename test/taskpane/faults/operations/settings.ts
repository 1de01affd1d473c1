import { DEFAULT_PREFERENCES } from "../../../../src/taskpane/state/preferences";
import { chooseArrangement } from "../../../../src/taskpane/actions/choose-arrangement";
import { goToCell } from "../../../../src/taskpane/actions/go-to";
import { answer } from "../../../../src/taskpane/actions/narrate";
import { setPreferences } from "../../../../src/taskpane/actions/set-preferences";
import { clearAll } from "../../../../src/taskpane/settings/kept/clear-kept";
import { setLive } from "../../../../src/taskpane/live/set-live";
import { EXPENDITURE } from "../fault-host";
import type { Operation } from "../operation";
import type { Ground } from "./ground";

export function settingsOperations({ slot, forgetKept }: Ground): readonly Operation[] {
  const resetPreferences = () => setPreferences({ ...DEFAULT_PREFERENCES, live: false });
  return [
    {
      name: "a preference",
      tries: "setPreferences",
      run: () => setPreferences({ tails: true }),
      takeBack: resetPreferences,
    },
    {
      name: "edits are checked by themselves",
      tries: "setLive",
      isLike: "a preference",
      run: () => setLive(true),
      takeBack: () => setLive(false),
    },
    {
      name: "the arrangement of the list",
      tries: "chooseArrangement",
      isLike: "a preference",
      run: () => chooseArrangement("severity"),
      takeBack: resetPreferences,
    },
    {
      name: "all that is kept is taken out",
      tries: "clearAll",
      names: /没有全部清除|没有清除标记/,
      prepare: () => answer(slot(), "厉行节约"),
      run: clearAll,
      takeBack: async () => {
        await forgetKept();
        await resetPreferences();
      },
    },
    {
      name: "a cell is gone to",
      tries: "goToCell",
      run: () => goToCell({ sheet: EXPENDITURE, row: 8, column: 4 }),
      takeBack: () => Promise.resolve(),
    },
  ];
}

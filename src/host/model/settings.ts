/** workbook.settings: the same store as Office.context.document.settings. */
import type { UniverBook } from "../book/univer-book";
import { collection } from "./collection";
import type { ModelEntry } from "./model-session";

interface Setting {
  key: string;
  store: Map<string, string>;
}

const asSetting = (target: Setting) => ({ type: "Setting", target });

export const settingCollection: ModelEntry<UniverBook> = collection({
  type: "SettingCollection",
  list: ({ addInData: { settings } }: UniverBook) =>
    [...settings.keys()].map((key): Setting => ({ key, store: settings })),
  matches: (setting, key) => setting.key === key,
  wrap: asSetting,
  methods: {
    Add: ({ addInData: { settings } }, [key, value]) => {
      settings.set(String(key), JSON.stringify(value ?? null));
      return asSetting({ key: String(key), store: settings });
    },
  },
});

export const setting: ModelEntry<Setting> = {
  id: (setting) => setting.key,
  properties: {
    Key: { get: (setting) => setting.key },
    Value: {
      get: ({ key, store }) => JSON.parse(store.get(key) ?? "null") as unknown,
      set: ({ key, store }, value) => store.set(key, JSON.stringify(value ?? null)),
    },
  },
  methods: { Delete: ({ key, store }) => void store.delete(key) },
};

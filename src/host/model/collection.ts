import { itemNotFound } from "../office/host-error";
import type { Handle } from "../office/type-table";
import { orNull } from "./handles";
import type { ModelEntry, ModelSession } from "./model-session";

interface CollectionOptions<Owner, Item> {
  type: string;
  list(owner: Owner, session: ModelSession): Item[];
  matches(item: Item, key: string): boolean;
  wrap(item: Item): Handle;
  methods?: ModelEntry<Owner>["methods"];
}

/** What every collection of Excel's answers: items, getItem, getItemOrNullObject, getItemAt, getCount. */
export function collection<Owner, Item>({
  type,
  list,
  matches,
  wrap,
  methods = {},
}: CollectionOptions<Owner, Item>): ModelEntry<Owner> {
  const find = (owner: Owner, key: unknown, session: ModelSession) =>
    list(owner, session).find((item) => matches(item, String(key)));
  const required = (item: Item | undefined) => {
    if (item === undefined) throw itemNotFound(`${type}.getItem`);
    return wrap(item);
  };
  return {
    items: (owner, session) => list(owner, session).map(wrap),
    item: (owner, [key], session) => required(find(owner, key, session)),
    methods: {
      GetCount: (owner, _args, session) => list(owner, session).length,
      GetItem: (owner, [key], session) => required(find(owner, key, session)),
      GetItemOrNullObject: (owner, [key], session) => orNull(find(owner, key, session), wrap),
      GetItemAt: (owner, [index], session) => required(list(owner, session)[Number(index)]),
      ...methods,
    },
  };
}

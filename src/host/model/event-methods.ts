import type { EventType } from "../office/wire";
import type { ModelEntry } from "./model-session";

/**
 * The library's register and unregister calls for events of one sheet, or of all.
 * @param names the part of the calls' names between "_Register" and "Event"
 * @param target the id that the events carry
 */
export function eventMethods<T>(
  names: Record<string, EventType>,
  target: (owner: T) => string
): NonNullable<ModelEntry<T>["methods"]> {
  const methods: NonNullable<ModelEntry<T>["methods"]> = {};
  for (const [name, type] of Object.entries(names)) {
    methods[`_Register${name}Event`] = (owner, _args, session) => {
      session.subscribe(type, target(owner));
    };
    methods[`_Unregister${name}Event`] = (owner, _args, session) => {
      session.unsubscribe(type, target(owner));
    };
  }
  return methods;
}

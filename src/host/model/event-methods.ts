import type { EventType } from "../office/wire";
import type { ModelEntry } from "./model-session";

/**
 * The library's register and unregister calls for events of one sheet, or of all.
 * @param names what the calls' names have after "_Register"
 * @param target the id that the events carry
 */
export function eventMethods<T>(
  names: Record<string, EventType>,
  target: (owner: T) => string
): NonNullable<ModelEntry<T>["methods"]> {
  const methods: NonNullable<ModelEntry<T>["methods"]> = {};
  for (const [name, type] of Object.entries(names)) {
    methods[`_Register${name}`] = (owner, _args, session) => {
      session.subscribe(type, target(owner));
    };
    methods[`_Unregister${name}`] = (owner, _args, session) => {
      session.unsubscribe(type, target(owner));
    };
  }
  return methods;
}

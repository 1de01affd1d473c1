/** How the classes of an object model are answered: the shape of the tables that the request processor runs on. */

/** An object of the model: the name of its class, and what stands behind it. */
export interface Handle<T = unknown> {
  type: string;
  target: T;
}

// The target of an entry is known to the entry alone, the processor only hands it on: hence `any` in the tables' own types.
/* eslint-disable @typescript-eslint/no-explicit-any */
export interface Property<S, T = any> {
  get(target: T, session: S): unknown;
  set?(target: T, value: any, session: S): void;
}

/** Gives a Handle where the method answers with an object, null for a null object, else a plain value. */
export type MethodHandler<S, T = any> = (target: T, args: any[], session: S) => unknown;

export interface TypeEntry<S, T = any> {
  /** What the library's `Id` of the object is, where its class has one. */
  id?(target: T): string;
  /** The name under which the object is kept, once the library asked for that. */
  reference?(target: T): string | undefined;
  properties?: Record<string, Property<S, T>>;
  navigation?: Record<string, (target: T, session: S) => Handle | null>;
  methods?: Record<string, MethodHandler<S, T>>;
  /** The items of a collection. */
  items?(target: T, session: S): Handle[];
  /** One item of a collection by its key. */
  item?(target: T, args: any[], session: S): Handle;
}

export type TypeTable<S> = Record<string, TypeEntry<S>>;
/* eslint-enable @typescript-eslint/no-explicit-any */

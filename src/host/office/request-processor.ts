/** Runs one request of Office.js (a list of actions over object paths) against a table of types. Knows nothing of workbooks. */
import { HostError, invalidReference, notImplemented } from "./host-error";
import type { Handle, MethodHandler, Property, TypeEntry, TypeTable } from "./type-table";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type Query,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** What lives longer than one request. */
export interface RequestSession {
  root: Handle;
  /** Objects that the library asked to keep (_KeepReference). */
  references: ReadonlyMap<string, Handle>;
  /** Awaited before anything is read: pending writes and the calculation are done. */
  settle(): Promise<void>;
}

/** As in Excel: actions before a failing one stay done, the ones after it are not tried. */
export async function processRequest<S extends RequestSession>(
  body: RequestBody,
  types: TypeTable<S>,
  session: S
): Promise<ResponseBody> {
  const run = new RequestRun(body, types, session);
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = await run.perform(action);
      // a trace needs a result as well: without one the library never calls back and no event handler is added
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      response.Error = { ...describe(error, action), ActionIndex: index, HttpStatusCode: 400 };
      break;
    }
  }
  await session.settle();
  return response;
}

function describe(error: unknown, action: Action) {
  if (error instanceof HostError) {
    return { Code: error.code, Message: error.message, Location: error.location };
  }
  console.error(`host: action ${action.ActionType} ${action.Name}`, error);
  return { Code: "GeneralException", Message: String(error), Location: "" };
}

class RequestRun<S extends RequestSession> {
  private resolved = new Map<number, Handle | null>();

  constructor(
    private body: RequestBody,
    private types: TypeTable<S>,
    private session: S
  ) {}

  async perform(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const handle = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return handle && this.identity(handle);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        await this.session.settle();
        return handle && this.query(handle, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.invoke(handle, action);
      case ActionType.SetProperty:
        return this.set(this.required(handle), action.Name, this.args(action.ArgumentInfo)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(this.required(handle), pascal(name), value);
        }
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private resolve(id: number): Handle | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}.`);
    const handle = this.follow(path);
    this.resolved.set(id, handle);
    return handle;
  }

  private follow(path: ObjectPath): Handle | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.session.root;
      case PathType.NewObject:
        this.entry(path.Name);
        return { type: path.Name, target: this.session };
      case PathType.ReferenceId:
        return this.kept(path.Name);
      case PathType.NullObject:
        return null;
      case PathType.Method:
      case PathType.Property:
      case PathType.Indexer: {
        const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
        // what hangs on a null object is a null object
        return parent && this.member(parent, path);
      }
    }
  }

  private member(parent: Handle, { ObjectPathType, Name, ArgumentInfo }: ObjectPath) {
    const { navigation, item } = this.entry(parent.type);
    if (ObjectPathType === PathType.Property) {
      const navigate = navigation?.[Name];
      if (!navigate) throw notImplemented(`${parent.type}.${Name}`);
      return navigate(parent.target, this.session);
    }
    const args = this.args(ArgumentInfo);
    if (ObjectPathType === PathType.Indexer) {
      if (!item) throw notImplemented(`${parent.type}[]`);
      return item(parent.target, args, this.session);
    }
    const result = this.call(parent, Name, args);
    if (result === null || isHandle(result)) return result;
    throw notImplemented(`${parent.type}.${Name} as an object`);
  }

  private kept(reference: string): Handle {
    const handle = this.session.references.get(reference);
    if (!handle) throw invalidReference("This reference is not valid for the current operation.");
    return handle;
  }

  private args(info: ArgumentInfo = {}): unknown[] {
    const ids = info.ReferencedObjectPathIds ?? [];
    return (info.Arguments ?? []).map((value, i) => {
      const id = ids[i];
      return typeof id === "number" && id > 0 ? this.resolve(id) : value;
    });
  }

  private entry(type: string): TypeEntry<S> {
    const entry = this.types[type];
    if (!entry) throw notImplemented(type);
    return entry;
  }

  private property(handle: Handle, name: string): Property<S> {
    const property = this.entry(handle.type).properties?.[name];
    if (!property) throw notImplemented(`${handle.type}.${name}`);
    return property;
  }

  private call(handle: Handle, name: string, args: unknown[]): ReturnType<MethodHandler<S>> {
    const method = this.entry(handle.type).methods?.[name];
    if (!method) throw notImplemented(`${handle.type}.${name}`);
    return method(handle.target, args, this.session);
  }

  private invoke(handle: Handle | null, { Name, ArgumentInfo }: Action): unknown {
    // the library's own housekeeping (a leading underscore) does nothing on a null object; other calls are the caller's mistake
    if (!handle && Name.startsWith("_")) return null;
    const result = this.call(this.required(handle), Name, this.args(ArgumentInfo));
    return isHandle(result) ? this.identity(result) : (result ?? null);
  }

  private set(handle: Handle, name: string, value: unknown): null {
    const property = this.property(handle, name);
    if (!property.set) throw notImplemented(`writing ${handle.type}.${name}`);
    property.set(handle.target, value, this.session);
    return null;
  }

  private required(handle: Handle | null): Handle {
    if (!handle) throw new HostError("InvalidObjectPath", "The object is null.");
    return handle;
  }

  private identity(handle: Handle): Record<string, unknown> {
    const { id, reference } = this.entry(handle.type);
    const kept = reference?.(handle.target);
    return { ...(kept && { _ReferenceId: kept }), ...(id && { Id: id(handle.target) }) };
  }

  private query(handle: Handle, { Select = [], Expand = [], Top, Skip = 0 }: Query): unknown {
    const { items } = this.entry(handle.type);
    const paths = [...Select, ...Expand];
    if (!items) return this.project(handle, paths);
    const itemPaths = paths
      .map((path) => path.replace(/^items\/?/i, ""))
      .filter((path) => path && !/^\$?(none|count)$/i.test(path));
    const wanted = items(handle.target, this.session).slice(
      Skip,
      Top === undefined ? undefined : Skip + Top
    );
    return { _Items: wanted.map((item) => this.project(item, itemPaths)) };
  }

  /** The properties asked for; all scalar ones when none are named. "format/fill/color" goes down. */
  private project(handle: Handle, paths: string[]): Record<string, unknown> {
    const { properties = {}, navigation = {} } = this.entry(handle.type);
    const out = this.identity(handle);
    const deeper = new Map<string, string[]>();
    for (const path of paths.length ? paths : ["*"]) {
      const [head = "", ...rest] = path.split("/");
      const name = pascal(head);
      if (head === "*") {
        for (const [key, property] of Object.entries(properties)) {
          out[key] = property.get(handle.target, this.session);
        }
      } else if (properties[name]) out[name] = properties[name].get(handle.target, this.session);
      else if (navigation[name]) {
        const below = deeper.get(name) ?? [];
        deeper.set(name, rest.length ? [...below, rest.join("/")] : below);
      } else if (name !== "IsNullObject") throw notImplemented(`loading ${handle.type}.${head}`);
    }
    for (const [name, select] of deeper) {
      const child = navigation[name]?.(handle.target, this.session);
      out[name] = child ? this.query(child, { Select: select }) : null;
    }
    return out;
  }
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && "target" in value && "type" in value;
}

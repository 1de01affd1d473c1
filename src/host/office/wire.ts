/** What Office.js 1.1.110 puts on the wire, as far as this host answers it. The names are the library's. */

export enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  QueryAsJson = 7,
  Update = 9,
}

export enum PathType {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  ReferenceId = 6,
  NullObject = 7,
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Where an argument is an object: the id of its path. */
  ReferencedObjectPathIds?: Array<number | number[] | null>;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: PathType;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface Query {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: ActionType;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: Query;
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseBody {
  Results: Array<{ ActionId: number; Value: unknown }>;
  TraceIds: number[];
  Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
}

/** Dispatch ids of window.external.Execute and RegisterEvent. */
export const EXECUTE_RICH_API = 93;
export const RICH_API_MESSAGE_EVENT = 33;
/** A ribbon button with ExecuteFunction was pressed, and what the add-in sends when it calls event.completed(). */
export const COMMAND_INVOKED_EVENT = 39;
export const COMMAND_COMPLETED = 94;

/** Categories and types of the messages pushed to the page. */
export const EVENT_CATEGORY = 65536;
export const FUNCTION_CATEGORY = 1;
export const FUNCTION_INVOKE = 1000;
/** Flag of a call: error cells stand among its arguments. */
export const ERRORS_ALLOWED = 4;

export enum EventType {
  Changed = 10,
  Activated = 11,
  Deactivated = 12,
  Added = 13,
  SelectionChanged = 14,
  Deleted = 15,
  Calculated = 16,
  RowHiddenChanged = 22,
  ProtectionChanged = 24,
  NameChanged = 25,
  VisibilityChanged = 26,
  Moved = 27,
  CommentChanged = 252,
}

/** The target of an event that the collection of all worksheets listens to. */
export const ALL_WORKSHEETS = "Workbook";

export interface HostMessage {
  category: number;
  type: number;
  target: string;
  body: unknown;
}

/** What an add-in's function gave for one call. */
export interface FunctionResult {
  id: number;
  ok: boolean;
  value: unknown;
  errorCode?: number;
}

import type { IWorkbookData } from "@univerjs/core";
import type { RangeRef } from "../book/range-ref";
import type { UniverBook } from "../book/univer-book";
import type { RequestSession } from "../office/request-processor";
import type { Handle, TypeEntry } from "../office/type-table";
import type { EventType, FunctionResult } from "../office/wire";

/** What the object model asks of the pane's session. */
export interface ModelSession extends RequestSession {
  readonly book: UniverBook;
  /** Runs a change of cells on behalf of the add-in. */
  write: <T>(change: () => T) => T;
  /** Keeps an object from one request to the next, until it is released. */
  keep(handle: Handle<{ referenceId?: string }>): void;
  release(reference: string): void;
  /** The range of an event that was sent earlier; throws InvalidReference when that is too long ago. */
  eventRange(reference: string): RangeRef;
  subscribe(type: EventType, target: string): void;
  unsubscribe(type: EventType, target: string): void;
  /** An .xlsx file as Univer has it. Throws UnreadableFileError. */
  readFile(bytes: Uint8Array): Promise<Partial<IWorkbookData>>;
  /** Opens another workbook. Throws ApiNotFound where nothing can. */
  openWorkbook(bytes: Uint8Array): void;
  /** Calculates every formula anew, add-in functions too. */
  recalculate(): void;
  functionsReady(): void;
  functionResult(result: FunctionResult): void;
}

/** An entry of the object model for objects of one kind. */
export type ModelEntry<T> = TypeEntry<ModelSession, T>;

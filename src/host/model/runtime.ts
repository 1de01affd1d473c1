/** The library's own services: they are no part of Excel's object model, but nothing starts without them. */
import { notImplemented } from "../office/host-error";
import type { ModelEntry, ModelSession } from "./model-session";

type ArrayResult = [id: number, ok: boolean, value: unknown, errorCode?: number];
interface ObjectResult {
  id: number;
  failed: boolean;
  value: unknown;
  errorCode?: number;
}

/** Batching of results, and what else the runtime for custom functions may use. */
const ENABLED_FEATURES = [1, 2, 3, 4];

export const customFunctions: ModelEntry<ModelSession> = {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (session) => session.functionsReady(),
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    SetInvocationArrayResults: (session, [results]) => {
      for (const [id, ok, value, errorCode] of results as ArrayResult[]) {
        session.functionResult({ id, ok, value, errorCode: ok ? undefined : errorCode });
      }
    },
    SetInvocationResults: (session, [results]) => {
      for (const { id, failed, value, errorCode } of results as ObjectResult[]) {
        session.functionResult({ id, ok: !failed, value, errorCode });
      }
    },
  },
};

export const addinInternalService: ModelEntry<ModelSession> = {
  methods: { NotifyActionHandlerReady: () => null },
};

const VISIBLE = "Visible";

/** Office.addin.showAsTaskpane(): the pane always stands beside the workbook, so showing it has nothing to do, and it cannot be hidden. */
export const appRuntimeService: ModelEntry<ModelSession> = {
  methods: {
    GetAppRuntimeState: () => VISIBLE,
    SetAppRuntimeState: (_session, [state]) => {
      if (state !== VISIBLE) throw notImplemented(`a pane that is ${String(state)}`);
    },
  },
};

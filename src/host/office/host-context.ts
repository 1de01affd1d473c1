/** What the host tells Office.js about itself when the pane starts: window.external.GetContext(). */
import type { HostLimits } from "./host-limits";
import { themeInfo, type OfficeTheme } from "./office-theme";

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;
const LOCALE = "zh-CN";

/** No more than the library itself knows: npm 1.1.110 stops at ExcelApi 1.15. */
const REQUIREMENT_SETS = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.9",
  AddinCommands: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DialogApi: "1.2",
};

/** Desktop Excel, so that Office.js takes the bridge of a desktop host. */
export const HOST_INFO = `_host_Info=Excel$Win32$16.01$${LOCALE}$telemetry$$disableLogging$${SHARED_RUNTIME | CUSTOM_FUNCTIONS}`;

const CONSTANTS: Record<string, unknown> = {
  GetAppType: 1,
  GetAppVersionMajor: 16,
  GetAppVersionMinor: 1,
  GetAppUILocale: LOCALE,
  GetAppDataLocale: LOCALE,
  /** The document can be written to. */
  GetAppCapabilities: 1,
  GetSolutionRef: "00000000-0000-0000-0000-000000000001",
  GetActivationMode: 2,
  GetControlIntegrationLevel: 0,
  GetSolutionToken: "",
  GetCorrelationId: "host",
  GetInstanceId: "host",
  GetTouchEnabled: false,
  GetCommerceAllowed: false,
  GetHostCustomMessage: "",
  GetHostFullVersion: "16.0.15407.20000",
  GetDialogRequirementMatrix: "",
  GetFeaturesForSolution: "{}",
  GetInitialDisplayMode: 2,
};

/** What Office.js calls "SaveSettingsError". */
const SETTINGS_NOT_SAVED = 4001;

/**
 * The object behind Office.context.
 * @param settings Office.context.document.settings: each value as JSON text. Saving replaces all of them, as the library sends all.
 * @param later runs a callback in the pane's next turn
 * @param limits has versions in place of those that the host supports, and lets the saving of settings fail
 * @param theme Office's at the moment
 * @param documentUrl where the workbook lies
 */
export function hostContext(
  settings: Map<string, string>,
  later: (callback: () => void) => void,
  limits: HostLimits,
  theme: () => OfficeTheme,
  documentUrl: string
): Record<string, () => unknown> {
  const write = (keys: string[], values: string[]) => {
    settings.clear();
    keys.forEach((key, i) => settings.set(key, values[i] ?? "null"));
  };
  const store = {
    Read: (keys: string[], values: string[]) =>
      settings.forEach((value, key) => {
        keys.push(key);
        values.push(value);
      }),
    Write: write,
    WriteAsync: (keys: string[], values: string[], done: (status: number) => void) => {
      void limits.beforeSettings().then((fault) => {
        if (!fault || fault.done === 1) write(keys, values);
        later(() => done(fault ? SETTINGS_NOT_SAVED : 0));
      });
    },
  };
  const constants = Object.entries(CONSTANTS).map(([name, value]) => [name, () => value]);
  const matrix = JSON.stringify({ ...REQUIREMENT_SETS, ...limits.requirementSets });
  return {
    ...Object.fromEntries(constants),
    GetDocUrl: () => documentUrl,
    GetSupportedMatrix: () => matrix,
    GetSettings: () => store,
    GetOfficeThemeInfo: () => themeInfo(theme()),
  };
}

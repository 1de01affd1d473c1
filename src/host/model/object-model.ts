/** Excel's object model as far as this host answers it, by the names that Office.js uses. The rest is refused with ApiNotFound. */
import type { TypeTable } from "../office/type-table";
import { comment, commentCollection, worksheetCommentCollection } from "./comments";
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from "./conditional-formats";
import {
  customXmlPart,
  customXmlPartCollection,
  customXmlPartScopedCollection,
} from "./custom-xml";
import type { ModelSession } from "./model-session";
import { namedItem, namedItemCollection } from "./names";
import { range, rangeAreas, rangeFill, rangeFont, rangeFormat } from "./ranges";
import { addinInternalService, appRuntimeService, customFunctions } from "./runtime";
import { setting, settingCollection } from "./settings";
import { application, workbook } from "./workbook";
import { worksheet, worksheetCollection, worksheetProtection } from "./worksheets";

export const objectModel: TypeTable<ModelSession> = {
  Workbook: workbook,
  Application: application,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  Range: range,
  RangeAreas: rangeAreas,
  RangeFormat: rangeFormat,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  CommentCollection: commentCollection,
  WorksheetCommentCollection: worksheetCommentCollection,
  Comment: comment,
  SettingCollection: settingCollection,
  Setting: setting,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.InternalService.AddinInternalService": addinInternalService,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
};

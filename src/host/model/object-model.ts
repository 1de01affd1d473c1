/** Excel's object model as far as this host answers it, by the names that Office.js uses. The rest is refused with ApiNotFound. */
import { autoFilter } from "./auto-filter";
import type { TypeTable } from "../office/type-table";
import {
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartDataLabels,
  chartFill,
  chartGridlines,
  chartLegend,
  chartSeriesCollection,
  chartSeriesEntry,
  chartSeriesFormat,
  chartTitle,
} from "./chart-parts";
import { chart, chartCollection } from "./charts";
import {
  comment,
  commentCollection,
  commentReply,
  commentReplyCollection,
  worksheetCommentCollection,
} from "./comments";
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
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
import { dataValidation } from "./data-validation";
import { freezePanes } from "./freeze-panes";
import type { ModelSession } from "./model-session";
import { namedItem, namedItemCollection, worksheetNamedItemCollection } from "./names";
import { headerFooter, headerFooterGroup, pageLayout } from "./page-layout";
import { workbookCreated } from "./other-workbooks";
import { formatProtection, workbookProtection, worksheetProtection } from "./protection";
import {
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from "./range-format";
import { range, rangeAreas, rangeCollection } from "./ranges";
import { addinInternalService, appRuntimeService, customFunctions } from "./runtime";
import { setting, settingCollection } from "./settings";
import { application, workbook } from "./workbook";
import { worksheet, worksheetCollection } from "./worksheets";

export const objectModel: TypeTable<ModelSession> = {
  Workbook: workbook,
  Application: application,
  WorkbookCreated: workbookCreated,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: freezePanes,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  DataValidation: dataValidation,
  WorkbookProtection: workbookProtection,
  FormatProtection: formatProtection,
  AutoFilter: autoFilter,
  Range: range,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  RangeFill: rangeFill,
  RangeFont: rangeFont,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalRangeBorder,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartGridlines: chartGridlines,
  ChartDataLabels: chartDataLabels,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeriesEntry,
  ChartSeriesFormat: chartSeriesFormat,
  ChartFill: chartFill,
  CommentCollection: commentCollection,
  WorksheetCommentCollection: worksheetCommentCollection,
  Comment: comment,
  CommentReplyCollection: commentReplyCollection,
  CommentReply: commentReply,
  SettingCollection: settingCollection,
  Setting: setting,
  NamedItemCollection: namedItemCollection,
  WorksheetNamedItemCollection: worksheetNamedItemCollection,
  NamedItem: namedItem,
  CustomXmlPartCollection: customXmlPartCollection,
  CustomXmlPartScopedCollection: customXmlPartScopedCollection,
  CustomXmlPart: customXmlPart,
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.InternalService.AddinInternalService": addinInternalService,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntimeService,
};

import { anhuiCourt } from "./anhui";
import { beijingDistrict } from "./beijing";
import { centralMinistry } from "./central";
import { chongqingDistrict } from "./chongqing";
import { fujianHospital } from "./fujian";
import { guangdongDepartment } from "./guangdong";
import { guangxiSchool } from "./guangxi";
import { guizhouSubdistrict } from "./guizhou";
import { hebeiTownship } from "./hebei";
import { heilongjiangDepartment } from "./heilongjiang";
import { henanBureau } from "./henan";
import { unifiedForm } from "./hubei";
import { hunanBureau } from "./hunan";
import { jiangsuDepartment } from "./jiangsu";
import { jiangxiBureau } from "./jiangxi";
import { innerMongoliaUnit } from "./neimenggu";
import { shaanxiSchool } from "./shaanxi";
import { shandongBureau } from "./shandong";
import { shanghaiDepartment } from "./shanghai";
import { shanxiBureau } from "./shanxi";
import { sichuanDepartment } from "./sichuan";
import { newUnit } from "./tianjin";
import { xinjiangDepartment } from "./xinjiang";
import { yunnanTown } from "./yunnan";
import { zhejiangSchool } from "./zhejiang";
import type { PublishedWorkbook } from "./published";

/** One workbook a form: a new one is one file and one line here. */
export const publishedWorkbooks: readonly PublishedWorkbook[] = [
  anhuiCourt,
  beijingDistrict,
  centralMinistry,
  chongqingDistrict,
  fujianHospital,
  guangdongDepartment,
  guangxiSchool,
  guizhouSubdistrict,
  hebeiTownship,
  heilongjiangDepartment,
  henanBureau,
  unifiedForm,
  hunanBureau,
  jiangsuDepartment,
  jiangxiBureau,
  innerMongoliaUnit,
  shaanxiSchool,
  shandongBureau,
  shanghaiDepartment,
  shanxiBureau,
  sichuanDepartment,
  newUnit,
  xinjiangDepartment,
  yunnanTown,
  zhejiangSchool,
];

/** What of a workbook is left to the user to say. */
export interface Asked {
  readonly department: boolean;
  readonly year: boolean;
}

/** 部门名称和年度 */
export function namesOf({ department, year }: Asked): string {
  return [department && "部门名称", year && "年度"].filter(Boolean).join("和");
}

import { remembering } from "../money/remembering";
import { normaliseName } from "../money/width";

/**
 * The counting mark of the first of two namesakes: the ministry's book has 503 机关资本性支出（一） beside 504 …（二）,
 * published tables print 503 without it. The first is the same either way, the second never loses its mark.
 */
const FIRST = /^\(一\)|\(一\)$/g;

/** What many places print behind a name to say of which level it is: 一般公共服务支出（类）, 行政运行（项）. */
const LEVEL = /(?<=.)\([类款项]\)$/;

/** The name without its level and without the mark of a first namesake, in the form for comparing. */
export const unmarkedName = remembering((name: string): string =>
  normaliseName(name).replace(LEVEL, "").replace(FIRST, "")
);

/** Whether two printed names mean the same subject: width, blanks, kinds of brackets, （类） and the mark （一） do not matter. */
export function sameName(one: string, other: string): boolean {
  return one === other || unmarkedName(one) === unmarkedName(other);
}

import {
  NO_REMARKS,
  parseRemarks,
  REMARKS_NAMESPACE,
  REMARKS_VERSION,
  type RemarkBook,
} from "../checks/remarks";
import { readCustomXml } from "../files/custom-xml";

/** What a workbook keeps of explanations of warnings (说明), and what to tell the user where they cannot be read. */
export interface KeptRemarks {
  readonly remarks: RemarkBook;
  /** One Chinese line without the file's name; null where there is nothing to say. */
  readonly problem: string | null;
}

const DAMAGED = "工作簿里保存的对警告的说明已损坏，读不出来，没有采用；表的核验不受影响。";
const NEWER =
  "工作簿里对警告的说明是用更新版本的预算公开助手保存的，没有采用；表的核验不受影响。请更新预算公开助手。";

/** Reads the remarks that the add-in keeps in an .xlsx, which the guards have passed. Never fails for what is in the part. */
export async function keptRemarks(bytes: Uint8Array): Promise<KeptRemarks> {
  const { parts, damaged } = await readCustomXml(bytes);
  const part = parts.find(({ namespace }) => namespace === REMARKS_NAMESPACE);
  if (!part) return { remarks: NO_REMARKS, problem: damaged > 0 ? DAMAGED : null };
  if (Number(part.attributes.get("version")) > REMARKS_VERSION)
    return { remarks: NO_REMARKS, problem: NEWER };
  const parsed = parseRemarks(part.text);
  if (parsed.state === "read") return { remarks: parsed.kept, problem: null };
  return { remarks: NO_REMARKS, problem: parsed.state === "newer" ? NEWER : DAMAGED };
}

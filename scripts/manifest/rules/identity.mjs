import { childNamed, valueOf } from "../tree.mjs";

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Excel on the web rejects fewer than four parts. */
const VERSION = /^\d+(\.\d+){3}$/;

/** Id, version, language and the texts of the list of add-ins. */
export const identity = {
  id: "identity",
  faults({ root }) {
    const value = (name) => valueOf(childNamed(root, name));
    const faults = [];
    if (!GUID.test(value("Id"))) faults.push(`Id is no GUID: ${value("Id")}`);
    if (!VERSION.test(value("Version")))
      faults.push(`Version must have four parts: ${value("Version")}`);
    if (value("DefaultLocale") !== "zh-CN") faults.push("DefaultLocale must be zh-CN");
    if (!/\p{Script=Han}/u.test(value("DisplayName"))) faults.push("DisplayName must be Chinese");
    if (value("DisplayName").length > 125) faults.push("DisplayName has more than 125 characters");
    if (value("Description").length > 250) faults.push("Description has more than 250 characters");
    return faults;
  },
};

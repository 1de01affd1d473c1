import { elementsNamed, withDescendants } from "../tree.mjs";

const RESOURCES = ["bt:Image", "bt:Url", "bt:String"];
const OF_URLS = new Set(["SourceLocation", "FunctionFile", "LearnMoreUrl", "Runtime"]);
const MAX_ID = 32;
const MAX_TEXT = { "bt:ShortStrings": 125, "bt:LongStrings": 250 };

/** Every resid names a resource of the right kind, every resource is used, and texts have a length that Excel accepts. */
export const resources = {
  id: "resources",
  faults({ root }) {
    const declared = elementsNamed(root, ...RESOURCES).filter(({ attributes }) => attributes.id);
    const byId = new Map(declared.map((resource) => [resource.attributes.id, resource]));
    const users = withDescendants(root).filter(({ attributes }) => attributes.resid);
    const used = new Set(users.map(({ attributes }) => attributes.resid));
    return [
      ...declared.flatMap((resource) => faultsOf(resource, byId, used)),
      ...users.flatMap((user) => faultsOfUse(user, byId)),
    ];
  },
};

function faultsOf(resource, byId, used) {
  const { id, DefaultValue: value = "" } = resource.attributes;
  const faults = [];
  if (byId.get(id) !== resource) faults.push(`resource ${id} is declared twice`);
  if (id.length > MAX_ID) faults.push(`resource id ${id} has more than ${MAX_ID} characters`);
  if (!used.has(id)) faults.push(`resource ${id} is never used`);
  if (value === "") faults.push(`resource ${id} is empty`);
  const max = MAX_TEXT[resource.parent.name];
  if (max && value.length > max) faults.push(`resource ${id} has more than ${max} characters`);
  if (max && !/\p{Script=Han}/u.test(value)) faults.push(`resource ${id} is not Chinese`);
  return faults;
}

function faultsOfUse({ name, attributes }, byId) {
  const resource = byId.get(attributes.resid);
  if (!resource) return [`<${name} resid="${attributes.resid}"> names no resource`];
  const wanted = name === "bt:Image" ? name : OF_URLS.has(name) ? "bt:Url" : "bt:String";
  if (resource.name === wanted) return [];
  return [`<${name} resid="${attributes.resid}"> needs a ${wanted}, not a ${resource.name}`];
}

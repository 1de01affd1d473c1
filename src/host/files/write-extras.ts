/** What Excel keeps for a sheet and Univer does not know, written where it differs from the file. */
import { formatArea, type Area } from "../a1";
import { extrasOf, type Validation } from "../book/sheet-extras";
import { movedFormula, movedRanges, movedReference } from "./formula-references";
import { readValidation, validationElements } from "./read-extras";
import { childInOrder, ownMove, type SheetEdit } from "./sheet-edit";
import { same } from "./style-elements";
import { writePageLayout } from "./write-page-layout";
import { writeProtection } from "./write-protection";
import type { XmlElement } from "./xml/xml-tree";

export function writeExtras(edit: SheetEdit): void {
  const before = extrasOf(edit.base);
  const after = extrasOf(edit.now.data);
  writeValidations(edit, before.validations ?? [], after.validations ?? []);
  writeFilter(edit, before.filter, after.filter);
  writeProtection(edit.root, before.protection, after.protection);
  writePageLayout(edit.root, before.pageLayout ?? {}, after.pageLayout ?? {});
}

/** Validations have no ids: one is the same as in the file when it says the same of cells, wherever these are. */
function writeValidations(
  edit: SheetEdit,
  before: readonly Validation[],
  after: readonly Validation[]
): void {
  const { root, baseName, moves } = edit;
  const inPlace = edit.rows.isIdentity && edit.columns.isIdentity;
  if (inPlace && same(before) === same(after)) return;
  const move = ownMove(edit);
  const left = [...validationElements(root)];
  // every element as it would read now: where the file's cells went, and its formulas with them
  const moved = left.map((element) => {
    const known = readValidation(element);
    const copy = element.clone();
    copy.set("sqref", movedRanges(element.get("sqref") ?? "", move));
    for (const formula of [copy.child("formula1"), copy.child("formula2")]) {
      formula?.setText(movedFormula(formula.text, baseName, moves));
    }
    return {
      element: inPlace ? element : copy,
      says: saying(known),
      known,
      now: readValidation(copy),
    };
  });
  const written: XmlElement[] = moved
    .filter(({ says, element }) => says === null && element.get("sqref") !== "")
    .map(({ element }) => element);
  for (const validation of after) {
    const says = saying(validation);
    const found = moved.find((known) => known.says === says || says === saying(known.now));
    if (found) moved.splice(moved.indexOf(found), 1);
    written.push(
      found
        ? found.element.set("sqref", rangesOf(validation, found))
        : makeValidation(root, validation)
    );
  }
  if (written.length === 0) {
    root.child("dataValidations")?.remove();
    return;
  }
  const list = childInOrder(root, "dataValidations");
  list.replaceChildren(written).set("count", String(written.length));
}

interface StatedValidation {
  readonly element: XmlElement;
  readonly known: Validation | null;
  readonly now: Validation | null;
}

function rangesOf(validation: Validation, { element, known, now }: StatedValidation): string {
  const areas = same(validation.areas);
  const isStated = [known, now].some((stated) => stated && same(stated.areas) === areas);
  if (isStated) return element.get("sqref") ?? "";
  return validation.areas.map((area) => formatArea(area)).join(" ");
}

/** Everything but where. */
function saying(validation: Validation | null): string | null {
  return validation && same({ ...validation, areas: [] });
}

function makeValidation(root: XmlElement, validation: Validation): XmlElement {
  const { areas, type, operator, formula1, formula2, ignoreBlanks, dropDown, error, prompt } =
    validation;
  const flag = (on: boolean) => (on ? "1" : undefined);
  const text = (value: string) => (value === "" ? undefined : value);
  const element = root.make("dataValidation", {
    type,
    errorStyle: error.style === "stop" ? undefined : error.style,
    operator: operator === "between" ? undefined : operator,
    allowBlank: flag(ignoreBlanks),
    showDropDown: flag(!dropDown),
    showInputMessage: flag(prompt.show),
    showErrorMessage: flag(error.show),
    errorTitle: text(error.title),
    error: text(error.text),
    promptTitle: text(prompt.title),
    prompt: text(prompt.text),
    sqref: areas.map((area) => formatArea(area)).join(" "),
  });
  element.append(root.make("formula1").setText(formula1));
  if (formula2 !== undefined) element.append(root.make("formula2").setText(formula2));
  return element;
}

function writeFilter(edit: SheetEdit, before: Area | undefined, after: Area | undefined): void {
  const { root } = edit;
  const stated = root.child("autoFilter");
  const expected = stated && movedReference(stated.get("ref") ?? "", ownMove(edit));
  if (!after) {
    // what Univer was not told of, an unusual filter, stays
    if (before || (stated && expected === null)) stated?.remove();
    else if (stated && expected) stated.set("ref", expected);
    return;
  }
  const ref = formatArea(after);
  if (stated && expected && (expected === ref || stated.get("ref") === ref)) {
    stated.set("ref", expected);
    return;
  }
  const filter = childInOrder(root, "autoFilter");
  filter.replaceChildren([]).set("ref", ref);
}

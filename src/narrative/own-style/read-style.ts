import { SECTIONS } from "../sections/registry";
import type { SectionId } from "../section-id";
import { isStyleName, STYLES } from "../styles/registry";
import type { Style, Wording } from "../styles/style";
import { templateProblems } from "./check-templates";
import type { StyleProblem } from "./problem";
import { SETTINGS } from "./settings";

/** A person's own style, or everything that is wrong with it. */
export type ReadStyle =
  | { readonly style: Style; readonly problems?: undefined }
  | { readonly style?: undefined; readonly problems: readonly StyleProblem[] };

/**
 * A style from JSON (docs/narrative.md). It says only what is different from the style that it `extends`, 通用 unless told. A
 * template may be one text or a list of its lines. Never throws.
 */
export function readStyle(value: unknown): ReadStyle {
  if (!isObject(value))
    return { problems: [whole('应为 {"extends": "standard", …} 这样的 JSON 对象。')] };
  const reader = new StyleReader();
  const style = reader.read(value);
  const problems = reader.problems.length > 0 ? reader.problems : templateProblems(style);
  return problems.length > 0 ? { problems } : { style };
}

const PARTS: readonly string[] = ["extends", "wording", "phrases", "version"];

/** The version of the format that this program writes; without one a style is of the first. */
const VERSION = 1;

class StyleReader {
  readonly problems: StyleProblem[] = [];

  read(value: Readonly<Record<string, unknown>>): Style {
    this.version(value.version);
    const base = this.base(value.extends);
    const settings: Record<string, unknown> = {};
    for (const [key, given] of Object.entries(value)) {
      if (PARTS.includes(key)) continue;
      const setting = Object.hasOwn(SETTINGS, key) ? SETTINGS[key] : undefined;
      if (!setting) this.unknown(key, [...PARTS, ...Object.keys(SETTINGS)]);
      else if (setting.accepts(given)) settings[key] = given;
      else this.found(key, `应为${setting.what}。`);
    }
    return {
      ...base,
      ...settings,
      phrases: { ...base.phrases, ...this.phrases(value.phrases) },
      wording: { ...base.wording, ...this.wording(value.wording, base) },
    };
  }

  private version(version: unknown): void {
    if (version === undefined || version === VERSION) return;
    const isNewer = typeof version === "number" && version > VERSION;
    this.found(
      "version",
      isNewer ? "这个样式是用更新版本的预算公开助手写的，请先更新。" : `应为 ${VERSION}，或不写。`
    );
  }

  private base(name: unknown): Style {
    if (name === undefined) return STYLES.standard;
    if (typeof name === "string" && isStyleName(name)) return STYLES[name];
    this.found("extends", `应为现有样式的名称：${Object.keys(STYLES).join("、")}。`);
    return STYLES.standard;
  }

  private phrases(given: unknown): Record<string, string> {
    const phrases: Record<string, string> = {};
    for (const [name, template] of this.entries("phrases", given)) {
      const text = textOf(template);
      if (text === null) this.found(`phrases 的“${name}”`, TEMPLATE);
      else phrases[name] = text;
    }
    return phrases;
  }

  private wording(given: unknown, base: Style): Partial<Record<SectionId, Wording>> {
    const wording: Partial<Record<SectionId, Wording>> = {};
    for (const [key, section] of this.entries("wording", given)) {
      const id = SECTIONS.find((each) => each.id === key)?.id;
      if (!id)
        this.unknown(
          `wording 的“${key}”`,
          SECTIONS.map((each) => each.id)
        );
      else if (!isObject(section))
        this.found(`wording 的“${key}”`, '应为 {"title": …, "paragraphs": […]}。');
      else wording[id] = this.section(id, section, base.wording[id]);
    }
    return wording;
  }

  private section(id: SectionId, given: Readonly<Record<string, unknown>>, base: Wording): Wording {
    const { title = base.title, paragraphs = base.paragraphs, ...others } = given;
    for (const key of Object.keys(others))
      this.unknown(`${id} 的“${key}”`, ["title", "paragraphs"]);
    if (typeof title !== "string") this.found(`${id} 的 title`, "应为文字。");
    if (!Array.isArray(paragraphs)) {
      this.found(`${id} 的 paragraphs`, "应为段落的列表。");
      return base;
    }
    const templates = paragraphs.map((template: unknown, index) => {
      const text = textOf(template);
      if (text === null) this.found(`${id} 第${index + 1}段`, TEMPLATE);
      return text ?? "";
    });
    return { title: typeof title === "string" ? title : base.title, paragraphs: templates };
  }

  private entries(key: string, given: unknown): readonly (readonly [string, unknown])[] {
    if (given === undefined) return [];
    if (isObject(given)) return Object.entries(given);
    this.found(key, "应为 {名称: 内容} 这样的对象。");
    return [];
  }

  private unknown(where: string, known: readonly string[]): void {
    this.found(where, `没有这一项。可以有：${known.join("、")}。`);
  }

  private found(where: string, text: string): void {
    this.problems.push({ where, line: null, text });
  }
}

const TEMPLATE = "应为文字，或由各行文字组成的列表。";

function textOf(template: unknown): string | null {
  if (typeof template === "string") return template;
  const isLines = Array.isArray(template) && template.every((line) => typeof line === "string");
  return isLines ? template.join("\n") : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function whole(text: string): StyleProblem {
  return { where: "样式", line: null, text };
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "../../src/checks/check";
import { checks } from "../../src/checks/registry";

const RULES = join(__dirname, "..", "..", "src", "checks", "rules");

function isCheck(value: unknown): value is Check {
  if (typeof value !== "object" || value === null || !("needs" in value)) return false;
  return "run" in value || "checkTable" in value;
}

describe("the registry", () => {
  test.each(readdirSync(RULES))("has the checks of %s", (file) => {
    const module = jest.requireActual<Record<string, unknown>>(join(RULES, file));
    const exported = Object.values(module).flat().filter(isCheck);
    expect(exported.length).toBeGreaterThan(0);
    for (const check of exported) expect(checks).toContain(check);
  });

  test("has every id once, in kebab case", () => {
    const ids = checks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each(checks.map((check) => [check.id, check] as const))(
    "%s says what must hold, in Chinese, and where the rule comes from",
    (_, { title, description, basis }) => {
      expect(title).toMatch(/[\u4e00-\u9fff]{4}/);
      expect(description).toMatch(/^[^A-Za-z{}].*[\u4e00-\u9fff]{6}.*。$/);
      expect([...description].length).toBeLessThanOrEqual(120);
      expect(basis).toMatch(/^domain\.md \S/);
    }
  );
});

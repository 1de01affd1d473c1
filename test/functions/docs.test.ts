import { execFileSync } from "node:child_process";

test("docs/functions.md is what the descriptions in functions.ts say", () => {
  const check = () => execFileSync(process.execPath, ["scripts/make-function-docs.mjs", "--check"]);
  expect(check).not.toThrow();
});

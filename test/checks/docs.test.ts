import { execFileSync } from "node:child_process";

test("docs/checks.md is what the checks and causes say of themselves", () => {
  const check = () => execFileSync(process.execPath, ["scripts/make-check-docs.mjs", "--check"]);
  expect(check).not.toThrow();
}, 60_000);

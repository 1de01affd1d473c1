/** Lets a script load the project's own TypeScript: the same compiler as the tests', no build. */
import { createRequire, Module } from "node:module";
import { readFileSync } from "node:fs";
import swc from "@swc/core";

const OPTIONS = {
  jsc: { target: "es2022", parser: { syntax: "typescript" } },
  module: { type: "commonjs" },
  sourceMaps: "inline",
};

/** A `require` for files under `project`, whose .ts files it compiles as it meets them. */
export function typescriptLoader(project) {
  Module._extensions[".ts"] = (module, filename) => {
    const { code } = swc.transformSync(readFileSync(filename, "utf8"), { ...OPTIONS, filename });
    module._compile(code, filename);
  };
  return createRequire(`${project}package.json`);
}

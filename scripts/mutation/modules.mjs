/** Loads the project's TypeScript over and over: compiled once, evaluated anew for whoever asks. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import swc from "@swc/core";

const OPTIONS = {
  jsc: { target: "es2022", parser: { syntax: "typescript" } },
  module: { type: "commonjs" },
};

/** Readers of the samples' files: what they have read is the same for every test, and takes longest. */
const KEPT = /\/(test\/fixtures\/samples\.ts|src\/files\/.*)$/;

/**
 * @param {string} root the folder whose modules are loaded; packages come from its node_modules
 * @param {{ compiled?: (file: string, source: string) => void, required?: (by: string, file: string) => void }} told
 * @returns {() => (file: string) => unknown} gives loaders; modules of one loader are the same, those of another are new
 */
export function moduleLoaders(root, told = {}) {
  const packages = createRequire(path.join(root, "package.json"));
  const compiled = new Map();
  const data = new Map();
  const kept = new Map();

  function compile(file) {
    const known = compiled.get(file);
    if (known) return known;
    const source = readFileSync(file, "utf8");
    told.compiled?.(file, source);
    const { code } = swc.transformSync(source, { ...OPTIONS, filename: file });
    const names = ["exports", "require", "module", "__filename", "__dirname"];
    const made = vm.compileFunction(code, names, { filename: file });
    compiled.set(file, made);
    return made;
  }

  function json(file) {
    if (!data.has(file)) data.set(file, JSON.parse(readFileSync(file, "utf8")));
    return data.get(file);
  }

  function load(file, loaded) {
    if (file.endsWith(".json")) return json(file);
    const own = KEPT.test(file) ? kept : loaded;
    const known = own.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    own.set(file, module);
    const require = (wanted) => {
      if (!wanted.startsWith(".") && !path.isAbsolute(wanted)) return packages(wanted);
      const found = resolve(path.resolve(path.dirname(file), wanted));
      told.required?.(file, found);
      return load(found, own);
    };
    compile(file)(module.exports, require, module, file, path.dirname(file));
    return module.exports;
  }

  return () => {
    const loaded = new Map();
    return (file) => load(resolve(path.resolve(root, file)), loaded);
  };
}

const resolved = new Map();

function resolve(file) {
  const known = resolved.get(file);
  if (known) return known;
  const found = [
    file,
    `${file}.ts`,
    `${file}.tsx`,
    `${file}.json`,
    path.join(file, "index.ts"),
  ].find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (!found) throw new Error(`no module ${file}`);
  resolved.set(file, found);
  return found;
}

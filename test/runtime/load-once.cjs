/**
 * Jest's runtime, which loads the modules of every test file anew, as it should: with their own globals and state. But
 * what does not depend on the test file is done once a process: reading, transforming and compiling. A script that was
 * compiled runs in any context, and its functions stay compiled from their first call on. Doing that for every test file
 * again was half of the time that loading the pane over the host took.
 *
 * It reaches into jest-runtime, whose version follows from package.json's exact jest; a version without these members fails at once.
 */
const { statSync } = require("node:fs");
const { createRequire } = require("node:module");
const path = require("node:path");
const v8 = require("node:v8");
const { Script } = require("node:vm");

// the one that Jest itself would take
const requireAsJest = createRequire(require.resolve("jest/package.json"));
const Runtime = requireAsJest("jest-runtime").default;

// V8 forgets the code of functions that were not called for a while: those of the next test file
v8.setFlagsFromString("--no-flush-bytecode");

const PACKAGES = `${path.sep}node_modules${path.sep}`;
/** Our own files may change while Jest watches them; those of packages do not. */
const dateOf = (filename) => (filename.includes(PACKAGES) ? 0 : statSync(filename).mtimeMs);

/** @type {Map<string, { date: number, code: string, transformed: object | undefined }>} */
const sources = new Map();
/** @type {Map<string, { code: string, script: Script }>} by file name */
const scripts = new Map();

class LoadOnceRuntime extends Runtime {
  constructor(...settings) {
    super(...settings);
    readOnce(this.transformCache);
    compileOnce(this.executor);
  }
}

function readOnce(cache) {
  const transform = originalOf(cache, "transform");
  cache.transform = (filename, options) => {
    // Jest's own modules are never transformed
    const key = `${Boolean(options?.isInternalModule)}:${filename}`;
    const date = dateOf(filename);
    const known = sources.get(key);
    if (known?.date !== date) {
      const code = transform(filename, options);
      sources.set(key, { date, code, transformed: cache.transforms.get(filename) });
      return code;
    }
    if (known.transformed) {
      cache.transforms.set(filename, known.transformed);
      const { sourceMapPath } = known.transformed;
      if (sourceMapPath) cache.sourceMaps.set(filename, sourceMapPath);
    }
    return known.code;
  };
}

function compileOnce(executor) {
  const compile = originalOf(executor, "compile");
  const head = `(function (${executor.injectedModuleParameters.join(", ")}) {`;
  executor.compile = (code, filename) => {
    const context = executor.environment.getVmContext();
    if (context === null) return null;
    const known = scripts.get(filename);
    if (known?.code === code) return known.script.runInContext(context);
    try {
      const script = new Script(`${head}${code}\n})`, { filename, columnOffset: -head.length });
      scripts.set(filename, { code, script });
      return script.runInContext(context);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      // Jest says best what is wrong with a file
      return compile(code, filename);
    }
  };
}

function originalOf(owner, name) {
  if (typeof owner?.[name] !== "function") throw new Error(`This jest-runtime has no ${name}`);
  return owner[name].bind(owner);
}

module.exports = LoadOnceRuntime;

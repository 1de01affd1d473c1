const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

const NAME = "BundleBudgetPlugin";

/**
 * Fails a production build whose scripts and styles that load with the pane, gzipped and together, are heavier than the
 * budget: a heavy pane is an empty pane for as long as it takes to load. What is loaded only when it is used is listed
 * and does not count; nor does what is only copied (Office.js). Fails any build in which something loads with the pane that
 * is named as not belonging there, and says who asks for it.
 */
class BundleBudgetPlugin {
  /**
   * @param {{ kilobytes: number, notAtStart?: RegExp }} options the budget in KB (1,000 bytes) after gzip; the files that must not load
   * with the pane, by their paths with slashes
   */
  constructor({ kilobytes, notAtStart }) {
    this.kilobytes = kilobytes;
    this.notAtStart = notAtStart;
  }

  apply(compiler) {
    const { notAtStart } = this;
    if (notAtStart)
      compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
        compilation.hooks.afterOptimizeChunks.tap(NAME, () => {
          compilation.errors.push(...misplaced(compilation, notAtStart));
        });
      });
    if (compiler.options.mode !== "production") return;
    compiler.hooks.afterEmit.tap(NAME, (compilation) => {
      const sizesOf = (isInitial) =>
        [...compilation.chunks]
          .filter((chunk) => chunk.canBeInitial() === isInitial)
          .flatMap((chunk) => [...chunk.files])
          .map((name) => [
            name,
            // from the disk: once emitted, webpack forgets the content
            gzipSync(readFileSync(path.join(compilation.outputOptions.path, name))).length,
          ]);
      const inWords = (sizes) =>
        sizes.map(([name, size]) => `${name} ${(size / 1000).toFixed(1)}`).join(", ");
      const loaded = sizesOf(true);
      const total = loaded.reduce((sum, [, size]) => sum + size, 0) / 1000;
      const list = inWords(loaded);
      console.log(
        `bundles, gzip: ${total.toFixed(1)} KB of ${this.kilobytes} KB (${list}); when used: ${inWords(sizesOf(false))}`
      );
      if (total > this.kilobytes)
        compilation.errors.push(
          new Error(
            `The bundles weigh ${total.toFixed(1)} KB gzipped, ${this.kilobytes} KB are allowed: ${list}`
          )
        );
    });
  }
}

/** An error for each file that loads with the pane and must not: with the first of those that import it there. */
function misplaced({ chunks, chunkGraph, moduleGraph, options }, notAtStart) {
  const nameOf = (module) =>
    path.relative(options.context, module.resource).split(path.sep).join("/");
  const atStart = new Set(
    [...chunks]
      .filter((chunk) => chunk.canBeInitial())
      .flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)])
      .filter(({ resource }) => resource)
  );
  return [...atStart]
    .filter((module) => notAtStart.test(nameOf(module)))
    .map((module) => {
      const importer = [...moduleGraph.getIncomingConnections(module)]
        .map(({ originModule }) => originModule)
        .find((origin) => atStart.has(origin));
      return new Error(
        `${nameOf(module)} must not load with the pane (docs/decisions/start.md)` +
          (importer ? `, but ${nameOf(importer)} imports it.` : ".")
      );
    });
}

module.exports = BundleBudgetPlugin;

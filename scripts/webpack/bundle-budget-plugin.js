const { readFileSync } = require("node:fs");
const path = require("node:path");
const { gzipSync } = require("node:zlib");

/**
 * Fails a production build whose scripts and styles that load with the pane, gzipped and together, are heavier than the
 * budget: a heavy pane is an empty pane for as long as it takes to load. What is loaded only when it is used is listed
 * and does not count; nor does what is only copied (Office.js).
 */
class BundleBudgetPlugin {
  /** @param {{ kilobytes: number }} options the budget in KB (1,000 bytes) after gzip */
  constructor({ kilobytes }) {
    this.kilobytes = kilobytes;
  }

  apply(compiler) {
    if (compiler.options.mode !== "production") return;
    compiler.hooks.afterEmit.tap("BundleBudgetPlugin", (compilation) => {
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

module.exports = BundleBudgetPlugin;

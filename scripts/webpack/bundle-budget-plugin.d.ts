import type { Compiler } from "webpack";

/** See bundle-budget-plugin.js. */
declare class BundleBudgetPlugin {
  constructor(options: { kilobytes: number; notAtStart?: RegExp });
  apply(compiler: Compiler): void;
}

export = BundleBudgetPlugin;

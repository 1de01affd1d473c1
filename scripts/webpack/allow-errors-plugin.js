const { Compilation, sources } = require("webpack");

const NAME = "AllowErrorsPlugin";

/**
 * Has Excel hand error cells over to the functions, which name the row to be corrected. Without this property Excel does not call a
 * function at all when one cell of its ranges is an error. The metadata generator cannot write it; it belongs at the
 * top of functions.json, and concerns all parameters of the type any.
 */
class AllowErrorsPlugin {
  /** @param {{ file?: string }} options the emitted metadata, functions.json unless told */
  constructor({ file = "functions.json" } = {}) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        // absent when the metadata generator has reported errors
        if (!compilation.getAsset(this.file)) return;
        compilation.updateAsset(this.file, (asset) => {
          const metadata = JSON.parse(asset.source().toString());
          return new sources.RawSource(
            JSON.stringify({ ...metadata, allowErrorForDataTypeAny: true }, null, 2)
          );
        });
      });
    });
  }
}

module.exports = AllowErrorsPlugin;

const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");

const NAME = "NoticesPlugin";
/** Packages that forget their licence's text, and one by the same owner under the same licence that has it. */
const SAME_TERMS = { "@fluentui/react-icons": "@fluentui/react-components" };

/**
 * Writes down whose programs are in the bundles: name, version, licence and its text of every package that a module came from. Fails the
 * build where a package brings no text of its licence: then it may not be passed on.
 */
class NoticesPlugin {
  /** @param {{ file: string, copied?: string[] }} options the emitted text; the folders of packages that are only copied */
  constructor({ file, copied = [] }) {
    this.file = file;
    this.copied = copied;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const folders = new Set(this.copied);
      compilation.hooks.finishModules.tap(NAME, (modules) => {
        for (const { resource } of modules) {
          const folder = resource && packageFolder(resource);
          if (folder) folders.add(folder);
        }
      });
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const notices = [...folders].map(noticeOf).sort((a, b) => (a.title < b.title ? -1 : 1));
        for (const { title, text } of notices)
          if (text === null)
            compilation.errors.push(new Error(`${title} comes without the text of its licence.`));
        compilation.emitAsset(this.file, new sources.RawSource(printed(notices)));
      });
    });
  }
}

/** The folder of the package that a module of node_modules belongs to; null for one of our own. */
function packageFolder(resource) {
  const [folder] = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource) ?? [];
  return folder ?? null;
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8")
  );
  const other = SAME_TERMS[name];
  return {
    title: `${name} ${version}${license ? ` (${license})` : ""}`,
    text:
      licenceText(folder) ??
      (other ? licenceText(path.dirname(require.resolve(`${other}/package.json`))) : null),
  };
}

function licenceText(folder) {
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  return file ? readFileSync(path.join(folder, file), "utf8").trim() : null;
}

function printed(notices) {
  const line = "-".repeat(80);
  const parts = notices.map(({ title, text }) => `${title}\n\n${text}\n`);
  return `预算公开助手含有以下第三方软件，各按其许可使用。\n\n${parts.map((part) => `${line}\n${part}`).join("\n")}`;
}

module.exports = NoticesPlugin;

/**
 * The icons of Fluent UI, each from its own file when it is first used. The package's index holds all of them, 18 MB
 * that every test file with a pane would evaluate anew for a dozen icons.
 */
const ICON = /^(?<picture>[A-Z].*?)\d*(?:Regular|Filled|Light|Color)$/;

function fileOf(name) {
  const picture = ICON.exec(name)?.groups.picture;
  return picture ? `svg/${picture.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase()}` : "utils";
}

function iconOf(name) {
  try {
    const file = require(`@fluentui/react-icons/${fileOf(name)}`);
    if (name in file) return file[name];
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
  }
  // what lies in a file of another name comes from the whole package
  return require("@fluentui/react-icons/svg")[name];
}

module.exports = new Proxy(
  { __esModule: true },
  {
    get(icons, name) {
      if (typeof name === "string" && !(name in icons)) icons[name] = iconOf(name);
      return icons[name];
    },
  }
);

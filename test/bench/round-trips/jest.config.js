/** The jest project of the pane over the host, for this folder: counting is no test, and is not part of CI. */
const { projects } = require("../../../jest.config");

const office = projects.find(({ displayName }) => displayName === "office");

module.exports = {
  ...office,
  displayName: "round-trips",
  rootDir: "../../..",
  testMatch: ["<rootDir>/test/bench/round-trips/count.ts"],
  testTimeout: 300_000,
};

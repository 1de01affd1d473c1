import { nodeTerminal } from "./node-terminal";
import { run } from "./main";

// Not process.exit(): it would cut off what a pipe has not yet taken.
void run(process.argv.slice(2), nodeTerminal()).then((code) => {
  // Set already where the results could not be written.
  process.exitCode ??= code;
});

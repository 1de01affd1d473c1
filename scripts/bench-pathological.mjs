/** `npm run bench:pathological`: seconds and growth of tables that try the checks' patience (test/bench/pathological); a measurement needs no build. */
import { fileURLToPath } from "node:url";
import { typescriptLoader } from "./load-typescript.mjs";

typescriptLoader(fileURLToPath(new URL("..", import.meta.url)))(
  "./test/bench/pathological/main.ts"
);

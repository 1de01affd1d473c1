/** `npm run bench:texts`: how many slips of the pen in texts are found, and at which words (test/bench/texts); a measurement needs no build. */
import { fileURLToPath } from "node:url";
import { typescriptLoader } from "./load-typescript.mjs";

typescriptLoader(fileURLToPath(new URL("..", import.meta.url)))("./test/bench/texts/main.ts");

/** `npm run bench:corruption`: how many corruptions of the repaired samples are found and named (test/bench/corruption); a measurement needs no build. */
import { fileURLToPath } from "node:url";
import { typescriptLoader } from "./load-typescript.mjs";

typescriptLoader(fileURLToPath(new URL("..", import.meta.url)))("./test/bench/corruption/main.ts");

/** `npm run fuzz`: tries the program out with whatever may come (test/fuzz/long-run); needs no build. */
import { fileURLToPath } from "node:url";
import { typescriptLoader } from "./load-typescript.mjs";

typescriptLoader(fileURLToPath(new URL("..", import.meta.url)))("./test/fuzz/long-run/main.ts");

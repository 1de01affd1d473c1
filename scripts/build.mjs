/** Makes a build when it is missing or stale: `node scripts/build.mjs add-in|host|cli`. */
import { buildIfStale } from "./build-if-stale.mjs";

process.exitCode = buildIfStale(process.argv[2]) ? 0 : 1;

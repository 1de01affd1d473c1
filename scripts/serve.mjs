import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import * as http from "node:http";
import * as https from "node:https";
import path from "node:path";

const LOOPBACK = "127.0.0.1";
const PORTS_TO_TRY = 20;

/** What is served where: the first folder that has a file gives it. */
const PAGE = [
  { prefix: "/samples/", folder: "samples" },
  { prefix: "/", folder: "build/host" },
  { prefix: "/", folder: "build/add-in" },
];

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * Serves folders of the project as one site, to this machine only: by default the page with the embedded workbook, the add-in
 * and the samples.
 * @param {object} options
 * @param {string} options.project the project's folder
 * @param {number} [options.port] the port to begin with, 0 for any. A port that is taken is left for the next one, unless `exactPort`.
 * @param {boolean} [options.exactPort] for an address that is written down elsewhere: fails when the port is taken
 * @param {{ prefix: string, folder: string }[]} [options.roots] what is served where
 * @param {https.ServerOptions} [options.certificate] makes it HTTPS, readable for pages of other origins, as Excel on the web is one
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve({ project, port = 0, exactPort = false, roots = PAGE, certificate }) {
  const site = {
    roots: roots.map(({ prefix, folder }) => ({ prefix, folder: path.resolve(project, folder) })),
    headers: {
      "referrer-policy": "no-referrer",
      // what the pages' own policies cannot say; Excel on the web shows them in frames of its own
      ...(certificate
        ? { "access-control-allow-origin": "*" }
        : { "content-security-policy": "frame-ancestors 'self'" }),
    },
  };
  const listener = (request, response) => {
    answer(site, request, response).catch((error) => {
      console.error(error);
      refuse(response, 500);
    });
  };
  const server = certificate
    ? https.createServer(certificate, listener)
    : http.createServer(listener);
  const actual = await listen(server, port, exactPort ? 0 : PORTS_TO_TRY);
  return {
    url: certificate ? `https://localhost:${actual}/` : `http://${LOOPBACK}:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(site, { method, url }, response) {
  if (method !== "GET" && method !== "HEAD") return refuse(response, 405);
  const file = await findFile(site, url ?? "/");
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    "content-type": TYPES[path.extname(file.name)] ?? "application/octet-stream",
    "content-length": file.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...site.headers,
  });
  if (method === "HEAD") return response.end();
  // a file that cannot be read after all, or a client that went away
  createReadStream(file.name)
    .on("error", () => response.destroy())
    .pipe(response);
}

async function findFile({ roots }, url) {
  const name = pathOf(url);
  if (name === null) return null;
  for (const { prefix, folder } of roots) {
    if (!name.startsWith(prefix)) continue;
    const file = path.resolve(folder, name.slice(prefix.length) || "index.html");
    if (!file.startsWith(folder + path.sep)) continue;
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return { name: file, size: found.size };
  }
  return null;
}

/** The decoded path of a request, null when it is none, or wants to leave its folder. */
function pathOf(url) {
  try {
    const name = decodeURIComponent(url.replace(/[?#].*/, ""));
    const parts = name.split("/");
    return parts.includes("..") || name.includes("\\") || name.includes("\0") ? null : name;
  } catch {
    return null;
  }
}

function refuse(response, status) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { "content-type": TYPES[".txt"] }).end();
}

/** The port that it got. */
async function listen(server, first, further) {
  for (let port = first; ; port++) {
    try {
      await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, LOOPBACK, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return server.address().port;
    } catch (error) {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      if (!taken || port >= first + further || port >= 65535) throw error;
    }
  }
}

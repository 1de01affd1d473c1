/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../../scripts/serve.mjs";

const FILES = {
  "build/host/index.html": "<p>page</p>",
  "build/host/host.js": "1",
  "build/add-in/taskpane.html": "<p>pane</p>",
  "build/add-in/assets/icon-16.png": "png",
  "samples/大渡口.xlsx": "xlsx",
  "package.json": "{}",
};
let project: string;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), "serve-"));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), content);
  }
  site = await serve({ project });
});
afterAll(async () => {
  await site.close();
  rmSync(project, { recursive: true });
});

/** A request with its path as it is: fetch would tidy it up. */
function get(name: string, method = "GET") {
  const { port } = new URL(site.url);
  return new Promise<{ status?: number; type?: string; body: string }>((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: name, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += String(chunk)));
      response.on("end", () =>
        resolve({ status: response.statusCode, type: response.headers["content-type"], body })
      );
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/", "<p>page</p>", "text/html; charset=utf-8"],
  ["/host.js", "1", "text/javascript; charset=utf-8"],
  ["/taskpane.html?x=1", "<p>pane</p>", "text/html; charset=utf-8"],
  ["/assets/icon-16.png", "png", "image/png"],
  [
    `/samples/${encodeURIComponent("大渡口.xlsx")}`,
    "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
])("%s is served", async (name, body, type) => {
  expect(await get(name)).toEqual({ status: 200, body, type });
});

test.each([
  "/nothing.js",
  "/assets",
  "/assets/",
  "/../package.json",
  "/../../package.json",
  "/%2e%2e/%2e%2e/package.json",
  "/samples/..%2fpackage.json",
  "/samples/..%5cpackage.json",
  "/samples/%00",
  "/%",
  "//package.json",
  "/build/host/index.html",
])("%s is not served", async (name) => {
  expect((await get(name)).status).toBe(404);
});

test("no page of another address may show it in a frame", async () => {
  const { headers } = await fetch(site.url);
  expect(headers.get("content-security-policy")).toBe("frame-ancestors 'self'");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("it only reads, and only for this machine", async () => {
  expect((await get("/", "POST")).status).toBe(405);
  expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
  expect(new URL(site.url).hostname).toBe("127.0.0.1");
});

test("a port that is taken is left for the next one", async () => {
  const taken = Number(new URL(site.url).port);
  const second = await serve({ project, port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});

import { existsSync, readFileSync } from "node:fs";
import { HELP_PAGES, helpPage } from "../../scripts/webpack/help-page";

/** The pages that the build makes of docs/*.md, for who reads the handbook where there is no network. */
const names = Object.keys(HELP_PAGES);
const pageOf = (name: string) => helpPage(readFileSync(`docs/${name}.md`, "utf8"));
const withoutCode = (html: string) => html.replace(/<(pre|code|style)>[^]*?<\/\1>/g, "");

test.each(names)("%s: no mark of Markdown is left, and nothing of the text is lost", (name) => {
  const html = withoutCode(pageOf(name));
  expect(html).not.toMatch(/\*\*|\]\(|`|^(#|\||> |[-*] |```)/m);
  const markdown = readFileSync(`docs/${name}.md`, "utf8").replace(/<!--[^]*?-->/g, "");
  const letters = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const picturesAndAddresses = letters(
    [...markdown.matchAll(/!\[([^\]]*)\]/g)].map(([, words]) => words).join("")
  );
  const [, main = ""] = /<main>([^]*)<\/main>/.exec(pageOf(name)) ?? [];
  expect(letters(main.replace(/<[^>]*>/g, ""))).toBe(letters(markdown) - picturesAndAddresses);
});

test.each(names)("%s: every link and picture leads to something that is served with it", (name) => {
  const html = pageOf(name);
  for (const [, address = ""] of html.matchAll(/(?:href|src)="([^"]*)"/g)) {
    if (address === "data:," || address.startsWith("#")) continue;
    const [file = ""] = address.split("#");
    const source = file.startsWith("images/")
      ? `docs/${file}`
      : `docs/${file.replace(/\.html$/, ".md")}`;
    expect([address, existsSync(source)]).toEqual([address, true]);
    if (!file.startsWith("images/")) expect(names).toContain(file.replace(/\.html$/, ""));
  }
});

test("what a document writes is text, whatever it looks like", () => {
  const page = helpPage(
    '# 标题\n\n一 <b>二</b> & `a < **b**`\n\n| 甲 | 乙 |\n| -- | -- |\n| x\\|y | "z" |\n'
  );
  expect(page).toContain("<p>一 &lt;b&gt;二&lt;/b&gt; &amp; <code>a &lt; **b**</code></p>");
  expect(page).toContain("<td>x|y</td>");
});

test("the links of 设置 › 关于 are among the pages", () => {
  const source = readFileSync("src/taskpane/settings/about/about-section.tsx", "utf8");
  const linked = [...source.matchAll(/"help\/([\w-]+)\.html"/g)].map(([, name]) => name);
  expect(linked.length).toBeGreaterThan(0);
  expect(names).toEqual(expect.arrayContaining(linked));
});

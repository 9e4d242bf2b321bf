// One JSON page a line in, one JSON answer a line out; cpu is in seconds.
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";

const require = createRequire(join(process.env.NODE_MODULES, "here.js"));
const { Readability } = require("@mozilla/readability");
const { JSDOM, VirtualConsole } = require("jsdom");
const BLOCKS = new Set(
  ("ARTICLE BLOCKQUOTE BR DD DIV DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TD TH TR UL").split(" "),
);

function words(node, parts) {
  for (const child of node.childNodes) {
    const apart = BLOCKS.has(child.tagName);
    if (child.nodeType === 3) parts.push(child.nodeValue);
    if (apart) parts.push("\n");
    if (child.nodeType === 1) words(child, parts);
    if (apart) parts.push("\n");
  }
  return parts;
}

function read(page) {
  const virtualConsole = new VirtualConsole();
  const dom = new JSDOM(page.html, { url: page.url || "http://localhost/", virtualConsole });
  const found = new Readability(dom.window.document, { serializer: (element) => element }).parse();
  const text = found && words(found.content, []).join("");
  dom.window.close();
  if (!found) return {};
  return { text, title: found.title, author: found.byline, date: found.publishedTime, language: found.lang };
}

for await (const line of createInterface({ input: process.stdin })) {
  const before = process.cpuUsage();
  let answer;
  try {
    answer = read(JSON.parse(line));
  } catch (problem) {
    answer = { failure: String(problem).slice(0, 200) };
  }
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(JSON.stringify({ ...answer, cpu: (user + system) / 1e6 }) + "\n");
}

import { readFileSync } from "node:fs";
import { pageHtml } from "../markup/page-html.ts";

/** A file of the page. */
export interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

const SCRIPTS = [
  "main.js",
  "controls.js",
  "element.js",
  "latest.js",
  "notice.js",
  "open-picture.js",
  "server.js",
  "stage.js",
] as const;

/** The page and what it loads, by path. Read once: they are small. */
export function loadPageFiles(numpy: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>([
    ["/", { type: "text/html; charset=utf-8", content: Buffer.from(pageHtml(numpy)) }],
    ["/page/style.css", { type: "text/css; charset=utf-8", content: read("style.css") }],
    ["/page/icon.svg", { type: "image/svg+xml", content: read("icon.svg") }],
  ]);
  for (const name of SCRIPTS) {
    files.set(`/page/${name}`, { type: "text/javascript; charset=utf-8", content: read(name) });
  }
  return files;
}

function read(name: string): Buffer {
  return readFileSync(new URL(`../../page/${name}`, import.meta.url));
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fencesOf } from "./fences.ts";

const LINK = /\]\((?<target>[^)\s]+)\)|^\[[^\]]+\]: (?<reference>\S+)/gm;

/** The links of a Markdown file that lead to no file or to no heading, as they are written. Those to the web are not followed. */
export function brokenLinks(path: string): string[] {
  const targets = [...proseOf(readFileSync(path, "utf8")).matchAll(LINK)].map(
    ({ groups }) => groups?.["target"] ?? groups?.["reference"] ?? "",
  );
  return targets.filter((target) => !/^\w+:/.test(target) && !leadsSomewhere(path, target));
}

function leadsSomewhere(from: string, link: string): boolean {
  const [file = "", anchor] = link.split("#", 2);
  const target = file === "" ? from : resolve(dirname(from), decodeURI(file));
  if (!existsSync(target)) return false;
  if (anchor === undefined) return true;
  return statSync(target).isFile() && anchorsOf(readFileSync(target, "utf8")).includes(anchor);
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(text: string): string[] {
  const counts = new Map<string, number>();
  return [...withoutFences(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading = ""]) => {
    const words = heading.trim().toLowerCase();
    const anchor = words.replace(/[^\p{L}\p{N}_\- ]/gu, "").replaceAll(" ", "-");
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

/** The text without code, in which brackets mean something else. */
function proseOf(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, "code");
}

function withoutFences(text: string): string {
  const lines = text.split("\n");
  for (const { line, body } of fencesOf(text, "markdown")) lines.fill("", line - 1, line + body.length + 1);
  return lines.join("\n");
}

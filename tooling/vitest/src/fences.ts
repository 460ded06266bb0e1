/** What a text is: Markdown, or TypeScript whose doc comments hold Markdown. */
export type FencedText = "markdown" | "typescript";

/** One fenced block of code. */
export interface Fence {
  /** First word after the backticks: `ts`, `sh`, …; empty where there is none. */
  readonly language: string;
  /** The words after it: `ignore`, `program`, `output`. */
  readonly flags: readonly string[];
  /** Number of the line with the opening backticks, from 1. */
  readonly line: number;
  /** The nearest heading above, or the title of the `@example`; empty where there is none. */
  readonly title: string;
  /** The lines between the backticks, without what the comment puts in front of them. */
  readonly body: readonly string[];
}

const PREFIX: Readonly<Record<FencedText, RegExp>> = { markdown: /^/, typescript: /^[ \t]*\*(?: |$)/ };
const TITLE: Readonly<Record<FencedText, RegExp>> = { markdown: /^#+ +(.+?)\s*$/, typescript: /^@example\s*(.*?)\s*$/ };

/**
 * Every fenced block of a text, in order.
 *
 * @throws {SyntaxError} for a block that is never closed: everything after it would be code to a reader
 */
export function fencesOf(text: string, kind: FencedText): Fence[] {
  const fences: Fence[] = [];
  let title = "";
  let open: (Omit<Fence, "body"> & { readonly body: string[]; readonly close: string }) | undefined;
  text.split("\n").forEach((whole, index) => {
    const isComment = PREFIX[kind].test(whole);
    const line = whole.replace(PREFIX[kind], "").trimEnd();
    if (open === undefined) {
      title = isComment ? (TITLE[kind].exec(line)?.[1] ?? title) : "";
      const [, close, info = ""] = (isComment && /^ {0,3}(`{3,})([^`]*)$/.exec(line)) || [];
      const [language = "", ...flags] = info.trim().split(/\s+/);
      if (close !== undefined) open = { language, flags, line: index + 1, title, body: [], close };
    } else if (line.trim() === open.close) {
      const { close: _close, ...fence } = open;
      fences.push(fence);
      open = undefined;
    } else {
      open.body.push(line);
    }
  });
  if (open !== undefined) throw new SyntaxError(`Cannot read the fence at line ${open.line}: it is never closed`);
  return fences;
}

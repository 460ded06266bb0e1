/** What stands for an argument that was not given. */
export interface Default {
  /** The Python literal, as it was written; `...` for a value that only TypeScript has. */
  readonly source: string;
  /** What signatures show: numbers, strings, `True`, `False` and `None` themselves, `...` for anything else. */
  readonly text: string;
  /** Whether each call needs a value of its own, as lists and dicts do. */
  readonly isMutable: boolean;
}

const SPACE = /\s*/y;
const WORD = /(?:None|True|False|\.\.\.)(?![\p{ID_Continue}])/uy;
const NUMBER =
  /[+-]?(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)(?![\p{ID_Continue}.])/uy;
const STRING = /[bBrRuU]{0,2}(?:'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")/y;
const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };

/** Reads a Python literal as a default; `undefined` for anything else, such as a name or a call. */
export function readLiteral(source: string): Default | undefined {
  const text = source.trim();
  const end = literalEnd(text, 0);
  if (end !== text.length) return undefined;
  return { source: text, text: shown(text), isMutable: /[[{]/.test(text.replace(/'[^']*'|"[^"]*"/g, "")) };
}

function shown(text: string): string {
  if (/^[[({]/.test(text)) return "...";
  // As `repr` has it, where that needs no escapes.
  const plain = /^"([^'"\\]*)"$/.exec(text);
  return plain === null ? text : `'${plain[1] ?? ""}'`;
}

/** Where the literal that starts at `start` ends; −1 if there is none. */
function literalEnd(text: string, start: number): number {
  const at = matchEnd(SPACE, text, start);
  const closing = CLOSING[text.charAt(at)];
  if (closing !== undefined) return containerEnd(text, at + 1, closing);
  for (const kind of [WORD, NUMBER, STRING]) {
    const end = matchEnd(kind, text, at);
    if (end > at) return end;
  }
  return -1;
}

/** Items, or `key: value` pairs in braces, up to the closing bracket. */
function containerEnd(text: string, start: number, closing: string): number {
  let at = start;
  for (;;) {
    at = matchEnd(SPACE, text, at);
    if (text.charAt(at) === closing) return at + 1;
    at = literalEnd(text, at);
    if (at === -1) return -1;
    at = matchEnd(SPACE, text, at);
    if (closing === "}" && text.charAt(at) === ":") {
      at = literalEnd(text, at + 1);
      if (at === -1) return -1;
      at = matchEnd(SPACE, text, at);
    }
    if (text.charAt(at) === ",") at++;
    else if (text.charAt(at) !== closing) return -1;
  }
}

function matchEnd(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** What is longer is no help to a reader. */
const LONGEST = 60;

/** Python's text for a value that is a number, a short string or a boolean; `undefined` for any other. */
export function pythonLiteral(value: unknown): string | undefined {
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return value.length <= LONGEST ? pythonText(value) : undefined;
  if (typeof value !== "number" || !Number.isFinite(value) || Object.is(value, -0)) return undefined;
  // An integer that a number does not hold exactly is a float to Python.
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : String(value);
}

/** A string literal of printable ASCII; JSON's escapes are Python's, but for surrogates. */
function pythonText(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u{10ffff}]/gu, (one) => {
    const code = one.codePointAt(0) as number;
    return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
  });
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

const LONGEST = 400;

/** A documentation comment of the first paragraph of a docstring; none without one. */
export function commentLines(doc: string | null | undefined): string[] {
  const paragraphs = (doc ?? "").trim().split(/\n\s*\n/);
  // Many docstrings of C begin with the signature, which is in the declaration already.
  const isSignature = /^[\w.]+\([^\n]*\)(?:\s*->.*)?$/.test(paragraphs[0] ?? "");
  const text = (isSignature ? (paragraphs[1] ?? "") : (paragraphs[0] ?? "")).slice(0, LONGEST).replaceAll("*/", "*\\/");
  const lines = text.split("\n").map((line) => line.trim());
  if (text === "") return [];
  if (lines.length === 1) return [`/** ${lines[0]} */`];
  return ["/**", ...lines.map((line) => (line === "" ? " *" : ` * ${line}`)), " */"];
}

/** Lines one level further in. */
export function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : `  ${line}`));
}

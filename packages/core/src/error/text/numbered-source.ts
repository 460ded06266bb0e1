/** The code behind an error, its lines numbered, as a note for tracebacks that have no file to quote. */
export function numberedSource(code: string): string {
  const lines = code.split("\n");
  const width = String(lines.length).length;
  return lines.map((line, index) => `${String(index + 1).padStart(width)} | ${line}`).join("\n");
}

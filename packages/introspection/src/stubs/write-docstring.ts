/** The lines of a docstring; none without text. */
export function docstring(doc: string | undefined): string[] {
  if (doc === undefined || doc.trim() === "") return [];
  const text = doc.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"');
  const lines = text.split("\n").map((line) => line.trimEnd());
  if (lines.length === 1) return [`"""${text.endsWith('"') ? `${text.slice(0, -1)}\\"` : text}"""`];
  return [`"""${lines[0]}`, ...lines.slice(1), '"""'];
}

/** Takes the indentation that all lines share off, as `textwrap.dedent` does; a first empty line goes too. */
export function dedent(text: string): string {
  const lines = text.replace(/^[ \t]*\n/, "").split("\n");
  let margin: string | undefined;
  for (const line of lines) {
    if (line.trim() === "") continue;
    const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
    margin = margin === undefined ? indent : sharedStart(margin, indent);
  }
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(margin?.length ?? 0))).join("\n");
}

function sharedStart(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length++;
  return left.slice(0, length);
}

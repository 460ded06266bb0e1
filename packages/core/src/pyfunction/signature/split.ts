/**
 * Splits Python text at the commas, or at the first `at`, that stand outside brackets and quotes.
 *
 * @returns `undefined` if a bracket or a quote is not closed
 */
export function splitTop(text: string, at: string, most: number = Infinity): string[] | undefined {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const one = text.charAt(index);
    if (quote !== "") {
      if (one === "\\") index++;
      else if (one === quote) quote = "";
    } else if (one === "'" || one === '"') quote = one;
    else if ("([{".includes(one)) depth++;
    else if (")]}".includes(one)) {
      depth--;
      if (depth < 0) return undefined;
    } else if (depth === 0 && parts.length + 1 < most && text.startsWith(at, index)) {
      parts.push(text.slice(start, index));
      index += at.length - 1;
      start = index + 1;
    }
  }
  if (depth !== 0 || quote !== "") return undefined;
  parts.push(text.slice(start));
  return parts;
}

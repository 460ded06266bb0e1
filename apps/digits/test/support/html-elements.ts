/** An element of a page. */
export interface Element {
  readonly tag: string;
  readonly attributes: string;
}

/** Elements that have no end tag. */
const VOID = new Set(["meta", "img"]);
/** SVG shapes, which end themselves. */
const SELF_CLOSED = new Set(["line", "path", "circle"]);

/**
 * The elements of a page, in order.
 *
 * @throws {Error} if tags do not nest, an end tag is missing, or a bracket stands outside a tag
 */
export function elementsOf(html: string): readonly Element[] {
  const body = html.replace(/^<!doctype html>/, "").replace(/(<style>)[\s\S]*?(<\/style>)/, "$1$2");
  const elements: Element[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of body.matchAll(/<(\/?)([a-z0-9]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/gi)) {
    const [whole, closing, tag = "", attributes = "", selfClosed] = match;
    if (/[<>]/.test(body.slice(end, match.index))) throw new Error(`stray bracket before ${whole}`);
    end = match.index + whole.length;
    if (closing === "/") {
      const expected = open.pop();
      if (expected !== tag) throw new Error(`</${tag}> ends <${expected ?? ""}>`);
      continue;
    }
    elements.push({ tag, attributes });
    if ((selfClosed === "/") !== SELF_CLOSED.has(tag)) throw new Error(`${whole} is closed in the wrong way`);
    if (selfClosed !== "/" && !VOID.has(tag)) open.push(tag);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(" ")}`);
  return elements;
}

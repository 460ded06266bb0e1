/** Text that is HTML already. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }

  toString(): string {
    return this.html;
  }
}

/** What may stand between the pieces of a {@link markup} template. */
export type Content = Markup | string | number | readonly Content[];

/** HTML from a template: what is put in is escaped, unless it is markup already. Lists are joined. */
export function markup(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(pieces.reduce((html, piece, index) => `${html}${render(contents[index - 1] ?? "")}${piece}`));
}

function render(content: Content): string {
  if (content instanceof Markup) return content.html;
  if (typeof content === "object") return content.map(render).join("");
  return escapeText(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes text harmless between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const IMPORT = /^[ \t]*import\s+(?:(type\s)\s*)?(?:([^"';]+?)\s+from\s+)?(["'])(.+?)\3;?[ \t]*$/gm;

/**
 * The imports of several pieces of code that become one module. Each piece imports what it uses, as a reader needs it;
 * what two of them import alike is imported once.
 */
export class HoistedImports {
  /** By local name: what is imported under it, as the import clause's text, and from where. */
  readonly #names = new Map<string, { readonly clause: string; readonly from: string; readonly isType: boolean }>();
  readonly #modules = new Set<string>();

  /**
   * Takes the imports out of `code`, whose lines keep their numbers.
   *
   * @throws {SyntaxError} if a name stands for something else already
   */
  take(code: string): string {
    return code.replace(
      IMPORT,
      (statement: string, type: string | undefined, clause: string | undefined, _, from: string) => {
        this.#modules.add(from);
        for (const binding of bindingsOf(clause ?? "")) this.#add(from, binding, type !== undefined);
        return "\n".repeat(statement.split("\n").length - 1);
      },
    );
  }

  /** The import statements, on one line. */
  toString(): string {
    const statements: string[] = [];
    for (const from of this.#modules) {
      const mine = [...this.#names.values()].filter((one) => one.from === from);
      const named = mine.filter(({ clause }) => clause.startsWith("{"));
      const parts = named.map(({ clause, isType }) => `${isType ? "type " : ""}${clause.slice(2, -2)}`);
      if (parts.length > 0) statements.push(`import { ${parts.join(", ")} } from ${JSON.stringify(from)};`);
      for (const { clause, isType } of mine.filter((one) => !named.includes(one))) {
        statements.push(`import ${isType ? "type " : ""}${clause} from ${JSON.stringify(from)};`);
      }
      if (mine.length === 0) statements.push(`import ${JSON.stringify(from)};`);
    }
    return statements.join(" ");
  }

  #add(from: string, { local, clause, isType }: Binding, isTypeOnly: boolean): void {
    const known = this.#names.get(local);
    if (known !== undefined && (known.from !== from || known.clause !== clause)) {
      throw new SyntaxError(
        `Cannot import "${local}" from "${from}": the name is imported from "${known.from}" already`,
      );
    }
    // A value serves as a type as well.
    this.#names.set(local, { clause, from, isType: (isType || isTypeOnly) && known?.isType !== false });
  }
}

interface Binding {
  readonly local: string;
  readonly clause: string;
  readonly isType: boolean;
}

/** What an import clause binds: `a, { b as c, type D }`, `* as e`. */
function bindingsOf(clause: string): Binding[] {
  const [, outside = "", inside = ""] = /^([^{]*)(?:\{([^}]*)\})?$/.exec(clause.trim()) ?? [];
  const whole = outside.split(",").map((part) => part.trim());
  const named = inside.split(",").map((part) => part.trim());
  return [
    ...whole.filter(Boolean).map((part) => ({ local: lastWord(part), clause: part, isType: false })),
    ...named.filter(Boolean).map((part) => {
      const name = part.replace(/^type\s+/, "");
      return { local: lastWord(name), clause: `{ ${name} }`, isType: name !== part };
    }),
  ];
}

function lastWord(text: string): string {
  return text.split(/\s+/).at(-1) ?? "";
}

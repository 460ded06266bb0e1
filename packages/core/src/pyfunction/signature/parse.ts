import { type Default, readLiteral } from "./literal.ts";
import { SignatureError } from "./signature-error.ts";
import { type Parameter, type ParameterKind, type Signature, signatureOf } from "./signature.ts";
import { splitTop } from "./split.ts";

const NAME = /^[\p{ID_Start}_][\p{ID_Continue}]*$/u;

/**
 * Reads a signature in PyO3's syntax, which is Python's: `(input=[], /, *, flag=False, **kwargs)`. The parentheses may be
 * left out; annotations (`x: list[int]`, `x: 'list[int]'`) and `-> int` are kept for documentation. Defaults are Python
 * literals; `...` is one whose value TypeScript gives.
 *
 * @throws {SignatureError} if no Python function can have it, naming the parameter
 */
export function parseSignature(text: string): Signature {
  return new SignatureParser(text).parse();
}

class SignatureParser {
  readonly #text: string;
  readonly #parameters: Parameter[] = [];
  readonly #names = new Set<string>();
  /** What the next parameter is. */
  #kind: ParameterKind = "positional";
  #hasSlash = false;
  /** After a bare `*`, until a parameter follows. */
  #isBare = false;
  /** The first positional parameter with a default. */
  #optional: string | undefined;

  constructor(text: string) {
    this.#text = text.trim();
  }

  parse(): Signature {
    const halves = this.#split(this.#text, "->", 2);
    const list = this.#inside((halves[0] as string).trim());
    const items = this.#split(list, ",").map((item) => item.trim());
    // Python allows a comma after the last one.
    if (items.at(-1) === "") items.pop();
    for (const item of items) this.#read(item);
    if (this.#isBare) throw this.#error("no keyword-only parameter follows '*'");
    return signatureOf(this.#parameters, halves.length === 2 ? unquoted(halves[1] as string) : undefined);
  }

  #inside(list: string): string {
    if (!list.startsWith("(")) return list;
    if (!list.endsWith(")")) throw this.#error("')' is missing");
    return list.slice(1, -1);
  }

  #read(item: string): void {
    if (this.#parameters.at(-1)?.kind === "var-keyword") {
      throw this.#error(`'${item}' follows '**${this.#parameters.at(-1)?.name ?? ""}', which must be the last`);
    }
    if (item === "") throw this.#error("a parameter has no name");
    if (item === "/") this.#slash();
    else if (item === "*") this.#star();
    else if (item.startsWith("**")) this.#add(item.slice(2), "var-keyword");
    else if (item.startsWith("*")) this.#add(item.slice(1), "var-positional");
    else this.#add(item, this.#kind);
  }

  #slash(): void {
    if (this.#hasSlash) throw this.#error("'/' appears twice");
    if (this.#kind === "keyword-only") throw this.#error("'/' follows '*', it must come before");
    if (this.#parameters.length === 0) throw this.#error("'/' has no parameter before it");
    this.#hasSlash = true;
    this.#parameters.splice(
      0,
      this.#parameters.length,
      ...this.#parameters.map((one) => ({ ...one, kind: "positional-only" as const })),
    );
  }

  #star(): void {
    if (this.#kind === "keyword-only") throw this.#error("'*' appears twice");
    this.#kind = "keyword-only";
    this.#isBare = true;
  }

  #add(item: string, kind: ParameterKind): void {
    const [declared = "", value] = this.#split(item, "=", 2);
    const [name = "", annotation] = this.#split(declared, ":", 2).map((part) => part.trim());
    if (!NAME.test(name)) throw this.#error(`'${name}' is no name of a parameter`);
    if (this.#names.has(name)) throw this.#error(`parameter '${name}' appears twice`);
    this.#names.add(name);
    this.#parameters.push({
      name,
      kind,
      default: this.#default(name, kind, value),
      annotation: annotation === undefined ? undefined : unquoted(annotation),
    });
    if (kind === "var-positional") {
      if (this.#kind === "keyword-only") throw this.#error(`'*${name}' follows another '*'`);
      this.#kind = "keyword-only";
    }
    if (kind === "keyword-only") this.#isBare = false;
    if (kind === "var-keyword" && this.#isBare) throw this.#error(`'**${name}' cannot follow a bare '*'`);
  }

  #default(name: string, kind: ParameterKind, value: string | undefined): Default | undefined {
    if (value === undefined) {
      if (kind !== "positional" || this.#optional === undefined) return undefined;
      throw this.#error(`required parameter '${name}' follows optional parameter '${this.#optional}'`);
    }
    if (kind === "var-positional" || kind === "var-keyword") {
      throw this.#error(`parameter '${kind === "var-keyword" ? "**" : "*"}${name}' cannot have a default`);
    }
    const found = readLiteral(value);
    if (found === undefined) {
      throw this.#error(
        `default '${value.trim()}' of parameter '${name}' is no Python literal, write '...' and give it with t.default`,
      );
    }
    if (kind === "positional") this.#optional ??= name;
    return found;
  }

  #split(text: string, at: string, most?: number): string[] {
    const parts = splitTop(text, at, most);
    if (parts === undefined) throw this.#error("a bracket or a quote is not closed");
    return parts;
  }

  #error(reason: string): SignatureError {
    return new SignatureError(this.#text, reason);
  }
}

/** An annotation without the quotes that may be around it. */
function unquoted(annotation: string): string {
  const text = annotation.trim();
  return /^'[^']*'$|^"[^"]*"$/.test(text) ? text.slice(1, -1) : text;
}

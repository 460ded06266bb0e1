import { type Build, type ByBuild, type Declaration, declarations, declaredName, parsePrototype } from "@taipan/ffi";
import * as ffi from "@taipan/ffi";

/** One statement of ours about C: `name` has this type, or the expression on `name` this value. */
export interface Expectation {
  readonly name: string;
  /** What is compared, for the report: a prototype, `sizeof(X)`, `offsetof(X, y)`, a constant's name. */
  readonly what: string;
  /** Line of C at file level that compiles only if the type is right. */
  readonly type?: string;
  /** C expression of an integer, and what it must be. */
  readonly value?: { readonly expression: string; readonly expected: bigint };
}

/** Everything that `@taipan/ffi` says about the headers of one build. */
export function expectations(build: Build): Expectation[] {
  return [...signatures(build), ...values(build)];
}

function* signatures(build: Build): Iterable<Expectation> {
  for (const [index, declaration] of declarations().entries()) {
    if (!covers(declaration, build)) continue;
    const { kind, text } = declaration;
    const variable = `check_${index}`;
    if (kind === "function") {
      const { name, result, parameters } = parsePrototype(text);
      const type = `static ${result} (*${variable})(${parameters.join(", ") || "void"}) = ${name};`;
      yield { name, what: text, type };
    } else {
      const name = declaredName(text);
      const type = `static ${text.replace(new RegExp(`\\b${name}\\b`), `*${variable}`)} = &${name};`;
      yield { name, what: text, type };
    }
  }
}

/** Whether a declaration says that this build has the symbol. */
export function covers({ since, until, only }: Declaration, { minor, freeThreaded }: Build): boolean {
  if (since && minor < since[1]) return false;
  if (until && minor > until[1]) return false;
  return only === undefined || only === (freeThreaded ? "free-threaded" : "gil");
}

function* values(build: Build): Iterable<Expectation> {
  for (const [name, exported] of Object.entries<unknown>(ffi)) {
    const plain = isByBuild(exported) ? exported(build) : exported;
    if (typeof plain === "number" || typeof plain === "bigint") yield integer(name, name, name, plain);
    else if (isLayout(plain)) {
      // A leading underscore and a small letter is how CPython names a struct without a typedef.
      const type = /^_[a-z]/.test(name) ? `struct ${name}` : name;
      yield integer(name, `sizeof(${type})`, `sizeof(${type})`, plain.size);
      for (const [field, offset] of Object.entries(plain)) {
        // The generic names of a PyLongObject's parts aside, a field is reached by its own name.
        if (field !== "size") yield integer(name, `offsetof(${type}, ${field})`, `offsetof(${type}, ${field})`, offset);
      }
    }
  }
}

function integer(name: string, what: string, expression: string, expected: number | bigint): Expectation {
  return {
    name,
    what,
    value: { expression: `(long long)(${expression})`, expected: BigInt.asIntN(64, BigInt(expected)) },
  };
}

function isByBuild(exported: unknown): exported is ByBuild<unknown> {
  return typeof exported === "function" && "byBuild" in exported;
}

function isLayout(value: unknown): value is { readonly size: number; readonly [field: string]: number } {
  return typeof value === "object" && value !== null && "size" in value && typeof value.size === "number";
}

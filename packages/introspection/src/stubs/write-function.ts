import { indented } from "./indent.ts";
import type { StubFunction, StubParameter, StubSignature } from "./model.ts";
import type { StubNames } from "./stub-names.ts";
import { docstring } from "./write-docstring.ts";

/** The lines of a function or method, all its overloads. */
export function writeFunction(one: StubFunction, names: StubNames): string[] {
  const { signatures } = one;
  const isOverloaded = signatures.length > 1;
  return signatures.flatMap((signature, index) => {
    const decorators = isOverloaded ? [`@${names.known("overload")}`] : [];
    decorators.push(...decoratorsOf(one));
    const head = `${one.isAsync ? "async " : ""}def ${one.name}${parameterList(one, signature, names)} -> ${names.annotation(signature.returns)}:`;
    const doc = index === 0 && one.kind !== "setter" && one.kind !== "deleter" ? docstring(one.doc) : [];
    return doc.length === 0 ? [...decorators, `${head} ...`] : [...decorators, head, ...indented(doc)];
  });
}

function decoratorsOf({ kind, name }: StubFunction): string[] {
  switch (kind) {
    case "static":
      return ["@staticmethod"];
    case "class":
      // These are class methods by nature.
      return name === "__class_getitem__" || name === "__init_subclass__" ? [] : ["@classmethod"];
    case "getter":
      return ["@property"];
    case "setter":
    case "deleter":
      return [`@${name}.${kind}`];
    default:
      return [];
  }
}

function receiverOf({ kind, name }: StubFunction): string | undefined {
  if (kind === "function" || kind === "static") return undefined;
  return kind === "class" || name === "__new__" ? "cls" : "self";
}

function parameterList(one: StubFunction, { parameters }: StubSignature, names: StubNames): string {
  const receiver = receiverOf(one);
  const parts = receiver === undefined ? [] : [receiver];
  const lastPositionalOnly = parameters.findLastIndex(({ kind }) => kind === "positional-only");
  let hasStar = false;
  parameters.forEach((parameter, index) => {
    if (parameter.kind === "keyword-only" && !hasStar) parts.push("*");
    hasStar ||= parameter.kind === "var-positional" || parameter.kind === "keyword-only";
    parts.push(parameterText(parameter.name === receiver ? { ...parameter, name: `${receiver}_` } : parameter, names));
    if (index === lastPositionalOnly) parts.push("/");
  });
  return `(${parts.join(", ")})`;
}

const STARS = { "var-positional": "*", "var-keyword": "**" } as const;

function parameterText({ name, kind, annotation, default: value }: StubParameter, names: StubNames): string {
  const stars = kind === "var-positional" || kind === "var-keyword" ? STARS[kind] : "";
  const type = value === "None" ? optional(annotation) : annotation;
  return `${stars}${name}: ${names.annotation(type)}${value === undefined ? "" : ` = ${value}`}`;
}

/** A default is what is passed, so its type is accepted, too. */
function optional(annotation: string): string {
  return /(?:^|\| )None$|^Any$|^object$|Optional\[/.test(annotation) ? annotation : `${annotation} | None`;
}

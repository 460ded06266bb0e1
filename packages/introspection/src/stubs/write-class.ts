import { indented } from "./indent.ts";
import type { StubClass } from "./model.ts";
import { isPythonName } from "./python-names.ts";
import type { StubNames } from "./stub-names.ts";
import { docstring } from "./write-docstring.ts";
import { writeFunction } from "./write-function.ts";
import { writeVariable } from "./write-variable.ts";

/** The lines of a class. */
export function writeClass(one: StubClass, names: StubNames): string[] {
  if (one.bases[0] === "TypedDict" && !one.variables.every(({ name }) => isPythonName(name))) {
    return writeTypedDict(one, names);
  }
  const decorators: string[] = [];
  if (one.isFinal) decorators.push(`@${names.known("final")}`);
  if (one.isTypeOnly) decorators.push(`@${names.known("type_check_only")}`);
  const bases = one.bases.map((base) => names.annotation(base));
  if (one.typeParameters.length > 0) {
    const variables = one.typeParameters.map((name) => names.imports.typeVariable(name));
    bases.push(`${names.known("Generic")}[${variables.join(", ")}]`);
  }
  const head = `class ${one.name}${bases.length === 0 ? "" : `(${bases.join(", ")})`}:`;
  const body = bodyOf(one, names);
  return body.length === 0 ? [...decorators, `${head} ...`] : [...decorators, head, ...indented(body)];
}

function bodyOf(one: StubClass, names: StubNames): string[] {
  const members = [...one.variables, ...one.functions, ...one.classes].map(({ name }) => name);
  const inside = names.within(members);
  const lines = docstring(one.doc);
  for (const variable of one.variables) lines.push(writeVariable(variable, inside));
  for (const inner of one.classes) lines.push(...writeClass(inner, inside));
  for (const method of one.functions) lines.push(...writeFunction(method, inside));
  return lines;
}

/** Keys that are no names can only be written as texts. */
function writeTypedDict({ name, variables }: StubClass, names: StubNames): string[] {
  const fields = variables.map(
    (one) => `    ${JSON.stringify(one.name)}: ${names.annotation(one.annotation ?? "Any")},`,
  );
  return [`${name} = ${names.known("TypedDict")}("${name}", {`, ...fields, "})"];
}

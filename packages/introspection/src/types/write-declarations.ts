import type { PythonTypes } from "./model.ts";
import { namespaceOf } from "./type-names.ts";
import { TypeWriter } from "./type-writer.ts";
import { indented } from "./write-comment.ts";
import { writeAliases } from "./write-aliases.ts";
import { MODULE_INTERFACE, writeNamespace } from "./write-module.ts";

/** How declarations are written. */
export interface WriteOptions {
  /**
   * What an `int` is that Python gives. Those beyond ±(2^53 − 1) arrive as bigints, whatever this says: `"number"`, the
   * default, is for code that has no such numbers; `"number | bigint"` makes it look.
   */
  readonly int?: "number" | "number | bigint";
}

/** The text of a `.d.ts` that types the proxies of modules. @param types what was read of them */
export function writeDeclarations(types: PythonTypes, { int = "number" }: WriteOptions = {}): string {
  const write = new TypeWriter(types, int);
  const bodies = new Map<string, string[]>();
  for (const name of modulesIn(types)) {
    const module = types.modules.find((one) => one.name === name);
    bodies.set(name, writeNamespace(name, module, types, write));
  }
  for (const [name, lines] of writeAliases(types, write)) bodies.set(name, [...(bodies.get(name) ?? []), ...lines]);
  const namespaces = [...bodies].map(([name, lines]) =>
    [`export declare namespace ${namespaceOf(name)} {`, ...indented(lines), "}"].join("\n"),
  );
  const entries = types.modules.map(
    ({ name }) => `    ${JSON.stringify(name)}: ${namespaceOf(name)}.${MODULE_INTERFACE};`,
  );
  return [
    headOf(types),
    `import type { ${[...write.used].sort().join(", ")} } from "@taipan/core";`,
    ['declare module "@taipan/core" {', "  interface PythonModules {", ...entries, "  }", "}"].join("\n"),
    ...namespaces,
  ]
    .join("\n\n")
    .concat("\n");
}

function headOf({ modules, versions, python }: PythonTypes): string {
  const [first] = modules;
  const top = first?.name.split(".")[0] ?? "";
  const version = versions[top] === undefined ? "" : ` ${versions[top]}`;
  return `// Types of Python's ${modules.map(({ name }) => `${name}${name === top ? version : ""}`).join(", ")}, read by Python ${python}. Generated: do not edit.`;
}

/** Modules that were asked for, and those that only have classes. */
function modulesIn({ modules, classes }: PythonTypes): ReadonlySet<string> {
  return new Set([...modules.map(({ name }) => name), ...Object.values(classes).map(({ module }) => module)]);
}

import type { StubModule } from "./model.ts";
import { StubImports } from "./stub-imports.ts";
import { type DefinedNames, StubNames } from "./stub-names.ts";
import { writeClass } from "./write-class.ts";
import { docstring } from "./write-docstring.ts";
import { writeFunction } from "./write-function.ts";
import { writeVariable } from "./write-variable.ts";

/** The names that a module defines itself. */
export function definedNames(module: StubModule): ReadonlySet<string> {
  const { functions, classes, variables, aliases, submodules } = module;
  const all = [...functions, ...classes, ...variables].map(({ name }) => name);
  return new Set([...all, ...aliases.keys(), ...submodules]);
}

/** The text of a stub. @param defined what each module of the run defines */
export function writeModule(module: StubModule, isPackage: boolean, defined: DefinedNames): string {
  const own = defined.get(module.name) ?? definedNames(module);
  const imports = new StubImports(module.name, isPackage, own);
  const names = new StubNames(module.name, imports, defined);
  const blocks: string[][] = [[allLine(module)]];
  const variables = module.variables.map((one) => writeVariable(one, names));
  if (variables.length > 0) blocks.push(variables);
  for (const one of module.classes) blocks.push(writeClass(one, names));
  for (const one of module.functions) blocks.push(writeFunction(one, names));
  if (module.isIncomplete) blocks.push([`def __getattr__(name: str) -> ${names.known("Incomplete")}: ...`]);
  // Said again under the same name, a name is one that the module offers.
  const offered = module.submodules.map((name) => `from . import ${name} as ${name}`);
  for (const [name, fullName] of module.aliases) offered.push(aliasLine(imports, name, fullName));
  const heads = [docstring(module.doc), [...imports.lines, ...offered], imports.variables].filter(
    (one) => one.length > 0,
  );
  return `${[...heads, ...blocks].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Where code adds more, nobody knows what. */
function allLine({ exports, isIncomplete }: StubModule): string {
  if (isIncomplete) return "__all__: list[str]";
  return `__all__ = [${exports.map((name) => JSON.stringify(name)).join(", ")}]`;
}

function aliasLine(imports: StubImports, name: string, fullName: string): string {
  const end = fullName.lastIndexOf(".");
  return `from ${imports.relative(fullName.slice(0, end))} import ${fullName.slice(end + 1)} as ${name}`;
}

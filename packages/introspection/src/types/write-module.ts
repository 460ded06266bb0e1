import type { ModuleData, PythonTypes } from "./model.ts";
import { namespaceOf, propertyName } from "./type-names.ts";
import type { TypeWriter } from "./type-writer.ts";
import { innerClass, writeClass } from "./write-class.ts";
import { commentLines, indented } from "./write-comment.ts";
import { writeFunction } from "./write-signature.ts";
import { writeVariable } from "./write-variable.ts";

/** The interface of a module: no class can have its name. */
export const MODULE_INTERFACE = "$Module";

/** What is in the namespace of a module: its own interface, if it was asked for, and its classes. */
export function writeNamespace(
  name: string,
  module: ModuleData | undefined,
  types: PythonTypes,
  write: TypeWriter,
): string[] {
  const body = module === undefined ? [] : moduleInterface(module, types, write);
  for (const one of Object.values(types.classes)) if (one.module === name) body.push(...writeClass(one, types, write));
  return body;
}

function moduleInterface({ doc, members }: ModuleData, types: PythonTypes, write: TypeWriter): string[] {
  const lines: string[] = [];
  for (const one of members) {
    if (one.kind === "function") lines.push(...writeFunction(one, write));
    else if (one.kind === "variable") lines.push(...writeVariable(one, write));
    else if (one.kind === "class") lines.push(...innerClass(one.name, one.target, types));
    else lines.push(innerModule(one.name, one.target, types, write));
  }
  const head = `interface ${MODULE_INTERFACE} extends ${write.core("PythonObject")} {`;
  return [...commentLines(doc), head, ...indented(lines), "}"];
}

function innerModule(name: string, target: string, types: PythonTypes, write: TypeWriter): string {
  const isRead = types.modules.some((one) => one.name === target);
  const type = isRead ? `${namespaceOf(target)}.${MODULE_INTERFACE}` : write.core("PythonObject");
  return `readonly ${propertyName(name)}: ${type};`;
}

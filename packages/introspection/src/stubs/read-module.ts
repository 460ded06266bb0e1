import { exceptionOrigin, PyClass, PyEnum, PyFunctionDefinition, PyUnion } from "@taipan/core/definitions";
import type { DefinitionNames } from "./definition-names.ts";
import type { StubClass, StubFunction, StubModule, StubVariable } from "./model.ts";
import { ModuleContext } from "./module-context.ts";
import { isClassDefinition, type ModuleItems } from "./module-items.ts";
import { isPythonName } from "./python-names.ts";
import { readClass } from "./read-class.ts";
import { readEnum } from "./read-enum.ts";
import { readException } from "./read-exception.ts";
import { readFunction, readPlainFunction } from "./read-function.ts";
import { readUnion } from "./read-union.ts";
import { readValue } from "./read-value.ts";
import { ShapeClasses } from "./shape-classes.ts";

/** Gives every class of a module its full name, those of the modules inside, too. */
export function nameDefinitions(module: ModuleItems, names: DefinitionNames): void {
  for (const [name, one] of module.items) {
    const isNamed = isClassDefinition(one) || isException(one);
    if (!isNamed) continue;
    const fullName = ownName(module, name, one);
    names.add(one, fullName);
    if (!(one instanceof PyUnion)) continue;
    names.add(one.base, fullName);
    for (const [variant, inner] of one.variants) names.add(inner, `${fullName}.${variant}`);
  }
  for (const inner of module.submodules) nameDefinitions(inner, names);
}

/** One that Python code defines has its name from there. */
function ownName(module: ModuleItems, name: string, one: object): string {
  const origin = exceptionOrigin(one);
  return origin?.isImported === true ? `${origin.module}.${(one as { name: string }).name}` : `${module.name}.${name}`;
}

/** What the stub of a module says. */
export function readModule(module: ModuleItems, names: DefinitionNames): StubModule {
  const shapes = new ShapeClasses(module.name, (name) => module.items.has(name));
  const context = new ModuleContext(module.name, names, shapes);
  const functions: StubFunction[] = [];
  const classes: StubClass[] = [];
  const variables: StubVariable[] = [];
  const aliases = new Map<string, string>();
  for (const [name, one] of module.items) {
    if (!isPythonName(name)) continue;
    const fullName = typeof one === "object" || typeof one === "function" ? names.nameOf(one as object) : undefined;
    if (fullName !== undefined && fullName !== `${module.name}.${name}`) aliases.set(name, fullName);
    else if (isClassDefinition(one)) classes.push({ ...readDefinition(context, one), name });
    else if (one instanceof PyFunctionDefinition) functions.push(readFunction(context, name, one));
    else if (typeof one === "function") addFunction(context, name, one, classes, functions);
    else variables.push(readValue(context, name, one));
  }
  const submodules = module.submodules.map(({ name }) => name.slice(module.name.length + 1));
  const offered = new Set([...functions, ...classes, ...variables].map(({ name }) => name).concat([...aliases.keys()]));
  return {
    name: module.name,
    doc: module.doc,
    functions,
    classes: [...shapes.classes, ...classes],
    variables,
    aliases,
    exports: [...[...module.items.keys()].filter((name) => offered.has(name)), ...submodules],
    submodules,
    isIncomplete: module.isIncomplete,
  };
}

function readDefinition(context: ModuleContext, one: Parameters<typeof readUnion>[1] | PyClass | PyEnum): StubClass {
  if (one instanceof PyClass) return readClass(context, one);
  return one instanceof PyEnum ? readEnum(context, one) : readUnion(context, one);
}

function addFunction(
  context: ModuleContext,
  name: string,
  one: object,
  classes: StubClass[],
  functions: StubFunction[],
): void {
  const exception = readException(context, name, one);
  const text = Function.prototype.toString.call(one);
  if (exception !== undefined) classes.push(exception);
  // A class that Python was not told of is left out of the module, too.
  else if (!text.startsWith("class")) functions.push(readPlainFunction(context, name, text.startsWith("async")));
}

function isException(one: unknown): one is object {
  return typeof one === "function" && exceptionOrigin(one) !== undefined;
}

import { classOf, PyClass, PyEnum, PyModuleDefinition, PyUnion } from "@taipan/core/definitions";

/** What a module offers, by its names, and the modules inside it. */
export interface ModuleItems {
  /** In full. */
  readonly name: string;
  readonly doc: string | undefined;
  readonly items: ReadonlyMap<string, unknown>;
  readonly submodules: readonly ModuleItems[];
  /** Whether code adds more when the module is made. */
  readonly isIncomplete: boolean;
}

/** What a definition lists. @param fullName with the names of the modules around it */
export function itemsOf(definition: PyModuleDefinition, fullName: string = definition.name): ModuleItems {
  const { doc, functions = [], classes = [], exceptions = [], constants = {}, submodules = [], init } = definition.spec;
  const isList = Array.isArray(functions);
  const items = new Map<string, unknown>();
  for (const [name, one] of Object.entries(functions)) items.set(isList ? (one as { name: string }).name : name, one);
  for (const one of classes) {
    const known = typeof one === "function" ? (classOf(one) ?? one) : one;
    items.set(known.name, known);
  }
  for (const one of exceptions) items.set(one.name, one);
  for (const [name, value] of Object.entries(constants)) items.set(name, value);
  return {
    name: fullName,
    doc,
    items,
    submodules: submodules.map((inner) => itemsOf(inner, `${fullName}.${inner.name}`)),
    isIncomplete: init !== undefined,
  };
}

/** What a file offers that Python imports by its name: its default export, if that is a module, else all exports. */
export function exportedItems(fullName: string, exports: object): ModuleItems {
  const { default: main } = exports as { readonly default?: unknown };
  if (main instanceof PyModuleDefinition) return itemsOf(main, fullName);
  const entries = Object.entries(exports).filter(([name, value]) => name !== "default" || value !== exports);
  const items = new Map(entries.map(([name, value]) => [name, classOf(value) ?? value] as const));
  return { name: fullName, doc: undefined, items, submodules: [], isIncomplete: false };
}

/** Whether a value stands for a class in Python that TypeScript defines. */
export function isClassDefinition(value: unknown): value is PyClass | PyEnum | PyUnion<{ readonly kind: PropertyKey }> {
  return value instanceof PyClass || value instanceof PyEnum || value instanceof PyUnion;
}

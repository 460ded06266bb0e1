import { type ClassSpec, type Constructor, defineClass, type PyClass, Python } from "../../src/index.ts";

/** Defines a class of module `m` that Python can construct, and puts it into `__main__` under its name. */
export function known<T extends object>(source: Constructor<T>, spec: ClassSpec<T> = {}): PyClass<T> {
  const definition = defineClass(source, { new: true, module: "m", ...spec });
  Python.attach((py) => py.import("__main__").setAttr(definition.name, definition.typeObject(py)));
  return definition;
}

import { registerIntoPython } from "../convert/default/registry.ts";
import { requireClass } from "./class-registry.ts";
import { PyClass } from "./py-class.ts";
import type { ClassSpec, Constructor, MemberSpec } from "./spec.ts";

/**
 * Makes a TypeScript class known to Python: its instances cross as Python objects of a class of the same name, and one
 * that comes back is the same instance. Plain data; Python is not used before the class is.
 *
 * @throws {ClassDefinitionError | SignatureError} if the specification contradicts itself or the class, naming the member
 * @see PyO3 `#[pyclass]`, `#[pymethods]`
 */
export function defineClass<T extends object>(constructor: Constructor<T>, spec: ClassSpec<T> = {}): PyClass<T> {
  const definition = new PyClass(constructor, spec);
  registerIntoPython(constructor, (value: T) => definition.intoPython(value));
  return definition;
}

/**
 * Adds members to a class that Python does not use yet: its methods may be described in several places, next to what they
 * are about.
 *
 * @throws {ClassDefinitionError} if Python uses the class, or a member contradicts those that it has
 * @see PyO3 `multiple-pymethods`
 */
export function augment(constructor: Constructor<object>, more: MemberSpec): void {
  requireClass(constructor).augment(more);
}

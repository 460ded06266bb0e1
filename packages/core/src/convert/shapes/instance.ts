import type { PyObjectPtr } from "@taipan/ffi";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { instanceBehind, readableInstanceBehind } from "../default/instances.ts";
import { intoPython } from "../default/into-python.ts";
import { describe } from "../describe.ts";
import { ClassDefinitionError } from "../../pyclass/class-definition-error.ts";
import { classOf } from "../../pyclass/class-registry.ts";

/** A class that {@link instance} takes: abstract ones, too. */
type AnyClass<T extends object> = abstract new (...args: never[]) => T;

/**
 * Python objects of a TypeScript class that `defineClass` made known ⇄ the instances themselves, shared with Python
 * (PyO3 `PyRef<T>` as an argument).
 *
 * Reading throws `CastError` for other objects, and `PyBorrowError` while the instance is borrowed for writing.
 */
export function instance<T extends object>(constructor: AnyClass<T>): Converter<T> {
  return {
    pyType: constructor.name,
    annotate: (write) => write.nameOf(constructor),
    fromPython: (pointer) => requireInstance(pointer, readableInstanceBehind(pointer), constructor),
    intoPython: (value) => instanceIntoPython(value, constructor),
    mayAccept: (pointer) => instanceBehind(pointer) instanceof constructor,
  };
}

/**
 * Like {@link instance}, by value: what comes in is a copy that the instance's `clone()` makes, so that changing it does
 * not show in Python (PyO3 `#[pyclass(from_py_object)]`). What goes out is the instance that is given.
 *
 * Reading throws `PyBorrowError` while the instance is borrowed for writing.
 */
export function cloneOf<T extends object & { clone(): T }>(constructor: AnyClass<T>): Converter<T> {
  const definition = classOf(constructor);
  if (definition?.spec.fromPyObject === false) {
    throw new ClassDefinitionError(definition.name, undefined, "its `fromPyObject` option forbids t.cloneOf");
  }
  return {
    pyType: constructor.name,
    annotate: (write) => write.nameOf(constructor),
    fromPython: (pointer) => requireInstance(pointer, readableInstanceBehind(pointer), constructor).clone(),
    intoPython: (value) => instanceIntoPython(value, constructor),
    mayAccept: (pointer) => instanceBehind(pointer) instanceof constructor,
  };
}

function requireInstance<T extends object>(
  pointer: PyObjectPtr,
  found: object | undefined,
  constructor: AnyClass<T>,
): T {
  if (found instanceof constructor) return found;
  throw castFailure(pointer, constructor.name);
}

function instanceIntoPython(value: object, constructor: AnyClass<object>): PyObjectPtr {
  if (value instanceof constructor) return intoPython(value);
  throw new ConversionError(describe(value), `an instance of '${constructor.name}' was expected`);
}

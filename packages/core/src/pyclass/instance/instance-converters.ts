import type { PyObjectPtr } from "@taipan/ffi";
import { castFailure } from "../../convert/cast-failure.ts";
import type { Converter } from "../../convert/converter.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import { wrapBorrowed } from "../../reference/wrap.ts";
import { borrowArgument } from "./argument-borrows.ts";
import { classOf } from "../class-registry.ts";
import { instanceAt, type LivingInstance } from "./instance-table.ts";
import type { PyClass } from "../py-class.ts";
import type { PyInstance } from "./py-instance.ts";
import type { Constructor } from "../spec.ts";

/** A class that Python knows, named by itself or by its definition. */
export type ClassOf<T extends object> = Constructor<T> | PyClass<T>;

/**
 * An instance that the call changes (PyO3 `&mut T`): it is borrowed until the call ends. For parameters only.
 *
 * @throws {PyBorrowMutError} while it is borrowed
 */
export function mut<T extends object>(type: ClassOf<T>): Converter<T> {
  return {
    get pyType() {
      return definitionOf(type).name;
    },
    annotate: (write) => write.nameOf(definitionOf(type)),
    fromPython(pointer) {
      const entry = requireEntry(type, pointer);
      borrowArgument(entry.borrow);
      return entry.value as T;
    },
    intoPython,
    mayAccept: (pointer) => definitionOf(type).check(pointer),
  };
}

/** A handle of an instance (PyO3 `Bound<T>`). */
export function handle<T extends object>(type: ClassOf<T>): Converter<PyInstance<T>> {
  return {
    get pyType() {
      return definitionOf(type).name;
    },
    annotate: (write) => write.nameOf(definitionOf(type)),
    fromPython(pointer) {
      requireEntry(type, pointer);
      return wrapBorrowed(pointer) as PyInstance<T>;
    },
    intoPython,
    mayAccept: (pointer) => definitionOf(type).check(pointer),
  };
}

/** The definition, which may be younger than the converter: a class's own methods take instances of it. */
function definitionOf<T extends object>(type: ClassOf<T>): PyClass<T> {
  const found = type instanceof Function ? classOf(type) : type;
  if (found === undefined) {
    throw new TypeError(
      `Cannot convert instances of "${(type as { name: string }).name}": the class is not defined for Python`,
    );
  }
  return found as PyClass<T>;
}

function requireEntry<T extends object>(type: ClassOf<T>, pointer: PyObjectPtr): LivingInstance {
  const definition = definitionOf(type);
  const entry = instanceAt(pointer);
  if (entry === undefined || !(entry.value instanceof definition.source)) throw castFailure(pointer, definition.name);
  return entry;
}

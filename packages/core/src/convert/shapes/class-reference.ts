import { objects, Py_TPFLAGS_TYPE_SUBCLASS, PyObject_IsInstance } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { textAttribute, typeName } from "../../error/text/exception-text.ts";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { okOrThrow } from "../../error/crossing/fetch.ts";
import { withScope } from "../../interpreter/attach.ts";
import { isolate } from "../../interpreter/isolate.ts";
import type { Python } from "../../interpreter/python.ts";
import type { Handle } from "../../reference/handle.ts";
import { live } from "../../reference/live.ts";
import { handleOfProxy } from "../../reference/proxied.ts";
import { Py } from "../../reference/py.ts";
import type { PyAny } from "../../types/object/any.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { pythonAttribute } from "../standard/python-attribute.ts";
import { share } from "../default/into-python.ts";

/**
 * A Python class for a converter: the class itself, its dotted name (`"collections.OrderedDict"`), or a function that
 * gives it. A name is imported, and the function called, when the converter is first used.
 */
export type PyClassSource = PyAny | Py | string | ((py: Python) => PyAny | Py);

const resolveName = pythonAttribute("pkgutil", "resolve_name");

/** A class that a converter keeps, found when it is first needed. */
export class ClassReference {
  #source: PyClassSource | undefined;
  #owner: Py | undefined;

  constructor(source: PyClassSource) {
    // A handle ends with its scope, and a Py with its owner: the converter has a reference of its own.
    const handle = typeof source === "function" ? handleOfProxy(source) : source;
    if (typeof handle === "object") this.#owner = withScope(() => claim(share(live(handle as Handle))));
    else this.#source = source;
  }

  /** Its address, borrowed. SAFETY: the thread is attached. */
  get pointer(): PyObjectPtr {
    this.#owner ??= this.#find();
    return live(this.#owner);
  }

  /** Name for messages. SAFETY: the thread is attached. */
  get name(): string {
    return typeName(this.pointer as never);
  }

  /** The annotation: module and qualified name. Of a function that was not called yet nothing is known. */
  get pyType(): string {
    if (this.#owner === undefined) return typeof this.#source === "string" ? annotationOf(this.#source) : "Any";
    return withScope(() => {
      const module = textAttribute(this.pointer, "__module__");
      return module === undefined || module === "builtins" ? this.name : annotationOf(`${module}.${this.name}`);
    });
  }

  /** `isinstance(object, cls)`, for an object that is borrowed. */
  has(object: PyObjectPtr): boolean {
    return okOrThrow(PyObject_IsInstance(object, this.pointer)) === 1;
  }

  #find(): Py {
    const source = this.#source;
    if (typeof source === "string") return claim(callPython(resolveName(), [source]));
    const found = (source as (py: Python) => PyAny | Py)(isolate.top as Python);
    return claim(share(live(found as Handle)));
  }
}

/** Classes of the main program have no module in annotations. */
function annotationOf(name: string): string {
  return name.replace(/^(?:builtins|__main__)[.:]/, "").replace(":", ".");
}

/** An owner for a new reference, which must be to a class. */
function claim(pointer: PyObjectPtr): Py {
  if (hasTypeFlag(pointer, Py_TPFLAGS_TYPE_SUBCLASS)) return new Py(pointer);
  const name = typeName(objects.typeOf(pointer));
  objects.decRef(pointer);
  throw new PyTypeError(`expected a class, got an instance of '${name}'`);
}

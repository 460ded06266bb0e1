import {
  allocateRaw,
  memory,
  NULL,
  objects,
  PyContextToken_Type,
  PyContextVar_Get,
  PyContextVar_New,
  PyContextVar_Reset,
  PyContextVar_Set,
  PyContextVar_Type,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../../convert/default/into-python.ts";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import type { Python } from "../../interpreter/python.ts";
import { requireToken } from "../../interpreter/require-token.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { PyAny } from "../object/any.ts";
import { checked } from "../object/checked.ts";
import { withConverted } from "../object/with-converted.ts";

/** What {@link PyContextVar.set} gives, for {@link PyContextVar.reset}. */
export class PyContextToken extends PyAny {
  static override readonly pyName: string = "Token";
  static override readonly $type: () => PyObjectPtr = PyContextToken_Type;
  /** Keeps the type apart from `PyAny` for the type checker; never set. */
  declare readonly $name: "Token";
}

/** Where `PyContextVar_Get` leaves a new reference. Read at once. */
let slot = 0;

/** A `contextvars.ContextVar`: a variable with a value for each context (PEP 567). */
export class PyContextVar extends PyAny {
  static override readonly pyName: string = "ContextVar";
  static override readonly $type: () => PyObjectPtr = PyContextVar_Type;

  /**
   * A new variable. Python keeps it for as long as a context has a value for it: make few, for good.
   *
   * @param fallback its value where it is not set; without one there is none
   */
  static new(py: Python, name: string, ...fallback: readonly [unknown?]): PyContextVar {
    requireToken(py);
    const value = fallback.length === 0 ? NULL : intoPython(fallback[0]);
    try {
      return wrapOwned(ownedOrThrow(PyContextVar_New(name, value))) as PyContextVar;
    } finally {
      if (value !== NULL) objects.decRef(value);
    }
  }

  /** Its name. */
  get name(): string {
    return this.getAttr("name").str();
  }

  /** The value in the thread's context, or the variable's own fallback; `undefined` where there is neither. */
  get(): PyAny | undefined {
    const variable = checked(this, PyContextVar);
    if (slot === 0) slot = allocateRaw(8);
    memory.setPointer(slot, NULL);
    okOrThrow(PyContextVar_Get(variable, NULL, slot as never));
    const value = memory.pointer(slot) as PyObjectPtr;
    return value === NULL ? undefined : (wrapOwned(value) as PyAny);
  }

  /** Sets the value in the thread's context. */
  set(value: unknown): PyContextToken {
    const variable = checked(this, PyContextVar);
    return withConverted(value, (item) => wrapOwned(ownedOrThrow(PyContextVar_Set(variable, item)))) as PyContextToken;
  }

  /**
   * Undoes a `set`.
   *
   * @throws {PyValueError} if the token is another variable's, or was made in another context
   * @throws {PyRuntimeError} if it was used before
   */
  reset(token: PyContextToken): void {
    okOrThrow(PyContextVar_Reset(checked(this, PyContextVar), checked(token, PyContextToken)));
  }
}

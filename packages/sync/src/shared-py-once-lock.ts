import { Py, type PyAny, type PyTypeInfo, type Python, requireToken } from "@taipan/core";
import { type Counterpart, counterpartOf } from "./counterpart.ts";
import { importAttribute } from "./import-attribute.ts";
import { OnceGate } from "./once-gate.ts";

/**
 * A cell that all isolates of the process and all Python threads have in common, found by its name; it holds a Python
 * object. (A `static` {@link PyOnceLock} of PyO3.) While one thread initializes it, others wait detached. If the
 * initializer throws, or its thread ends, the next one tries.
 */
export class SharedPyOnceLock<T extends PyAny = PyAny> {
  readonly #counterpart: Counterpart;
  readonly #gate: OnceGate;
  /** What was found there: it never changes. */
  #value: Py<T> | undefined;

  /** By custom `"package.thing"`. */
  constructor(name: string) {
    this.#counterpart = counterpartOf("Once", { name });
    this.#gate = new OnceGate(this.#counterpart, "PyOnceLock");
  }

  /** The object; `undefined` before there is one. */
  get(py: Python): T | undefined {
    requireToken(py);
    if (this.#value === undefined && this.#gate.has(py, "result")) this.#value = this.#read(py);
    return this.#value?.bind(py);
  }

  /**
   * The object, made by `init` if no thread has yet. What `init` gives is converted if it is no Python object.
   *
   * @throws {RecursiveInitializationError} inside `init`
   */
  getOrInit(py: Python, init: () => T | Py<T>): T {
    requireToken(py);
    if (this.#value === undefined) {
      if (this.#gate.enter(py)) this.#initialize(py, init);
      this.#value = this.#read(py);
    }
    return this.#value.bind(py);
  }

  /** The same, by PyO3's name for an initializer that may fail, as any may here. */
  getOrTryInit(py: Python, init: () => T | Py<T>): T {
    return this.getOrInit(py, init);
  }

  /**
   * Writes the object. Gives it back if there is one already, and `undefined` when it was written.
   *
   * @throws {RecursiveInitializationError} inside an initializer
   */
  set(py: Python, value: T): T | undefined {
    requireToken(py);
    if (this.#value !== undefined || !this.#gate.enter(py)) return value;
    this.#initialize(py, () => value);
    return undefined;
  }

  /**
   * An attribute of a module, imported by the first thread that asks. With `type`, as one of that.
   *
   * @throws {PyErr} if there is no such module or attribute
   * @throws {CastError} if it is no `type`
   */
  import(py: Python, module: string, attribute: string, type?: PyTypeInfo<T>): T {
    return this.getOrInit(py, () => importAttribute(py, module, attribute, type));
  }

  /** The cell as a Python object with a method `get_or_init(function)`. */
  asPython(py: Python): PyAny {
    return this.#counterpart.bind(py);
  }

  // SAFETY: this thread holds the gate.
  #initialize(py: Python, init: () => T | Py<T>): void {
    let isFailed = true;
    try {
      const value = init();
      this.#gate.complete(py, value instanceof Py ? value.bind(py) : value);
      isFailed = false;
    } finally {
      if (isFailed) this.#gate.leave(false);
    }
  }

  #read(py: Python): Py<T> {
    return this.#counterpart.bind(py).getAttr("value").unbind() as unknown as Py<T>;
  }
}

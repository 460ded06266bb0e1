import { type Py, type PyAny, type Python, requireToken } from "@taipan/core";
import { AttachedCell } from "./attached-cell.ts";
import { cloneValue } from "./once-value.ts";
import { RunOnce } from "./run-once.ts";
import { SharedPyOnceLock } from "./shared-py-once-lock.ts";

/** What {@link PyOnceLock.import} of the class has kept in this isolate. */
const imported = new Map<string, PyOnceLock<Py>>();

/**
 * A cell that is written once, while attached to Python (PyO3 `PyOnceLock`). An initializer may import modules, run any
 * Python code and detach; if it throws, the cell stays empty and the next one tries again.
 *
 * It belongs to its isolate; {@link PyOnceLock.shared} gives one for all isolates and for Python's threads.
 *
 * @example Compile a pattern once
 * ```ts
 * import { type Py, Python, t } from "@taipan/core";
 * import { PyOnceLock } from "@taipan/sync";
 * const pattern = new PyOnceLock<Py>();
 * function isWord(py: Python, text: string): boolean {
 *   const compiled = pattern.getOrInit(py, () => py.import("re").callMethod("compile", ["[a-z]+$"]).unbind());
 *   return !compiled.bind(py).callMethod("match", [text]).isNone();
 * }
 * expect(Python.attach((py) => [isWord(py, "taipan"), isWord(py, "3.14")])).toEqual([true, false]);
 * ```
 */
export class PyOnceLock<T> extends AttachedCell<T> {
  readonly #once = new RunOnce("PyOnceLock");

  /**
   * The value, made by `init` the first time.
   *
   * @throws {RecursiveInitializationError} inside `init`, where Rust's blocks for ever
   * @throws {TypeError} if `init` gives an object of an attach scope
   */
  override getOrInit(py: Python, init: () => T): T {
    requireToken(py);
    const { slot } = this;
    return slot === undefined ? this.#once.run(() => this.fill(init())) : slot.value;
  }

  /**
   * Writes the value. Gives it back if there is one already, and `undefined` when it was written.
   *
   * @throws {RecursiveInitializationError} while an initializer runs
   */
  set(py: Python, value: T): T | undefined {
    requireToken(py);
    this.#once.refuse();
    if (this.slot !== undefined) return value;
    this.fill(value);
    return undefined;
  }

  /** A cell of its own with the same value; a `Py` gets another owner. (`clone_ref`) */
  clone(py: Python): PyOnceLock<T> {
    requireToken(py);
    const copy = new PyOnceLock<T>();
    if (this.slot !== undefined) copy.fill(cloneValue(this.slot.value, py));
    return copy;
  }

  /** An attribute of a module, imported the first time that this isolate asks for it anywhere. */
  static import(py: Python, module: string, attribute: string): PyAny {
    const key = `${module}:${attribute}`;
    let cell = imported.get(key);
    if (cell === undefined) imported.set(key, (cell = new PyOnceLock<Py>()));
    return cell.import(py, module, attribute);
  }

  /** The cell with this name of all isolates and of Python's threads; it holds a Python object. */
  static shared<A extends PyAny = PyAny>(name: string): SharedPyOnceLock<A> {
    return new SharedPyOnceLock<A>(name);
  }
}

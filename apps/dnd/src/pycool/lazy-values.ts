import { type Py, type PyAny, PyDict, Python } from "@taipan/core";
import { PyOnceLock } from "@taipan/sync";

/** A dict that a Python callable makes when it is first asked for, and never again. */
export class LazyValues {
  readonly #load: Py;
  readonly #values = new PyOnceLock<Py<PyDict>>();

  /** @param load called without arguments */
  constructor(load: PyAny) {
    this.#load = load.unbind();
  }

  get isLoaded(): boolean {
    return Python.attach((py) => this.#values.get(py) !== undefined);
  }

  /**
   * The dict, always the same one.
   *
   * @throws {PyErr} what the callable raises; the next one to ask calls it again
   * @throws {CastError} if it gives something else
   */
  get(): Py<PyDict> {
    return Python.attach((py) => this.#values.getOrInit(py, () => this.#load.bind(py).call0().cast(PyDict).unbind()));
  }

  /** One of the values, as Python has it. @throws {PyErr} `KeyError` */
  item(key: PyAny): Py {
    return Python.attach((py) => this.get().bind(py).asMapping().getItem(key).unbind());
  }
}

import { type Py, type PyAny, t } from "@taipan/core";
import { pyclass, pyget, pymethod, pynew } from "@taipan/macros";
import { LazyValues } from "../pycool/lazy-values.ts";

/** The settings of `plain/lazy-config.ts`. */
@pyclass({
  doc: "Settings that `load()` gives, called once, when the first of them is asked for.",
  frozen: true,
})
@pynew({ signature: "(load)", args: [t.py] })
export class LazyConfig {
  readonly #values: LazyValues;

  constructor(load: PyAny) {
    this.#values = new LazyValues(load);
  }

  @pyget({ name: "is_loaded", doc: "Whether `load` was called." })
  get isLoaded(): boolean {
    return this.#values.isLoaded;
  }

  @pyget({ doc: "All settings: always the same dict." })
  get values(): Py {
    return this.#values.get();
  }

  @pymethod({ args: [t.py] })
  __getitem__(key: PyAny): Py {
    return this.#values.item(key);
  }
}

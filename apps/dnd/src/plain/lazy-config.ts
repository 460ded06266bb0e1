import { defineClass, type Py, type PyAny, t } from "@taipan/core";
import { LazyValues } from "../pycool/lazy-values.ts";

/** Settings that are read when they are first asked for. */
export class LazyConfig {
  readonly #values: LazyValues;

  constructor(load: PyAny) {
    this.#values = new LazyValues(load);
  }

  get isLoaded(): boolean {
    return this.#values.isLoaded;
  }

  get values(): Py {
    return this.#values.get();
  }

  __getitem__(key: PyAny): Py {
    return this.#values.item(key);
  }
}

defineClass(LazyConfig, {
  doc: "Settings that `load()` gives, called once, when the first of them is asked for.",
  new: { signature: "(load)", args: [t.py] },
  properties: {
    is_loaded: { property: "isLoaded", doc: "Whether `load` was called." },
    values: { doc: "All settings: always the same dict." },
  },
  methods: { __getitem__: { args: [t.py] } },
  frozen: true,
});

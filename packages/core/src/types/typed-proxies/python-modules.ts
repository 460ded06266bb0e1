import type { PyModule } from "../code/module.ts";

/**
 * Types of Python's modules by their names. Declarations that `taipan types` writes add to it, and then
 * `py.import("json").proxy` is typed: `declare module "@taipan/core" { interface PythonModules { json: … } }`.
 */
// eslint-disable-next-line typescript/no-empty-object-type -- declarations elsewhere fill it
export interface PythonModules {}

/** A module whose attributes are known: see {@link PythonModules}. */
export interface TypedModule<M> extends PyModule {
  readonly proxy: M;
  /** The same as `proxy`. */
  readonly $: M;
}

import { PyAny } from "./any.ts";

/**
 * A Python object in use by attached code (PyO3 `Bound<'py, T>`). The wrapper is the bound reference, so `Bound<PyList>`
 * is `PyList`.
 */
export type Bound<T extends PyAny = PyAny> = T;
/** See the type {@link Bound}. As a value, `PyAny`: `Bound.fromOwnedPtr(py, pointer)`. */
export const Bound: typeof PyAny = PyAny;

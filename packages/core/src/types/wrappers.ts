import { setGeneralWrapper, type WrapperClass } from "../reference/wrap.ts";
import { PyAny } from "./any.ts";

/** Lists which wrapper stands for which built-in type. SAFETY: libpython is open. */
export function registerWrappers(): void {
  setGeneralWrapper(PyAny as unknown as WrapperClass);
}

import type { PyObjectPtr } from "@taipan/ffi";

/** What TypeScript defines and a module can hold under its own name: functions, classes, exception types. */
export interface ModuleItem {
  /** Its name in Python. */
  readonly name: string;
  /**
   * The Python object, as it is in a module of this name: a new reference.
   *
   * @param moduleName `__module__` of what has none of its own
   */
  intoModule(moduleName: string): PyObjectPtr;
}

/** Whether a value is a {@link ModuleItem}. */
export function isModuleItem(value: unknown): value is ModuleItem {
  const isObject = (typeof value === "object" && value !== null) || typeof value === "function";
  return isObject && typeof (value as Partial<ModuleItem>).intoModule === "function";
}

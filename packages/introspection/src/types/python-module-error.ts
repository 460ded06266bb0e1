/** Types of a Python module could not be read. */
export class PythonModuleError extends Error {
  override readonly name = "PythonModuleError";
  /** Stable. */
  readonly code = "TAIPAN_PYTHON_MODULE";
  /** `undefined` where it was not about one. */
  readonly module: string | undefined;

  constructor(module: string | undefined, reason: string, options?: ErrorOptions) {
    super(`Cannot read ${module === undefined ? "Python modules" : `module '${module}'`}: ${reason}`, options);
    this.module = module;
  }
}

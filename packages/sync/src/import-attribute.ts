import type { PyAny, PyTypeInfo, Python } from "@taipan/core";

/**
 * An attribute of a module.
 *
 * @throws {PyErr} if there is no such module or attribute
 * @throws {CastError} if it is no `type`
 */
export function importAttribute<T extends PyAny>(
  py: Python,
  module: string,
  attribute: string,
  type: PyTypeInfo<T> | undefined,
): T {
  const found = py.import(module).getAttr(attribute);
  return type === undefined ? (found as T) : found.cast(type);
}

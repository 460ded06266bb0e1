import type { PyObjectPtr } from "@taipan/ffi";

/**
 * A value that says how a TypeScript type crosses to Python and back. TypeScript's types are gone at run time; a
 * converter (`t.i32`, `t.list(t.str)`, …) is what stays.
 */
export interface Converter<T> {
  /** The Python annotation, such as `list[int]`. */
  readonly pyType: string;
  /**
   * Reads an object. `pointer` is borrowed.
   *
   * @throws {PyErr} with Python's own message if the object is not of this type
   */
  fromPython(pointer: PyObjectPtr): T;
  /** Makes a new reference. @throws {ConversionError} if the value is not of this type after all */
  intoPython(value: T): PyObjectPtr;
}

/** The TypeScript type of a converter: `t.Infer<typeof t.list(t.str)>` is `string[]`. */
export type Infer<C> = C extends Converter<infer T> ? T : never;

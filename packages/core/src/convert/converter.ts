import type { PyObjectPtr } from "@taipan/ffi";
import type { Annotator } from "./annotation.ts";

/**
 * A value that says how a TypeScript type crosses to Python and back. TypeScript's types are gone at run time; a
 * converter (`t.i32`, `t.list(t.str)`, …) is what stays.
 */
export interface Converter<T> {
  /** The Python annotation, such as `list[int]`. */
  readonly pyType: string;
  /**
   * Reads an object. `pointer` is borrowed; the caller holds it until this returns.
   *
   * @throws {PyErr} with Python's own message if the object is not of this type
   */
  fromPython(pointer: PyObjectPtr): T;
  /** Makes a new reference. @throws {ConversionError} if the value is not of this type after all */
  intoPython(value: NoInfer<T>): PyObjectPtr;
  /**
   * Reads an object of exactly the type that this converter expects most, without running any Python code; `undefined`
   * for every other object, which {@link fromPython} then decides about. `pointer` is borrowed, for the call only.
   */
  exact?(pointer: PyObjectPtr): T | undefined;
  /** Whether {@link fromPython} may succeed, by the object's type alone. A union asks before it tries. Default: yes. */
  mayAccept?(pointer: PyObjectPtr): boolean;
  /**
   * The annotation in stubs, where it is one for arguments and another for results, or names a class of TypeScript's.
   * Default: {@link pyType} for both.
   */
  annotate?(write: Annotator): string;
}

/** A converter that takes more on the way out than it gives on the way in: `t.path` gives a string and takes a URL, too. */
export interface WideConverter<T, Extra> extends Converter<T> {
  intoPython(value: T | Extra): PyObjectPtr;
}

/** The half of a converter that {@link WideConverter}s differ in. */
export interface IntoConverter<T> {
  readonly pyType: string;
  intoPython(value: T): PyObjectPtr;
}

/** The TypeScript type of a converter: `t.Infer<typeof t.list(t.str)>` is `string[]`. */
export type Infer<C> = C extends { fromPython(pointer: PyObjectPtr): infer T } ? T : never;

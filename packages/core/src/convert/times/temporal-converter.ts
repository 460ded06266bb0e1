import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../converter.ts";

/**
 * A converter of dates or times. It reads what every JavaScript has (a Date, a number, a plain object); its `temporal`
 * form reads Temporal objects. Both write either.
 *
 * @typeParam T what is read
 * @typeParam X the Temporal class
 * @typeParam I what is written besides
 */
export interface TemporalConverter<T, X, I = T> extends Converter<T> {
  /** Reads `Temporal` objects. @throws {NoTemporalError} if there is no Temporal; see `setTemporal` */
  readonly temporal: Converter<X>;
  intoPython(value: T | X | I): PyObjectPtr;
}

/** Makes the two forms of a converter, which differ in what they read. */
export function withTemporal<T, X, I = T>(
  pyType: string,
  parts: {
    readonly read: (pointer: PyObjectPtr) => T;
    readonly readTemporal: (pointer: PyObjectPtr) => unknown;
    readonly write: (value: T | X | I) => PyObjectPtr;
    readonly mayAccept: (pointer: PyObjectPtr) => boolean;
  },
): TemporalConverter<T, X, I> {
  const { read, readTemporal, write, mayAccept } = parts;
  return {
    pyType,
    fromPython: read,
    intoPython: write,
    mayAccept,
    temporal: { pyType, fromPython: readTemporal as (pointer: PyObjectPtr) => X, intoPython: write, mayAccept },
  };
}

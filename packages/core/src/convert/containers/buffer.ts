import type { PyObjectPtr } from "@taipan/ffi";
import type { BufferElement, ElementArray } from "../../buffer/element.ts";
import { PyBuffer } from "../../buffer/py-buffer.ts";
import { shareMemory } from "../../buffer/share.ts";
import { share } from "../default/into-python.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import type { ElementConverter } from "../element-converter.ts";

/** What has memory that Python can be given: an array, a DataView or a buffer. */
export type BufferSource = ArrayBufferView | ArrayBufferLike;

/** {@link buffer}: a `PyBuffer` in; a `PyBuffer`, or what has memory, out. */
export interface BufferConverter<T, A extends ElementArray> extends Converter<PyBuffer<T, A>> {
  intoPython(value: PyBuffer<T, A> | BufferSource): PyObjectPtr;
}

/**
 * Memory that both sides share: an object with a buffer → `PyBuffer`, which the caller releases; a `PyBuffer` → the
 * object whose memory it is; an array, a DataView or an ArrayBuffer → `memoryview` of the same memory, without a copy,
 * under the conditions of `PyMemoryView.fromTypedArray`. With an element (`t.f64`), items in Python's memory must be of
 * that type.
 */
export function buffer(): BufferConverter<number | bigint | boolean, ElementArray>;
export function buffer<T, A extends ElementArray>(element: ElementConverter<T, A>): BufferConverter<T, A>;
export function buffer(element?: ElementConverter<unknown>): BufferConverter<unknown, ElementArray> {
  return {
    pyType: "collections.abc.Buffer",
    fromPython: (pointer) => PyBuffer.fromPtr(pointer, element?.element as BufferElement<unknown> | undefined),
    intoPython(value) {
      if (value instanceof PyBuffer) return share(value.asPtr());
      if (isSource(value)) return shareMemory(value);
      throw new ConversionError(describe(value), "a typed array, an ArrayBuffer or a PyBuffer was expected");
    },
  };
}

function isSource(value: unknown): value is BufferSource {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer || value instanceof SharedArrayBuffer;
}

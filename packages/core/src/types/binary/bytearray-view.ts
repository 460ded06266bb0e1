import { PyByteArray_AsString, PyByteArray_Size, PyMemoryView_FromObject } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { LentBytes } from "../../reference/lent-bytes.ts";
import { Py } from "../../reference/py.ts";

/** Open views by the address of their bytearray, which they keep alive. Weak: a view that is forgotten is collected. */
const views = new Map<number, Set<WeakRef<PyByteArrayView>>>();

/** Closes every view of a bytearray (borrowed). */
export function closeViews(bytearray: PyObjectPtr): void {
  for (const reference of views.get(bytearray) ?? []) reference.deref()?.[Symbol.dispose]();
  views.delete(bytearray);
}

/**
 * The content of a `bytearray` in place. It holds an export of the object's buffer, so that Python cannot move the
 * memory away, and closes with `using`, with the object's `resize`, or some time after it was forgotten.
 */
export class PyByteArrayView extends LentBytes {
  readonly #address: number;
  readonly #self = new WeakRef<PyByteArrayView>(this);

  /** Use `bytearray.view()`. SAFETY: `bytearray` is one (borrowed), and the thread is attached. */
  constructor(bytearray: PyObjectPtr) {
    // SAFETY: while the memoryview exports the buffer, CPython refuses to resize it.
    const owner = new Py(ownedOrThrow(PyMemoryView_FromObject(bytearray)));
    super(owner, PyByteArray_AsString(bytearray), PyByteArray_Size(bytearray));
    this.#address = bytearray;
    const open = [...(views.get(bytearray) ?? [])].filter((reference) => reference.deref() !== undefined);
    views.set(bytearray, new Set([...open, this.#self]));
  }

  override [Symbol.dispose](): void {
    const open = views.get(this.#address);
    if (open?.delete(this.#self) === true && open.size === 0) views.delete(this.#address);
    super[Symbol.dispose]();
  }
}

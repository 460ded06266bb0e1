import { Py_DecRef, Py_IncRef } from "../headers/refcount.ts";
import { _PySet_NextEntry } from "../headers/setobject.ts";
import { PyUnicode_New } from "../headers/unicodeobject.ts";
import type { ObjectLayout } from "../layout.ts";
import type { Memory } from "../memory/memory.ts";
import type { PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import type { ObjectAccess } from "./object-access.ts";
import { isAscii } from "./ascii.ts";
import { dictItemsInPlace } from "./dict-in-place.ts";
import { SpareNumbers } from "./spare-numbers.ts";
import { stepItems } from "./step-entries.ts";
import { newTextByCall, textByCall } from "./text-by-call.ts";
import { wideInt } from "./wide-int.ts";
import { wideText } from "./wide-text.ts";

const DIGIT = 1073741824; // 2^30
/** Ints of more digits than this go through hexadecimal text: adding digit by digit is quadratic. */
const FEW_DIGITS = 16;

/** Object access by loads and stores at calibrated offsets. */
export class ObjectsInPlace implements ObjectAccess {
  readonly kind = "in place";
  readonly #memory: Memory;
  readonly #layout: ObjectLayout;
  readonly #immortal: boolean;
  readonly #spares: SpareNumbers;

  constructor(memory: Memory, layout: ObjectLayout) {
    this.#memory = memory;
    this.#layout = layout;
    this.#immortal = layout.refcount === "immortal";
    this.#spares = new SpareNumbers(memory, layout);
  }

  typeOf(object: PyObjectPtr): PyTypeObjectPtr {
    return this.#memory.pointer(object + this.#layout.type) as PyTypeObjectPtr;
  }
  typeFlags(type: PyTypeObjectPtr): number {
    return this.#memory.u32(type + this.#layout.typeFlags);
  }
  typeBase(type: PyTypeObjectPtr): PyTypeObjectPtr {
    return this.#memory.pointer(type + this.#layout.typeBase) as PyTypeObjectPtr;
  }
  incRef(object: PyObjectPtr): void {
    // SAFETY: only a thread that holds the GIL changes counts, and this one does.
    const count = this.#memory.u32(object);
    if (this.#immortal ? (count | 0) < 0 : count === 0xffffffff) {
      if (!this.#immortal) Py_IncRef(object);
      return;
    }
    this.#memory.setU32(object, count + 1);
  }
  decRef(object: PyObjectPtr): void {
    const count = this.#memory.u32(object);
    if (this.#immortal && (count | 0) < 0) return;
    if (count > 1) this.#memory.setU32(object, count - 1);
    else if (count === 0 || !this.#spares.keep(object)) Py_DecRef(object);
  }
  float(object: PyObjectPtr): number {
    return this.#memory.f64(object + this.#layout.floatValue);
  }
  int(object: PyObjectPtr): number | bigint {
    const memory = this.#memory;
    let digits: number;
    let negative: boolean;
    if (this.#layout.int === "tag") {
      const tag = memory.u32(object + this.#layout.size);
      digits = tag >>> 3;
      negative = (tag & 3) === 2;
    } else {
      const size = memory.i32(object + this.#layout.size);
      negative = size < 0;
      digits = negative ? -size : size;
    }
    if (digits === 0) return 0;
    const first = object + this.#layout.intDigits;
    const low = memory.u32(first);
    if (digits === 1) return negative ? -low : low;
    if (digits === 2) {
      const value = memory.u32(first + 4) * DIGIT + low;
      // Two digits reach 2^60: the sum was rounded where it is not safe.
      if (Number.isSafeInteger(value)) return negative ? -value : value;
    }
    return this.#manyDigits(object, digits, negative);
  }
  text(object: PyObjectPtr): string {
    const memory = this.#memory;
    const layout = this.#layout;
    const state = memory.u32(object + layout.textState);
    // A subclass instance keeps its characters elsewhere.
    if ((state & 0x20) === 0) return textByCall(object, memory);
    const length = memory.pointer(object + layout.textLength);
    if ((state & 0x40) !== 0) return memory.latin1(object + layout.asciiData, length);
    const kind = (state >>> 2) & 7;
    if (kind === 1) return memory.latin1(object + layout.compactData, length);
    return kind === 2
      ? memory.utf16(object + layout.compactData, length)
      : wideText(memory, object + layout.compactData, length);
  }
  listSize(list: PyObjectPtr): number {
    return this.#memory.pointer(list + this.#layout.size);
  }
  listItem(list: PyObjectPtr, index: number): PyObjectPtr {
    return this.#memory.pointer(this.#memory.pointer(list + this.#layout.listItems) + index * 8) as PyObjectPtr;
  }
  tupleSize(tuple: PyObjectPtr): number {
    return this.#memory.pointer(tuple + this.#layout.size);
  }
  tupleItem(tuple: PyObjectPtr, index: number): PyObjectPtr {
    return this.#memory.pointer(tuple + this.#layout.tupleItems + index * 8) as PyObjectPtr;
  }
  setTupleItem(tuple: PyObjectPtr, index: number, item: PyObjectPtr): void {
    this.#memory.setPointer(tuple + this.#layout.tupleItems + index * 8, item);
  }
  setListItem(list: PyObjectPtr, index: number, item: PyObjectPtr): void {
    this.#memory.setPointer(this.#memory.pointer(list + this.#layout.listItems) + index * 8, item);
  }
  dictItems(dict: PyObjectPtr, items: number[]): number {
    return dictItemsInPlace(this.#memory, this.#layout, dict, items);
  }
  setItems(set: PyObjectPtr, items: number[]): number {
    return stepItems(_PySet_NextEntry, this.#memory, set, items);
  }
  isShared(object: PyObjectPtr): boolean {
    // A plain count has 64 bits; a count that is 1 in its lower half and not above is out of reach.
    return this.#memory.u32(object) !== 1;
  }
  bytes(object: PyObjectPtr): Uint8Array<ArrayBuffer> {
    return this.#memory.copy(object + this.#layout.bytesData, this.#memory.pointer(object + this.#layout.size));
  }
  newFloat(value: number): PyObjectPtr {
    return this.#spares.float(value);
  }
  newInt(value: number): PyObjectPtr {
    return this.#spares.int(value);
  }
  newText(text: string): PyObjectPtr {
    // One character or none: CPython shares those objects, only its own constructors know them.
    if (text.length < 2 || !isAscii(text)) return newTextByCall(text);
    const object = PyUnicode_New(text.length, 0x7f);
    if (object !== 0) this.#memory.writeLatin1(object + this.#layout.asciiData, text);
    return object;
  }

  #manyDigits(object: PyObjectPtr, digits: number, negative: boolean): bigint {
    if (digits > FEW_DIGITS) return wideInt(object, this);
    let value = 0n;
    for (let index = digits - 1; index >= 0; index--) {
      value = (value << 30n) | BigInt(this.#memory.u32(object + this.#layout.intDigits + index * 4));
    }
    return negative ? -value : value;
  }
}

import { PyFloat_FromDouble, PyFloat_Type } from "../headers/floatobject.ts";
import { PyLong_FromLongLong, PyLong_Type } from "../headers/longobject.ts";
import type { ObjectLayout } from "../layout.ts";
import type { Memory } from "../memory/memory.ts";
import { NULL, type PyObjectPtr } from "../pointer.ts";

/** Spares of each type: the arguments of one call, and a few that nested calls need. */
const MOST_SPARES = 32;
/** The ints that CPython has one object each for, in every version. */
const [SMALLEST, LARGEST] = [-5, 256];
/** 2^30: the values of one digit are below. */
const DIGIT = 1073741824;

/**
 * Numbers that die by this isolate's hands are kept and become other numbers: two stores instead of two calls into C,
 * for arguments that live for one call.
 *
 * SAFETY: an object comes here with one reference, which the caller owned: nobody else can see it, so its value may
 * change although numbers are immutable. Only exact `float`s, and exact `int`s of one digit, which have no more state than
 * their value. The thread is attached, and the build has a GIL.
 */
export class SpareNumbers {
  readonly #memory: Memory;
  readonly #layout: ObjectLayout;
  readonly #floatType: number = PyFloat_Type();
  readonly #intType: number = PyLong_Type();
  readonly #floats: number[] = [];
  readonly #ints: number[] = [];
  /** CPython's own objects for small ints, by value; 0 where not yet asked for. A reference to each is kept for ever. */
  readonly #small: number[] = Array.from({ length: LARGEST - SMALLEST + 1 }, () => 0);

  constructor(memory: Memory, layout: ObjectLayout) {
    this.#memory = memory;
    this.#layout = layout;
  }

  /** Keeps an object instead of releasing its last reference. @returns whether it did */
  keep(object: PyObjectPtr): boolean {
    const layout = this.#layout;
    const memory = this.#memory;
    const type = memory.pointer(object + layout.type);
    if (type === this.#floatType) {
      if (this.#floats.length >= MOST_SPARES || !this.#isLast(object)) return false;
      this.#floats.push(object);
      return true;
    }
    if (type !== this.#intType || this.#ints.length >= MOST_SPARES) return false;
    const size = memory.i32(object + layout.size);
    const digits = layout.int === "tag" ? size >>> 3 : Math.abs(size);
    if (digits !== 1 || !this.#isLast(object)) return false;
    this.#ints.push(object);
    return true;
  }

  /** New reference to a `float`. */
  float(value: number): PyObjectPtr {
    const spare = this.#floats.pop();
    if (spare === undefined) return PyFloat_FromDouble(value);
    this.#memory.setF64(spare + this.#layout.floatValue, value);
    return spare as PyObjectPtr;
  }

  /** New reference to an `int`; `value` is whole and exact. */
  int(value: number): PyObjectPtr {
    if (value >= SMALLEST && value <= LARGEST) return this.#smallInt(value);
    if (value >= DIGIT || value <= -DIGIT) return PyLong_FromLongLong(value);
    const spare = this.#ints.pop();
    if (spare === undefined) return PyLong_FromLongLong(value);
    const layout = this.#layout;
    const memory = this.#memory;
    const isTagged = layout.int === "tag";
    // One digit, with the sign where the version has it.
    memory.setU32(spare + layout.size, isTagged ? (value < 0 ? 0b1010 : 0b1000) : value < 0 ? 0xffffffff : 1);
    if (!isTagged) memory.setU32(spare + layout.size + 4, value < 0 ? 0xffffffff : 0);
    memory.setU32(spare + layout.intDigits, Math.abs(value));
    return spare as PyObjectPtr;
  }

  #smallInt(value: number): PyObjectPtr {
    const index = value - SMALLEST;
    let object = this.#small[index] as PyObjectPtr;
    if (object === NULL) {
      object = PyLong_FromLongLong(value);
      this.#small[index] = object;
      if (object === NULL) return object;
    }
    const count = this.#memory.u32(object);
    // Immortal objects have no count to raise.
    if (this.#layout.refcount === "plain" || (count | 0) >= 0) this.#memory.setU32(object, count + 1);
    return object;
  }

  /** A plain count has 64 bits, of which the caller saw the lower ones. */
  #isLast(object: PyObjectPtr): boolean {
    return this.#layout.refcount === "immortal" || this.#memory.u32(object + 4) === 0;
  }
}

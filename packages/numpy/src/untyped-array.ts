import { PyAny } from "@taipan/core";
import { NULL, type PyObjectPtr } from "@taipan/ffi";
import { PyArrayDescr } from "./descr.ts";
import { itemTypeOf } from "./element-of.ts";
import * as fields from "./npyffi/array-object.ts";
import * as flag from "./npyffi/flags.ts";
import { ndarrayType } from "./npyffi/modules.ts";

/** A `numpy.ndarray`, whatever it holds (rust-numpy `PyUntypedArray`). Its facts are read in place. */
export class PyUntypedArray extends PyAny {
  static override readonly pyName: string = "ndarray";
  static override readonly $type: () => PyObjectPtr = ndarrayType;

  /** `ndim`: number of dimensions, 0 for a single item. */
  get ndim(): number {
    return fields.arrayDimensions(this.asPtr());
  }

  /** `shape`: items along each dimension. */
  get shape(): number[] {
    return fields.arrayShape(this.asPtr());
  }

  /** `strides`: bytes from one item to the next along each dimension, zero or negative ones too. */
  get strides(): number[] {
    return fields.arrayStrides(this.asPtr());
  }

  /** `size`: number of items. */
  get size(): number {
    return this.shape.reduce((product, length) => product * length, 1);
  }

  /** `dtype` as an object. */
  get descr(): PyArrayDescr {
    return this.getAttr("dtype").cast(PyArrayDescr);
  }

  /**
   * Name of the element type: `float64`, `datetime64[ns]`, `U5`. NumPy's own text for what has no JavaScript form
   * (`[('x', '<f8')]`), and for the other byte order (`>f8`).
   */
  get dtype(): string {
    const descr = fields.arrayDescr(this.asPtr());
    const { element, isSwapped } = itemTypeOf(descr);
    return element === undefined || isSwapped ? this.getAttr("dtype").str() : element.name;
  }

  /** Address of the item at index 0. SAFETY: good until NumPy frees or resizes the array. */
  data(): number {
    return fields.arrayData(this.asPtr());
  }

  /** Whether every item's address is a multiple of what its type wants. */
  get isAligned(): boolean {
    return this.#has(flag.NPY_ARRAY_ALIGNED);
  }

  /** Whether the memory may be written through this array. */
  get isWriteable(): boolean {
    return this.#has(flag.NPY_ARRAY_WRITEABLE);
  }

  /** Whether the items lie one after the other, the last index fastest. */
  get isCContiguous(): boolean {
    return this.#has(flag.NPY_ARRAY_C_CONTIGUOUS);
  }

  /** Whether the items lie one after the other, the first index fastest. */
  get isFContiguous(): boolean {
    return this.#has(flag.NPY_ARRAY_F_CONTIGUOUS);
  }

  /** Whether the items lie one after the other, in either order. */
  get isContiguous(): boolean {
    return this.#has(flag.NPY_ARRAY_C_CONTIGUOUS | flag.NPY_ARRAY_F_CONTIGUOUS);
  }

  /** `base`: whose memory the array uses; `undefined` where it is its own. */
  get base(): PyAny | undefined {
    const base = fields.arrayBase(this.asPtr());
    return base === NULL ? undefined : PyAny.fromBorrowedPtr(this.py, base);
  }

  /**
   * The last of the bases that are arrays, or the object beyond it: what all views of one memory have in common. The
   * array itself where it has no base.
   */
  baseObject(): PyAny {
    let object = this.asPtr();
    for (;;) {
      const base = fields.arrayBase(object);
      if (base === NULL) break;
      object = base;
      if (!PyUntypedArray.check(base)) break;
    }
    return PyAny.fromBorrowedPtr(this.py, object);
  }

  /** Whether there is no item. */
  override isEmpty(): boolean {
    return this.size === 0;
  }

  /** `tolist()` as JavaScript values, nested as deep as there are dimensions. */
  toNested(): unknown {
    using list = this.callMethod0("tolist");
    return list.toJs();
  }

  #has(flags: number): boolean {
    return (fields.arrayFlags(this.asPtr()) & flags) !== 0;
  }
}

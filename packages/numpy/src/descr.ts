import { PyAny, PyIndexError, PyValueError, type Python, requireToken, t } from "@taipan/core";
import type { PyObjectPtr } from "@taipan/ffi";
import type { DType } from "./dtype.ts";
import { itemTypeOf } from "./element-of.ts";
import { callArrayApi } from "./npyffi/array-api.ts";
import { dtypeType, numpy } from "./npyffi/modules.ts";

/** A field of a structured dtype. */
export interface DescrField {
  readonly descr: PyArrayDescr;
  /** Bytes from the structure's start. */
  readonly offset: number;
}

/** A `numpy.dtype` (rust-numpy `PyArrayDescr`). */
export class PyArrayDescr extends PyAny {
  static override readonly pyName: string = "dtype";
  static override readonly $type: () => PyObjectPtr = dtypeType;

  /**
   * `numpy.dtype(source)`: from a name, a type, another dtype, or a list of fields, which `align` puts where C would.
   *
   * @throws {PyTypeError} if NumPy makes nothing of it
   */
  static new(py: Python, source: unknown, { align = false }: { readonly align?: boolean } = {}): PyArrayDescr {
    requireToken(py);
    return numpy(py).getAttr("dtype").call([source, align]).cast(PyArrayDescr);
  }

  /** The dtype of an element type's name. */
  static of(py: Python, name: DType): PyArrayDescr {
    return PyArrayDescr.new(py, name);
  }

  /** `numpy.dtype(object)`: that of references. */
  static object(py: Python): PyArrayDescr {
    return PyArrayDescr.new(py, "object");
  }

  /** The element type's name; NumPy's own text for a type that TypeScript has no form of, or in the other byte order. */
  get name(): string {
    const { element, isSwapped } = itemTypeOf(this.asPtr());
    return element === undefined || isSwapped ? this.str() : element.name;
  }

  /** Whether arrays of both types hold the same in memory, whatever C calls the type. */
  isEquivTo(other: PyArrayDescr): boolean {
    // The answer is one byte of the register that holds an int.
    return (callArrayApi(this.py, "PyArray_EquivTypes", this.asPtr(), other.asPtr()) & 0xff) !== 0;
  }

  /** `type`: the class of single items. */
  get typeObject(): PyAny {
    return this.getAttr("type");
  }

  /** `num`: the number of the type, which is its own for every built-in type. */
  get num(): number {
    return this.#number("num");
  }

  /** `itemsize`: bytes of an item. */
  get itemSize(): number {
    return this.#number("itemsize");
  }

  /** `alignment`: what an item's address should be a multiple of. */
  get alignment(): number {
    return this.#number("alignment");
  }

  /** `byteorder`: `=` the machine's, `<`, `>`, or `|` where there is none. */
  get byteOrder(): string {
    return this.getAttr("byteorder").str();
  }

  /** `char`: a character for each built-in type. */
  get char(): string {
    return this.getAttr("char").str();
  }

  /** `kind`: a character for each kind of type, such as `f` for floats. */
  get kind(): string {
    return this.getAttr("kind").str();
  }

  /** `flags`: bits that say how items are treated. */
  get flags(): number {
    return this.#number("flags");
  }

  /** `ndim`: dimensions of an item that is itself an array, else 0. */
  get ndim(): number {
    return this.#number("ndim");
  }

  /** `base`: the type of the items in an item that is itself an array. */
  get base(): PyArrayDescr {
    return this.getAttr("base").cast(PyArrayDescr);
  }

  /** `shape` of an item that is itself an array, else empty. */
  get shape(): number[] {
    return this.getAttr("shape").extract(t.list(t.int53));
  }

  /** Whether items are or contain references. */
  get hasObject(): boolean {
    return this.#flag("hasobject");
  }

  /** Whether fields lie where C would have them. */
  get isAlignedStruct(): boolean {
    return this.#flag("isalignedstruct");
  }

  /** Whether items are arrays themselves. */
  get hasSubarray(): boolean {
    return !this.getAttr("subdtype").isNone();
  }

  /** Whether items have named fields. */
  get hasFields(): boolean {
    return !this.getAttr("names").isNone();
  }

  /** Whether items are in the machine's byte order, or have none. */
  get isNativeByteOrder(): boolean {
    return this.#flag("isnative");
  }

  /** Names of the fields; `undefined` where there are none. */
  get names(): string[] | undefined {
    const names = this.getAttr("names");
    return names.isNone() ? undefined : names.extract(t.list(t.str));
  }

  #number(name: string): number {
    using value = this.getAttr(name);
    return value.extract(t.int53);
  }

  #flag(name: string): boolean {
    using value = this.getAttr(name);
    return value.extract(t.bool);
  }

  /**
   * A field by name.
   *
   * @throws {PyValueError} if the type has no fields
   * @throws {PyIndexError} with the name, if there is no such field
   */
  getField(name: string): DescrField {
    const fields = this.getAttr("fields");
    if (fields.isNone()) throw new PyValueError("cannot get field information: type descriptor has no fields");
    if (!fields.contains(name)) throw new PyIndexError(name);
    const field = fields.getItem(name);
    return { descr: field.getItem(0).cast(PyArrayDescr), offset: field.getItem(1).extract(t.int53) };
  }
}

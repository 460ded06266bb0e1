import { PyIndexError, type Python } from "@taipan/core";
import { PyArray, type CreateOptions } from "./array.ts";
import { PyArrayDescr } from "./descr.ts";
import type { DType, ValueOf } from "./dtype.ts";
import { DTypeError } from "./errors.ts";
import type { ArrayGuard } from "./guard.ts";
import type { PyReadwriteArray } from "./readwrite-array.ts";

/** What a field holds: a value, another structure, or an array of values of a fixed shape. */
export type StructField =
  | DType
  | StructType<StructFields>
  | { readonly dtype: DType; readonly shape: readonly number[] };

/** Fields by name, in the order in which they lie. */
export type StructFields = Readonly<Record<string, StructField>>;

/** A structure as an object. */
export type RecordOf<F extends StructFields> = { -readonly [K in keyof F]: FieldValue<F[K]> };

type FieldValue<T> = T extends DType ? ValueOf<T> : T extends StructType<infer F> ? RecordOf<F> : unknown[];

/** How fields lie. */
export interface StructOptions {
  /** As C would have them, instead of one right after the other. Default: false. */
  readonly align?: boolean;
}

/** A structured element type; see {@link defineStruct}. */
export class StructType<F extends StructFields> {
  readonly fields: F;
  readonly #align: boolean;

  constructor(fields: F, { align = false }: StructOptions = {}) {
    this.fields = fields;
    this.#align = align;
  }

  /** The `numpy.dtype`. */
  descr(py: Python): PyArrayDescr {
    const fields = Object.entries(this.fields).map(([name, field]) =>
      typeof field === "object" && !(field instanceof StructType)
        ? py.tuple([name, field.dtype, py.tuple(field.shape)])
        : py.tuple([name, typeof field === "string" ? field : field.descr(py)]),
    );
    return PyArrayDescr.new(py, py.list(fields), { align: this.#align });
  }

  /** An array of zeroes. */
  zeros(py: Python, shape: readonly number[], options: CreateOptions = {}): PyArray {
    return PyArray.zeros(py, shape, this.descr(py) as never, options).toDyn();
  }

  /** An array, if its items are of this type. @throws {DTypeError} `type mismatch` */
  check(array: PyArray): PyArray {
    const wanted = this.descr(array.py);
    if (!array.descr.isEquivTo(wanted)) throw new DTypeError(array.dtype, wanted.str());
    return array;
  }

  /** One item as an object, copied; `undefined` where there is none. */
  read(guard: ArrayGuard, ...indices: readonly number[]): RecordOf<F> | undefined {
    return guard.get(...indices) as RecordOf<F> | undefined;
  }

  /** Overwrites those fields of one item that the object has. @throws {PyIndexError} if there is none */
  write(guard: PyReadwriteArray, record: Partial<RecordOf<F>>, ...indices: readonly number[]): void {
    guard.set(record as never, ...indices);
  }

  /** One field of all items, over the same memory. @throws {PyIndexError} with the name, if there is no such field */
  field<K extends keyof F & string>(array: PyArray, name: K): PyArray<F[K] extends DType ? F[K] : DType> {
    if (!Object.hasOwn(this.fields, name)) throw new PyIndexError(name);
    return array.getItem(name).cast(PyArray) as never;
  }
}

/**
 * A structured element type: records in an array, a field after the other in memory.
 *
 * @example Records, and one field of all
 * ```ts
 * import { Python } from "@taipan/core";
 * import { defineStruct } from "@taipan/numpy";
 * const Point = defineStruct({ x: "float64", id: "int32" });
 * Python.attach((py) => {
 *   const points = Point.zeros(py, [2]);
 *   using guard = points.readwrite();
 *   Point.write(guard, { x: 1.5, id: 7 }, 1);
 *   expect(Point.read(guard, 1)).toEqual({ x: 1.5, id: 7 });
 *   guard.release();
 *   expect(Point.field(points, "x").toNested()).toEqual([0, 1.5]);
 * });
 * ```
 */
export function defineStruct<const F extends StructFields>(fields: F, options?: StructOptions): StructType<F> {
  return new StructType(fields, options);
}

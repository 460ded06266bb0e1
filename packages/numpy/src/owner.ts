import { type Py, type PyAny, PyMemoryView, type Python, requireToken } from "@taipan/core";
import { PyArray } from "./array.ts";
import type { DType } from "./dtype.ts";
import { bytesOf, dtypeOf, type DTypeOf, type TypedArray } from "./item-array.ts";
import { numpy } from "./npyffi/modules.ts";

/** How a typed array becomes a NumPy array. */
export interface IntoPyArrayOptions<E extends DType> {
  /** Items along each dimension. Default: one dimension. */
  readonly shape?: readonly number[];
  /**
   * What the memory holds, where the typed array's class does not say it: `bool`, `float16`, `complex64`, `complex128`,
   * dates, durations, text.
   */
  readonly dtype?: E;
}

/**
 * A NumPy array of a copy of a typed array (rust-numpy `ToPyArray`). The memory is NumPy's own.
 *
 * @throws {PyValueError} if the shape has another number of items
 */
export function toPyArray<A extends TypedArray>(py: Python, source: A, shape?: readonly number[]): PyArray<DTypeOf<A>> {
  const array = PyArray.from(py, source);
  return (shape === undefined ? array : array.reshape(shape)) as never;
}

/**
 * A NumPy array over the memory of a typed array, without a copy (rust-numpy `IntoPyArray`): what either side writes, the
 * other sees. The memory stays while Python has the array or a view of it. Its ArrayBuffer cannot be transferred any more.
 *
 * @throws {ConversionError} in a worker, and for a detached, resizable or growable buffer: the memory could go away
 * @throws {PyValueError} if the shape has another number of items
 */
export function intoPyArray<A extends TypedArray, E extends DType = DTypeOf<A>>(
  py: Python,
  source: A,
  { shape, dtype = dtypeOf(source) as E }: IntoPyArrayOptions<E> = {},
): PyArray<E> {
  requireToken(py);
  using bytes = PyMemoryView.fromTypedArray(py, bytesOf(source));
  const flat = over(py, bytes, dtype, source.byteLength);
  return (shape === undefined ? flat : flat.reshape(shape)) as PyArray<E>;
}

/** Keeps an owner beside the array whose memory it shows; NumPy makes it the base of what it views. */
const LENT = `
class Lent:
    __slots__ = ("__array_interface__", "array", "owner")

    def __init__(self, array, owner):
        self.__array_interface__ = array.__array_interface__
        self.array = array
        self.owner = owner
`;

let lent: Py | undefined;

/**
 * Like {@link intoPyArray}, and the array keeps a Python object, too: the one whose TypeScript side the memory belongs to
 * (rust-numpy `PyArray::borrow_from_array`). So a class shows its own buffer as an attribute.
 *
 * @param owner what must not die before the array
 */
export function borrowFrom<A extends TypedArray, E extends DType = DTypeOf<A>>(
  source: A,
  owner: PyAny,
  options: IntoPyArrayOptions<E> = {},
): PyArray<E> {
  const { py } = owner;
  if (lent === undefined) {
    const globals = py.dict();
    py.run(LENT, { globals });
    lent = globals.getItem("Lent").unbind();
  }
  const keeper = lent.bind(py).call([intoPyArray(py, source, options), owner]);
  return numpy(py).callMethod("asarray", [keeper]).cast(PyArray) as PyArray<E>;
}

/** `numpy.frombuffer` refuses to view nothing. */
function over<E extends DType>(py: Python, bytes: PyAny, dtype: E, byteLength: number): PyArray<E> {
  if (byteLength === 0) return PyArray.empty(py, [0], dtype).toDyn();
  return numpy(py).callMethod("frombuffer", [bytes], { dtype }).cast(PyArray) as PyArray<E>;
}

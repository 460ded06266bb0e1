import { type Py, type PyAny, pyfunction, type Python, requireToken, t } from "@taipan/core";
import { LentMemory } from "@taipan/ffi";
import type { ArrayOf, DType } from "../dtype.ts";
import { itemTypeOf } from "../element-of.ts";
import { DTypeError } from "../errors.ts";
import * as fields from "../npyffi/array-object.ts";
import { PYTHON_SOURCE } from "./python-source.ts";

/** Typed arrays of element types, one for each. */
export type ArraysOf<T extends readonly DType[]> = { readonly [K in keyof T]: ArrayOf<T[K] & DType> };

/** A loop of a universal function; see {@link ufuncLoop}. */
export interface UfuncLoop {
  readonly inputs: readonly DType[];
  readonly outputs: readonly DType[];
  readonly run: (inputs: readonly never[], outputs: readonly never[]) => void;
}

/** What a universal function is called with, apart from its loops. */
export interface UfuncOptions {
  /** `__doc__`. */
  readonly doc?: string;
}

/**
 * A loop of a universal function for some element types: it fills the outputs from the inputs, which are typed arrays of one
 * length. They are empty when it has returned.
 */
export function ufuncLoop<const I extends readonly DType[], const O extends readonly DType[]>(
  inputs: I,
  outputs: O,
  run: (inputs: ArraysOf<I>, outputs: ArraysOf<O>) => void,
): UfuncLoop {
  return { inputs, outputs, run: run as unknown as UfuncLoop["run"] };
}

let ufunc: Py | undefined;

/**
 * A universal function of NumPy's kind, whose loops are TypeScript (rust-numpy has none): it broadcasts, casts, allocates or
 * takes `out`, and gives numbers for numbers. TypeScript is called once for a whole piece of the arrays, not once an item; where
 * the arrays lie in one go, for all of it. The first loop whose inputs the arguments can safely be cast to is taken.
 *
 * It is an object that Python calls like `np.add`, with `outer`, `nin`, `nout` and `types`, and no `numpy.ufunc`: there is no
 * `reduce`, `accumulate`, `at` or `where`. From other threads of Python's it is relayed like every function of TypeScript's.
 *
 * @throws {TypeError} if there is no loop, or loops have different numbers of arrays
 *
 * @example A function of one array
 * ```ts
 * import { Python, t } from "@taipan/core";
 * import { PyArray, pyufunc, ufuncLoop } from "@taipan/numpy";
 * Python.attach((py) => {
 *   const double = pyufunc(py, "double", [
 *     ufuncLoop(["float64"], ["float64"], ([x], [y]) => x.forEach((each, index) => (y[index] = 2 * each))),
 *   ]);
 *   expect(double.call([PyArray.from(py, [1, 2])]).cast(PyArray).toNested()).toEqual([2, 4]);
 *   expect(double.call([0.5]).extract(t.f64)).toBe(1);
 * });
 * ```
 */
export function pyufunc(py: Python, name: string, loops: readonly UfuncLoop[], { doc }: UfuncOptions = {}): PyAny {
  requireToken(py);
  const [first] = loops;
  if (first === undefined) throw new TypeError(`Cannot make the function '${name}': it has no loop`);
  const other = loops.find(
    ({ inputs, outputs }) => inputs.length !== first.inputs.length || outputs.length !== first.outputs.length,
  );
  if (other !== undefined) {
    throw new TypeError(`Cannot make the function '${name}': its loops have different numbers of arrays`);
  }
  if (ufunc === undefined) {
    const globals = py.dict();
    py.run(PYTHON_SOURCE, { globals });
    ufunc = globals.getItem("Ufunc").unbind();
  }
  const run = pyfunction({ name, args: [t.int53, t.py], returns: t.none }, (place, pieces) => {
    runLoop(loops[place] as UfuncLoop, pieces);
  });
  const types = loops.map(({ inputs, outputs }) => [...inputs, ...outputs]);
  return ufunc.bind(py).call([name, doc, first.inputs.length, types, py.toPython(run)]);
}

/** Calls a loop on pieces, a tuple of arrays of one dimension. */
function runLoop({ inputs, run }: UfuncLoop, pieces: PyAny): void {
  const lent: LentMemory[] = [];
  try {
    const arrays = [...pieces].map((piece) => {
      const array = piece.asPtr();
      const { element } = itemTypeOf(fields.arrayDescr(array));
      if (element === undefined || element.unit === 0) {
        throw new DTypeError(element?.name ?? "this type", "a type that a typed array holds");
      }
      const count = fields.arrayShape(array)[0] as number;
      // SAFETY: the iterator keeps the memory while the loop runs, aligned and in one piece.
      const memory = new LentMemory(fields.arrayData(array), count * element.size);
      lent.push(memory);
      return element.over(memory.bytes.buffer, 0, count) as never;
    });
    run(arrays.slice(0, inputs.length), arrays.slice(inputs.length));
  } finally {
    for (const memory of lent) memory.revoke();
  }
}

import type { Py, PyAny } from "@taipan/core";
import { PyArray } from "./array.ts";
import { numpy } from "./npyffi/modules.ts";

/** Memory as NumPy's array interface tells of it. */
export interface ShownMemory {
  /** Address of the item at index 0. */
  readonly address: number;
  readonly isReadonly: boolean;
  readonly shape: readonly number[];
  /** Bytes from one item to the next along each dimension; left out for C order. */
  readonly strides?: readonly number[] | undefined;
  /** The element type as the array interface writes it, such as `<f8`. */
  readonly type: string;
}

/** Shows memory to NumPy and keeps whom it belongs to; NumPy makes it the base of what it views. */
const PYTHON_SOURCE = `
class Keeper:
    __slots__ = ("__array_interface__", "owner")

    def __init__(self, interface, owner):
        self.__array_interface__ = interface
        self.owner = owner
`;

let keeper: Py | undefined;

/**
 * An array over memory that stays as long as `owner` does: the array keeps it.
 *
 * SAFETY: the memory is what `shown` says. Arrays without items have no memory, and the address is not looked at.
 */
export function arrayOver(owner: PyAny, { address, isReadonly, shape, strides, type }: ShownMemory): PyArray {
  const { py } = owner;
  if (keeper === undefined) {
    const globals = py.dict();
    py.run(PYTHON_SOURCE, { globals });
    keeper = globals.getItem("Keeper").unbind();
  }
  const isEmpty = shape.includes(0);
  const facts = py.dict({
    version: 3,
    // NumPy takes address 0 for "none", even where nothing is read.
    data: py.tuple([isEmpty ? 1 : address, isReadonly]),
    shape: py.tuple(shape),
    typestr: type,
    strides: strides === undefined || isEmpty ? py.None : py.tuple(strides),
  });
  return numpy(py)
    .callMethod("asarray", [keeper.bind(py).call([facts, owner])])
    .cast(PyArray);
}

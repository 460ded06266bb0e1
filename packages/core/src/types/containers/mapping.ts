import {
  Py_TPFLAGS_DICT_SUBCLASS,
  PyMapping_Items,
  PyMapping_Keys,
  PyMapping_Size,
  PyMapping_Values,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { okOrThrow, ownedOrThrow } from "../../error/crossing/fetch.ts";
import { live } from "../../reference/live.ts";
import { wrapOwned } from "../../reference/wrap.ts";
import { abstractType, isInstanceOfAbstract } from "../object/abstract-type.ts";
import { PyAny } from "../object/any.ts";
import { hasTypeFlag } from "../object/instance-check.ts";
import type { PyList } from "./list.ts";
import type { PyType } from "../code/type.ts";

/** Anything that is a `collections.abc.Mapping` (PyO3 `PyMapping`): `dict`, `mappingproxy`, registered classes. */
export class PyMapping extends PyAny {
  static override readonly pyName: string = "Mapping";
  static override readonly $type: () => PyObjectPtr = abstractType("Mapping");

  static override check(pointer: PyObjectPtr): boolean {
    return hasTypeFlag(pointer, Py_TPFLAGS_DICT_SUBCLASS) || isInstanceOfAbstract(pointer, this.$type());
  }

  /** `collections.abc.Mapping.register(type)`: makes a class count as a mapping. */
  static register(type: PyType): void {
    PyMapping.typeObject(type.py).callMethod("register", [type]);
  }

  override len(): number {
    return okOrThrow(PyMapping_Size(live(this)));
  }

  /** A list of the keys. */
  keys(): PyList {
    return wrapOwned(ownedOrThrow(PyMapping_Keys(live(this)))) as PyList;
  }

  /** A list of the values. */
  values(): PyList {
    return wrapOwned(ownedOrThrow(PyMapping_Values(live(this)))) as PyList;
  }

  /** A list of tuples of key and value. */
  items(): PyList {
    return wrapOwned(ownedOrThrow(PyMapping_Items(live(this)))) as PyList;
  }
}

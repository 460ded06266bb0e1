import {
  _PyWeakref_CallableProxyType,
  NULL,
  PyByteArrayIter_Type,
  PyBytesIter_Type,
  PyCallIter_Type,
  PyDictIterItem_Type,
  PyDictIterKey_Type,
  PyDictIterValue_Type,
  PyDictRevIterItem_Type,
  PyDictRevIterKey_Type,
  PyDictRevIterValue_Type,
  PyEnum_Type,
  PyFilter_Type,
  PyListIter_Type,
  PyListRevIter_Type,
  PyLongRangeIter_Type,
  PyMap_Type,
  PyODictIter_Type,
  PyRangeIter_Type,
  PyReversed_Type,
  PySeqIter_Type,
  PySetIter_Type,
  PyTupleIter_Type,
  PyUnicodeIter_Type,
  PyZip_Type,
} from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { share } from "../convert/into-python.ts";
import { registerIntoPython } from "../convert/registry.ts";
import { whereExported } from "../error/exception-type.ts";
import { LentBytes } from "../reference/lent-bytes.ts";
import { registerWrapper, setGeneralWrapper } from "../reference/wrap.ts";
import { PyAny } from "./any.ts";
import { PyBool } from "./bool.ts";
import { PyByteArray } from "./bytearray.ts";
import { PyBytes } from "./bytes.ts";
import { PyCFunction } from "./cfunction.ts";
import { PyCode } from "./code.ts";
import { PyComplex } from "./complex.ts";
import { PyDict } from "./dict.ts";
import { PyEllipsis } from "./ellipsis.ts";
import { PyFloat } from "./float.ts";
import { PyFrozenSet } from "./frozenset.ts";
import { PyFunction } from "./function.ts";
import { PyGenerator } from "./generator.ts";
import { PyGenericAlias } from "./generic-alias.ts";
import { PyInt } from "./int.ts";
import { PyIterator } from "./iterator.ts";
import { PyList } from "./list.ts";
import { PyModule } from "./module.ts";
import { PyNone } from "./none.ts";
import { PyNotImplemented } from "./not-implemented.ts";
import { PyRange } from "./range.ts";
import { PySet } from "./set.ts";
import { PySlice } from "./slice.ts";
import { PyString } from "./string.ts";
import { PySuper } from "./super.ts";
import { PyTraceback } from "./traceback.ts";
import { PyTuple } from "./tuple.ts";
import { PyType } from "./type.ts";
import { PyWeakrefProxy } from "./weakref-proxy.ts";
import { PyWeakrefReference } from "./weakref-reference.ts";

/** The wrappers of one built-in type each. */
const WRAPPERS: readonly (typeof PyAny)[] = [
  PyBool,
  PyByteArray,
  PyBytes,
  PyCFunction,
  PyCode,
  PyComplex,
  PyDict,
  PyEllipsis,
  PyFloat,
  PyFrozenSet,
  PyFunction,
  PyGenerator,
  PyGenericAlias,
  PyInt,
  PyList,
  PyModule,
  PyNone,
  PyNotImplemented,
  PyRange,
  PySet,
  PySlice,
  PyString,
  PySuper,
  PyTraceback,
  PyTuple,
  PyType,
  PyWeakrefProxy,
  PyWeakrefReference,
];

/** Built-in types whose objects are iterators and nothing else. */
const ITERATORS: readonly (() => PyTypeObjectPtr)[] = [
  PyByteArrayIter_Type,
  PyBytesIter_Type,
  PyCallIter_Type,
  PyDictIterItem_Type,
  PyDictIterKey_Type,
  PyDictIterValue_Type,
  PyDictRevIterItem_Type,
  PyDictRevIterKey_Type,
  PyDictRevIterValue_Type,
  PyEnum_Type,
  PyFilter_Type,
  PyListIter_Type,
  PyListRevIter_Type,
  PyLongRangeIter_Type,
  PyMap_Type,
  PyODictIter_Type,
  PyRangeIter_Type,
  PyReversed_Type,
  PySeqIter_Type,
  PySetIter_Type,
  PyTupleIter_Type,
  PyUnicodeIter_Type,
  PyZip_Type,
];

/** Lists which wrapper stands for which built-in type, and how views go back. SAFETY: libpython is open. */
export function registerWrappers(): void {
  setGeneralWrapper(PyAny);
  for (const wrapper of WRAPPERS) register(wrapper.$type, wrapper);
  for (const type of ITERATORS) register(type, PyIterator);
  register(_PyWeakref_CallableProxyType, PyWeakrefProxy);
  registerIntoPython(LentBytes, (lent) => share(lent.asPtr()));
}

function register(type: () => PyObjectPtr, wrapper: typeof PyAny): void {
  const pointer = whereExported(type)();
  if (pointer !== NULL) registerWrapper(pointer as PyTypeObjectPtr, wrapper);
}

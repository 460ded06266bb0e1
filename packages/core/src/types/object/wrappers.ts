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
import { PyBuffer } from "../../buffer/py-buffer.ts";
import { share } from "../../convert/default/into-python.ts";
import { registerIntoPython } from "../../convert/default/registry.ts";
import { whereExported } from "../../error/classes/exception-type.ts";
import { LentBytes } from "../../reference/lent-bytes.ts";
import { type MakeWrapper, registerWrapper, setGeneralWrapper } from "../../reference/wrap.ts";
import { PyAny } from "./any.ts";
import { PyBool } from "../numbers/bool.ts";
import { PyByteArray } from "../binary/bytearray.ts";
import { PyBytes } from "../binary/bytes.ts";
import { PyCapsule } from "../capsule/capsule.ts";
import { PyCFunction } from "../code/cfunction.ts";
import { PyCode } from "../code/code.ts";
import { PyComplex } from "../numbers/complex.ts";
import { registerDatetimeLazily } from "../datetime/register.ts";
import { PyContext } from "../contextvars/context.ts";
import { PyContextToken, PyContextVar } from "../contextvars/context-var.ts";
import { PyDict } from "../containers/dict.ts";
import { PyDictItems, PyDictKeys, PyDictValues } from "../containers/dict-views.ts";
import { PyEllipsis } from "../singletons/ellipsis.ts";
import { PyFloat } from "../numbers/float.ts";
import { PyFrame } from "../code/frame.ts";
import { PyFrozenDict } from "../containers/frozendict.ts";
import { PyFrozenSet } from "../containers/frozenset.ts";
import { PyFunction } from "../code/function.ts";
import { PyGenerator } from "../code/generator.ts";
import { PyGenericAlias } from "../code/generic-alias.ts";
import { PyInt } from "../numbers/int.ts";
import { PyIterator } from "../code/iterator.ts";
import { PyList } from "../containers/list.ts";
import { PyMemoryView } from "../binary/memoryview.ts";
import { PyMappingProxy } from "../containers/mapping-proxy.ts";
import { PyModule } from "../code/module.ts";
import { PyNone } from "../singletons/none.ts";
import { PyNotImplemented } from "../singletons/not-implemented.ts";
import { PyRange } from "../numbers/range.ts";
import { PySet } from "../containers/set.ts";
import { PySlice } from "../numbers/slice.ts";
import { PyString } from "../text/string.ts";
import { PySuper } from "../code/super.ts";
import { PyTraceback } from "../code/traceback.ts";
import { PyTuple } from "../containers/tuple.ts";
import { PyType } from "../code/type.ts";
import { PyWeakrefProxy } from "../weakrefs/weakref-proxy.ts";
import { PyWeakrefReference } from "../weakrefs/weakref-reference.ts";

/** The wrappers of one built-in type each. */
const WRAPPERS: readonly (readonly [wrapper: typeof PyAny, make: MakeWrapper])[] = [
  [PyBool, (pointer) => new PyBool(pointer)],
  [PyByteArray, (pointer) => new PyByteArray(pointer)],
  [PyBytes, (pointer) => new PyBytes(pointer)],
  [PyCapsule, (pointer) => new PyCapsule(pointer)],
  [PyCFunction, (pointer) => new PyCFunction(pointer)],
  [PyCode, (pointer) => new PyCode(pointer)],
  [PyComplex, (pointer) => new PyComplex(pointer)],
  [PyContext, (pointer) => new PyContext(pointer)],
  [PyContextToken, (pointer) => new PyContextToken(pointer)],
  [PyContextVar, (pointer) => new PyContextVar(pointer)],
  [PyDict, (pointer) => new PyDict(pointer)],
  [PyDictItems, (pointer) => new PyDictItems(pointer)],
  [PyDictKeys, (pointer) => new PyDictKeys(pointer)],
  [PyDictValues, (pointer) => new PyDictValues(pointer)],
  [PyEllipsis, (pointer) => new PyEllipsis(pointer)],
  [PyFloat, (pointer) => new PyFloat(pointer)],
  [PyFrame, (pointer) => new PyFrame(pointer)],
  [PyFrozenDict, (pointer) => new PyFrozenDict(pointer)],
  [PyFrozenSet, (pointer) => new PyFrozenSet(pointer)],
  [PyFunction, (pointer) => new PyFunction(pointer)],
  [PyGenerator, (pointer) => new PyGenerator(pointer)],
  [PyGenericAlias, (pointer) => new PyGenericAlias(pointer)],
  [PyInt, (pointer) => new PyInt(pointer)],
  [PyList, (pointer) => new PyList(pointer)],
  [PyMemoryView, (pointer) => new PyMemoryView(pointer)],
  [PyMappingProxy, (pointer) => new PyMappingProxy(pointer)],
  [PyModule, (pointer) => new PyModule(pointer)],
  [PyNone, (pointer) => new PyNone(pointer)],
  [PyNotImplemented, (pointer) => new PyNotImplemented(pointer)],
  [PyRange, (pointer) => new PyRange(pointer)],
  [PySet, (pointer) => new PySet(pointer)],
  [PySlice, (pointer) => new PySlice(pointer)],
  [PyString, (pointer) => new PyString(pointer)],
  [PySuper, (pointer) => new PySuper(pointer)],
  [PyTraceback, (pointer) => new PyTraceback(pointer)],
  [PyTuple, (pointer) => new PyTuple(pointer)],
  [PyType, (pointer) => new PyType(pointer)],
  [PyWeakrefProxy, (pointer) => new PyWeakrefProxy(pointer)],
  [PyWeakrefReference, (pointer) => new PyWeakrefReference(pointer)],
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
  setGeneralWrapper((pointer) => new PyAny(pointer));
  for (const [wrapper, make] of WRAPPERS) register(wrapper.$type, make);
  for (const type of ITERATORS) register(type, (pointer) => new PyIterator(pointer));
  register(_PyWeakref_CallableProxyType, (pointer) => new PyWeakrefProxy(pointer));
  registerDatetimeLazily();
  registerIntoPython(LentBytes, (lent) => share(lent.asPtr()));
  registerIntoPython(PyBuffer as never, (buffer: PyBuffer) => share(buffer.asPtr()));
}

function register(type: () => PyObjectPtr, make: MakeWrapper): void {
  const pointer = whereExported(type)();
  if (pointer !== NULL) registerWrapper(pointer as PyTypeObjectPtr, make);
}

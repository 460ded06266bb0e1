import { _Py_FalseStruct, _Py_TrueStruct } from "./headers/boolobject.ts";
import { _Py_NoneStruct, _Py_NotImplementedStruct } from "./headers/object.ts";
import { _Py_EllipsisObject } from "./headers/sliceobject.ts";
import type { PyObjectPtr } from "./pointer.ts";

/** `Py_None`, borrowed. A macro in C, like the others here. */
export const Py_None: () => PyObjectPtr = _Py_NoneStruct;
/** `Py_True`, borrowed. */
export const Py_True: () => PyObjectPtr = _Py_TrueStruct;
/** `Py_False`, borrowed. */
export const Py_False: () => PyObjectPtr = _Py_FalseStruct;
/** `Py_Ellipsis`, borrowed. */
export const Py_Ellipsis: () => PyObjectPtr = _Py_EllipsisObject;
/** `Py_NotImplemented`, borrowed. */
export const Py_NotImplemented: () => PyObjectPtr = _Py_NotImplementedStruct;

import { byBuild, type ByBuild } from "../by-build.ts";
import { declare, declareData } from "../declare.ts";
import type { Pointer, PyObjectPtr, PyTypeObjectPtr } from "../pointer.ts";
import { structLayout, type StructLayout } from "../struct-layout.ts";
import { PyObject } from "./object.ts";

/** `PyMethodDef`: one entry of a method table, which ends in an entry of zeros. CPython keeps the address, not a copy. */
export const PyMethodDef = { size: 32, ml_name: 0, ml_meth: 8, ml_flags: 16, ml_doc: 24 } as const;

/** `PyCFunctionObject`: what `builtins.len` is. */
export const PyCFunctionObject: ByBuild<StructLayout<"m_ml" | "m_self" | "m_module" | "m_weakreflist" | "vectorcall">> =
  byBuild((build) =>
    structLayout(
      [
        ["m_ml", "word"],
        ["m_self", "word"],
        ["m_module", "word"],
        ["m_weakreflist", "word"],
        ["vectorcall", "word"],
      ],
      PyObject(build).size,
    ),
  );

/** `f(self, args)` with a tuple */
export const METH_VARARGS = 0x0001;
/** With `METH_VARARGS` or `METH_FASTCALL`: the function takes keywords too. */
export const METH_KEYWORDS = 0x0002;
/** `f(self, NULL)` */
export const METH_NOARGS = 0x0004;
/** `f(self, arg)` */
export const METH_O = 0x0008;
/** The first parameter is the class. */
export const METH_CLASS = 0x0010;
/** There is no first parameter: NULL is passed. */
export const METH_STATIC = 0x0020;
/** The method may replace a slot's wrapper of the same name. */
export const METH_COEXIST = 0x0040;
/** `f(self, args, nargs)` with an array */
export const METH_FASTCALL = 0x0080;
/** With `METH_FASTCALL | METH_KEYWORDS`: the defining class is passed as well. */
export const METH_METHOD = 0x0200;

/** The class of built-in functions. */
export const PyCFunction_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCFunction_Type");
/** The class of built-in methods that know their defining class. */
export const PyCMethod_Type: () => PyTypeObjectPtr = declareData("PyTypeObject PyCMethod_Type");
/**
 * New built-in function: `self` is passed as the first argument, `module` is the name or module of `__module__`; both
 * may be NULL. The definition must outlive it. New reference, or NULL with an exception set.
 */
export let PyCFunction_NewEx: (def: Pointer<"PyMethodDef">, self: PyObjectPtr, module: PyObjectPtr) => PyObjectPtr =
  declare(
    "PyObject *PyCFunction_NewEx(PyMethodDef *def, PyObject *self, PyObject *module)",
    (bound) => (PyCFunction_NewEx = bound),
  );
/** `PyCFunction_NewEx` without a module. New reference, or NULL with an exception set. */
export let PyCFunction_New: (def: Pointer<"PyMethodDef">, self: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCFunction_New(PyMethodDef *def, PyObject *self)",
  (bound) => (PyCFunction_New = bound),
  { since: [3, 10] },
);
/**
 * `PyCFunction_NewEx` with the defining class, which `METH_METHOD` needs; otherwise NULL. New reference, or NULL with
 * an exception set.
 */
export let PyCMethod_New: (
  def: Pointer<"PyMethodDef">,
  self: PyObjectPtr,
  module: PyObjectPtr,
  type: PyTypeObjectPtr,
) => PyObjectPtr = declare(
  "PyObject *PyCMethod_New(PyMethodDef *def, PyObject *self, PyObject *module, PyTypeObject *type)",
  (bound) => (PyCMethod_New = bound),
);
/** Its C function, or NULL with SystemError set. */
export let PyCFunction_GetFunction: (callable: PyObjectPtr) => Pointer<"PyCFunction"> = declare(
  "PyCFunction PyCFunction_GetFunction(PyObject *callable)",
  (bound) => (PyCFunction_GetFunction = bound),
);
/** What it passes as `self`, borrowed; NULL for a static one. */
export let PyCFunction_GetSelf: (callable: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCFunction_GetSelf(PyObject *callable)",
  (bound) => (PyCFunction_GetSelf = bound),
);
/** Its `METH_…` flags, or -1 with SystemError set. */
export let PyCFunction_GetFlags: (callable: PyObjectPtr) => number = declare(
  "int PyCFunction_GetFlags(PyObject *callable)",
  (bound) => (PyCFunction_GetFlags = bound),
);
/**
 * `callable(*args, **kwargs)` of any callable. Deprecated: use `PyObject_Call`. New reference, or NULL with an
 * exception set.
 */
export let PyCFunction_Call: (callable: PyObjectPtr, args: PyObjectPtr, kwargs: PyObjectPtr) => PyObjectPtr = declare(
  "PyObject *PyCFunction_Call(PyObject *callable, PyObject *args, PyObject *kwargs)",
  (bound) => (PyCFunction_Call = bound),
);

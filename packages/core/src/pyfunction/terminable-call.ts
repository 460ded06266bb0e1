import {
  allocateRaw,
  CallbackSlot,
  memory,
  NULL,
  objects,
  Py_None,
  PyDescr_NewGetSet,
  PyGetSetDef,
  PyList_SetItem,
  PyList_Type,
  staticCString,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { ownedOrThrow } from "../error/fetch.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { callTarget, protect } from "./dispatch.ts";

/** Places in the list that carries one call: which function, its arguments, the last ones' names, then the result. */
const HANDLE = 0;
const ARGUMENTS = 1;
const NAMES = 2;
const RESULT = 3;

/** What Python calls for every function of this isolate: an attribute whose setter is TypeScript. */
let entry: PyObjectPtr = NULL;

/**
 * A Python callable for the function of `handle`, for isolates that can be terminated: a new reference.
 *
 * When `worker.terminate()` or `process.exit()` stops JavaScript inside a call from Python, no `catch` runs, and C finds a
 * stale register where the result should be. As a `PyObject *` that would be a crash. Here C's result is an attribute
 * setter's `int`, of which every value is harmless, and the object travels in a list, whose place is empty unless the
 * function ended in the ordinary way. It costs 100 ns more than a builtin.
 */
export function terminableCallable(handle: PyObjectPtr): PyObjectPtr {
  return callPython(bootstrapped("terminable"), [new Borrowing(entryPoint()), new Borrowing(handle)]);
}

function entryPoint(): PyObjectPtr {
  if (entry !== NULL) return entry;
  const slot = new CallbackSlot(
    "int taipan_enter(PyObject *call, PyObject *value, void *closure)",
    enter as (...args: never[]) => unknown,
  );
  // CPython keeps a pointer to the definition for ever.
  const definition = allocateRaw(PyGetSetDef.size);
  memory.setPointer(definition + PyGetSetDef.name, staticCString("call"));
  memory.setPointer(definition + PyGetSetDef.set, slot.pointer);
  entry = ownedOrThrow(PyDescr_NewGetSet(PyList_Type(), definition as number as Pointer<"PyGetSetDef">));
  return entry;
}

function enter(call: PyObjectPtr): number {
  return protect(-1, () => {
    const args = objects.listItem(call, ARGUMENTS);
    const names = objects.listItem(call, NAMES);
    const hasNames = names !== Py_None();
    const count = objects.tupleSize(args) - (hasNames ? objects.tupleSize(names) : 0);
    const result = callTarget(
      objects.listItem(call, HANDLE),
      (index) => objects.tupleItem(args, index),
      count,
      hasNames ? names : NULL,
    );
    // Steals the result.
    PyList_SetItem(call, RESULT, result);
    return 0;
  });
}

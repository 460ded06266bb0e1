import {
  allocateRaw,
  CallbackSlot,
  memory,
  NULL,
  objects,
  Py_mp_ass_subscript,
  PyType_FromSpec,
  PyType_Slot,
  PyType_Spec,
  staticCString,
} from "@taipan/ffi";
import type { Pointer, PyObjectPtr } from "@taipan/ffi";
import { callNoArguments } from "../call/call.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { openRelay } from "../threads/relay.ts";
import { dispatch } from "./dispatch.ts";

let entry: PyObjectPtr = NULL;

/**
 * The one object through which Python calls every TypeScript function of this isolate, borrowed: `entry[call] = handle`,
 * where `call` is a list with the arguments and with a place for the result. It takes one of the 8,192 trampolines that
 * koffi has in a process.
 *
 * Why not a builtin function: when V8's stack ends at the entry of a call, or `worker.terminate()`, `process.exit()` in a
 * worker or a `vm` time-out stops JavaScript inside one, no `catch` runs and C finds a stale register where the result
 * should be. As a `PyObject *` that would be a crash. An item assignment's result is an `int`, of which every value is
 * harmless, and the object travels in the list, whose place is empty unless the function ended in the ordinary way.
 *
 * SAFETY: attached.
 */
export function entryObject(): PyObjectPtr {
  if (entry !== NULL) return entry;
  const slot = new CallbackSlot(
    "int taipan_enter(PyObject *entry, PyObject *call, PyObject *handle)",
    dispatch as (...args: never[]) => unknown,
  );
  // A table of one slot and the zeros that end it; 3.11 and older keep the name's address.
  const slots = allocateRaw(2 * PyType_Slot.size);
  memory.setU32(slots + PyType_Slot.slot, Py_mp_ass_subscript);
  memory.setPointer(slots + PyType_Slot.pfunc, slot.pointer);
  const spec = allocateRaw(PyType_Spec.size);
  memory.setPointer(spec + PyType_Spec.name, staticCString("taipan.Entry"));
  memory.setPointer(spec + PyType_Spec.slots, slots);
  const type = ownedOrThrow(PyType_FromSpec(spec as number as Pointer<"PyType_Spec">));
  entry = callNoArguments(type);
  openRelay();
  objects.decRef(type);
  return entry;
}

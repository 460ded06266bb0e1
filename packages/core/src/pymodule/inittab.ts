import {
  allocateRaw,
  CallbackSlot,
  library,
  memory,
  openedLibrary,
  Py_IsInitialized,
  PyImport_AppendInittab,
  PyImport_ImportModule,
  PyModuleDef,
  Py_mod_gil,
  Py_MOD_GIL_NOT_USED,
  PyModuleDef_Init,
  PyModuleDef_Slot,
  staticCString,
  NULL,
  PyErr_SetString,
  PyExc_ImportError,
  PyInterpreterState_Get,
  PyInterpreterState_GetID,
} from "@taipan/ffi";
import type { PyObjectPtr, VoidPtr } from "@taipan/ffi";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { withScope } from "../interpreter/attach.ts";
import { onFirstStart } from "../interpreter/first-start.ts";
import { isolate } from "../interpreter/isolate.ts";
import { wrapOwned } from "../reference/wrap.ts";
import type { PyModule } from "../types/code/module.ts";

/** A module that waits for the interpreter to start. */
interface Waiting {
  readonly name: string;
  /** A free-threaded interpreter turns its GIL on for it. */
  readonly gilUsed: boolean;
  readonly fill: (module: PyModule) => void;
}

const waiting: Waiting[] = [];

/** Lists a built-in module for the interpreter that will start in this process. @throws {Error} if one runs already */
export function appendToInittab(name: string, gilUsed: boolean, fill: (module: PyModule) => void): void {
  if (openedLibrary() !== undefined && Py_IsInitialized() === 1) {
    throw new Error(
      `Cannot append module '${name}' to the inittab: the interpreter is initialized already, use register()`,
    );
  }
  if (waiting.length === 0) onFirstStart({ before: appendAll, after: fillAll });
  waiting.push({ name, gilUsed, fill });
}

/**
 * Names the modules to CPython. The init function only gives a definition without slots, from which CPython makes an
 * empty module; it is imported and filled right after the start, on the home thread, so that no other thread ever runs
 * a TypeScript callback inside an import.
 */
function appendAll(): void {
  for (const { name, gilUsed } of waiting) {
    const { freeThreaded, version } = library("PyModuleDef_Init");
    const layout = PyModuleDef({ freeThreaded, minor: version.minor });
    const definition = allocateRaw(layout.size);
    // One reference of our own, which is never given back.
    if (!freeThreaded) memory.setPointer(definition, 1);
    memory.setPointer(definition + layout.m_name, staticCString(name));
    if (freeThreaded && !gilUsed) memory.setPointer(definition + layout.m_slots, gilNotUsed());
    // Kept for ever: the inittab holds the pointer.
    const slot = new CallbackSlot("PyObject *taipan_init(void)", () => initialize(name, definition));
    slots.push(slot);
    PyImport_AppendInittab(staticCString(name) as never, slot.pointer as never);
  }
}

const slots: CallbackSlot[] = [];
let isFilling = false;

/**
 * CPython's call of the init function. Another thread's arrives here by way of the event loop, without an interpreter;
 * NULL makes it a `SystemError` there.
 */
function initialize(name: string, definition: VoidPtr): PyObjectPtr {
  if (!isFilling && isolate.count <= 0) return NULL;
  if (Number(PyInterpreterState_GetID(PyInterpreterState_Get())) === 0) return PyModuleDef_Init(definition as never);
  PyErr_SetString(PyExc_ImportError(), `module ${name} does not support loading in subinterpreters`);
  return NULL;
}

/** Slots that say: no GIL is needed. Without them the import would turn it on again. */
function gilNotUsed(): VoidPtr {
  const table = allocateRaw(2 * PyModuleDef_Slot.size);
  memory.setU32(table, Py_mod_gil);
  memory.setPointer(table + PyModuleDef_Slot.value, Py_MOD_GIL_NOT_USED);
  return table;
}

function fillAll(): void {
  isFilling = true;
  try {
    for (const { name, fill } of waiting)
      withScope(() => fill(wrapOwned(ownedOrThrow(PyImport_ImportModule(name))) as PyModule));
  } finally {
    isFilling = false;
  }
}

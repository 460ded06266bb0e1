import {
  NULL,
  objects,
  Py_None,
  PyErr_Clear,
  PyImport_ImportModule,
  PyObject_GetAttr,
  PyObject_HasAttr,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPythonMethod } from "../../call/call.ts";
import { fromPythonDeep } from "../../convert/default/from-python.ts";
import { intern } from "../../intern.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { ownedOrThrow } from "../crossing/fetch.ts";

/** The text that Python prints for an exception (borrowed): traceback, causes, notes and message. */
export function formatException(exception: PyObjectPtr, traceback: PyObjectPtr): string {
  const module = ownedOrThrow(PyImport_ImportModule("traceback"));
  try {
    const args = [objects.typeOf(exception), exception, traceback === NULL ? Py_None() : traceback];
    const lines = callPythonMethod(
      module,
      intern("format_exception"),
      args.map((pointer) => new Borrowing(pointer)),
    );
    const text = (fromPythonDeep(lines) as string[]).join("");
    objects.decRef(lines);
    return text;
  } finally {
    objects.decRef(module);
  }
}

/** `__notes__` of an exception (borrowed), text by text. */
export function readNotes(exception: PyObjectPtr): string[] {
  const notes = PyObject_GetAttr(exception, intern("__notes__"));
  if (notes === NULL) {
    PyErr_Clear();
    return [];
  }
  const list = fromPythonDeep(notes);
  objects.decRef(notes);
  return Array.isArray(list) ? list.map(String) : [];
}

/** Adds a note; before 3.11 (no `add_note`) it is kept in `__notes__` as well. */
export function appendNote(exception: PyObjectPtr, note: string): void {
  if (PyObject_HasAttr(exception, intern("add_note")) === 1) {
    objects.decRef(callPythonMethod(exception, intern("add_note"), [note]));
    return;
  }
  const notes = [...readNotes(exception), note];
  objects.decRef(callPythonMethod(exception, intern("__setattr__"), ["__notes__", notes]));
}

import { NULL, objects, Py_None, PyErr_Clear, PyObject_GetAttr, PyObject_Str } from "@taipan/ffi";
import type { PyObjectPtr, PyTypeObjectPtr } from "@taipan/ffi";
import { intern } from "../../intern.ts";

/**
 * `Type: text` of an exception, the way its last traceback line reads but without the module. An exception whose
 * `__str__` fails still has a text.
 *
 * SAFETY: the thread is attached, no exception is pending, `exception` is borrowed.
 */
export function exceptionText(exception: PyObjectPtr): string {
  const name = typeName(objects.typeOf(exception));
  const text = PyObject_Str(exception);
  if (text === NULL) {
    PyErr_Clear();
    return `${name}: <exception str() failed>`;
  }
  const message = objects.text(text);
  objects.decRef(text);
  return message === "" ? name : `${name}: ${message}`;
}

/** `__qualname__` of a type; never fails. */
export function typeName(type: PyTypeObjectPtr): string {
  return textAttribute(type, "__qualname__") ?? "<failed to extract type name>";
}

/** Text of a `str` attribute; `undefined` where there is none, whatever the reason. */
export function textAttribute(object: PyObjectPtr, name: string): string | undefined {
  const value = PyObject_GetAttr(object, intern(name));
  if (value === NULL) {
    PyErr_Clear();
    return undefined;
  }
  const isText = (objects.typeFlags(objects.typeOf(value)) & UNICODE_SUBCLASS) !== 0;
  const text = isText ? objects.text(value) : undefined;
  objects.decRef(value);
  return text;
}

/** `Py_TPFLAGS_UNICODE_SUBCLASS` */
const UNICODE_SUBCLASS = 1 << 28;

/** One frame of a traceback. */
export interface TracebackFrame {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** The most frames that are read; a recursion of thousands shows its end. */
const MOST_FRAMES = 64;

/** Frames of a traceback object (borrowed), outermost first, the innermost {@link MOST_FRAMES} of them. */
export function tracebackFrames(traceback: PyObjectPtr): TracebackFrame[] {
  const frames: TracebackFrame[] = [];
  let current = traceback;
  objects.incRef(current);
  while (current !== NULL && current !== Py_None()) {
    const frame = attribute(current, "tb_frame");
    const code = frame === NULL ? NULL : attribute(frame, "f_code");
    const line = attribute(current, "tb_lineno");
    if (code !== NULL) {
      frames.push({
        name: textAttribute(code, "co_qualname") ?? textAttribute(code, "co_name") ?? "?",
        file: textAttribute(code, "co_filename") ?? "?",
        line: line === NULL || line === Py_None() ? 0 : Number(objects.int(line)),
      });
      if (frames.length > MOST_FRAMES) frames.shift();
    }
    for (const pointer of [frame, code, line]) if (pointer !== NULL) objects.decRef(pointer);
    const next = attribute(current, "tb_next");
    objects.decRef(current);
    current = next;
  }
  if (current !== NULL) objects.decRef(current);
  return frames;
}

function attribute(object: PyObjectPtr, name: string): PyObjectPtr {
  const value = PyObject_GetAttr(object, intern(name));
  if (value === NULL) PyErr_Clear();
  return value;
}

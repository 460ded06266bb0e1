import { PyBytes_FromStringAndSize } from "../headers/bytesobject.ts";
import { PyFloat_FromDouble, PyFloat_Type } from "../headers/floatobject.ts";
import { PyList_New, PyList_SetItem } from "../headers/listobject.ts";
import { PyLong_FromLongLong, PyLong_Type } from "../headers/longobject.ts";
import { PyBool_Type } from "../headers/boolobject.ts";
import { Py_DecRef, Py_IncRef } from "../headers/refcount.ts";
import { PyType_GetFlags } from "../headers/object.ts";
import { PyTuple_New, PyTuple_SetItem } from "../headers/tupleobject.ts";
import type { ObjectLayout } from "../layout.ts";
import type { Memory } from "../memory/memory.ts";
import type { PyObjectPtr } from "../pointer.ts";
import { ObjectsInPlace } from "./in-place.ts";
import { newTextByCall } from "./text-by-call.ts";

/**
 * Compares a layout with live objects that the C API made.
 *
 * @returns what disagreed first, or `undefined` when all of it holds
 */
export function calibrate(memory: Memory, layout: ObjectLayout): string | undefined {
  const objects = new ObjectsInPlace(memory, layout);
  const made: PyObjectPtr[] = [];
  const keep = (object: PyObjectPtr): PyObjectPtr => (made.push(object), object);
  const checks: Record<string, () => boolean> = {
    "type of float": () => objects.typeOf(keep(PyFloat_FromDouble(6.25))) === PyFloat_Type(),
    "value of float": () => objects.float(keep(PyFloat_FromDouble(-6.25))) === -6.25,
    "reference count": () => countsAgree(memory, layout, objects, keep(PyFloat_FromDouble(7.5))),
    "value of int": () =>
      [0, 1, -1, 12345, -12345, 2 ** 40 + 5, -(2 ** 53) + 1].every(
        (value) => objects.int(keep(PyLong_FromLongLong(value))) === value,
      ) && [2n ** 60n, -(2n ** 62n) + 7n].every((value) => objects.int(keep(PyLong_FromLongLong(value))) === value),
    "text of str": () =>
      ["", "a", "abcdefgh", "é".repeat(9), "中文".repeat(5), "a😀b"].every(
        (text) => objects.text(keep(newTextByCall(text))) === text,
      ),
    "new str": () => objects.text(keep(objects.newText("calibrate"))) === "calibrate",
    "content of bytes": () =>
      Buffer.from(objects.bytes(keep(PyBytes_FromStringAndSize(0 as never, 0)))).length === 0,
    "items of list": () => {
      const list = keep(PyList_New(3));
      const items = [1.5, 2.5, 3.5].map((value) => PyFloat_FromDouble(value));
      items.forEach((item, index) => PyList_SetItem(list, index, item));
      return objects.listSize(list) === 3 && items.every((item, index) => objects.listItem(list, index) === item);
    },
    "items of tuple": () => {
      const tuple = keep(PyTuple_New(3));
      const items = [1.5, 2.5, 3.5].map((value) => PyFloat_FromDouble(value));
      items.forEach((item, index) => PyTuple_SetItem(tuple, index, item));
      return objects.tupleSize(tuple) === 3 && items.every((item, index) => objects.tupleItem(tuple, index) === item);
    },
    "flags of type": () => objects.typeFlags(PyLong_Type()) === Number(BigInt.asUintN(32, BigInt(PyType_GetFlags(PyLong_Type())))),
    "base of type": () => objects.typeBase(PyBool_Type()) === PyLong_Type(),
  };
  const wrong = Object.keys(checks).find((what) => !checks[what]?.());
  for (const object of made) Py_DecRef(object);
  return wrong;
}

function countsAgree(memory: Memory, layout: ObjectLayout, objects: ObjectsInPlace, object: PyObjectPtr): boolean {
  const before = memory.u32(object);
  Py_IncRef(object);
  if (memory.u32(object) !== before + 1) return false;
  objects.incRef(object);
  if (memory.u32(object) !== before + 2) return false;
  objects.decRef(object);
  Py_DecRef(object);
  const isPlain = layout.refcount === "plain";
  return memory.u32(object) === before && (!isPlain || memory.u32(object + 4) === 0);
}

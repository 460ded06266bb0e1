import { objects, Py_None, PyTuple_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../convert/converter.ts";
import { fromPythonShallow } from "../convert/default/from-python.ts";
import { intoPython } from "../convert/default/into-python.ts";
import type { FrameTarget } from "./dispatch.ts";

/** A TypeScript function that Python may call: positional arguments, then keywords (`undefined` when there are none). */
export type CallTarget = (args: unknown[], keywords: Record<string, unknown> | undefined) => unknown;

/** Runs a function with positional arguments and keywords by the default rules: a frame of the open shim. */
export function openTarget(target: CallTarget): FrameTarget {
  return (frame) => {
    const args = tupleAt(frame, 0, 3);
    const names = objects.listItem(frame, 1);
    const named = names === Py_None() ? 0 : objects.tupleSize(names);
    const count = objects.tupleSize(args) - named;
    const positional: unknown[] = [];
    for (let index = 0; index < count; index++) positional.push(fromPythonShallow(objects.tupleItem(args, index)));
    return intoPython(target(positional, named === 0 ? undefined : keywords(args, count, names)));
  };
}

/**
 * Runs a function with positional arguments by the default rules: a frame of the shim for closures.
 *
 * @param returns converter of the result. Default: the default rules
 */
export function closureTarget(body: (...args: never[]) => unknown, returns?: Converter<unknown>): FrameTarget {
  const call = body as (...args: unknown[]) => unknown;
  const write = returns === undefined ? intoPython : (value: unknown): PyObjectPtr => returns.intoPython(value);
  return (frame) => {
    const args = tupleAt(frame, 0, 2);
    const count = objects.tupleSize(args);
    if (count === 1) return write(call(fromPythonShallow(objects.tupleItem(args, 0))));
    const values: unknown[] = [];
    for (let index = 0; index < count; index++) values.push(fromPythonShallow(objects.tupleItem(args, index)));
    return write(call(...values));
  };
}

/** A tuple in a frame of so many places, borrowed. */
function tupleAt(frame: PyObjectPtr, index: number, places: number): PyObjectPtr {
  if (objects.listSize(frame) !== places) throw new TypeError("Cannot enter");
  const tuple = objects.listItem(frame, index);
  if (objects.typeOf(tuple) !== PyTuple_Type()) throw new TypeError("Cannot enter");
  return tuple;
}

function keywords(args: PyObjectPtr, first: number, names: PyObjectPtr): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < objects.tupleSize(names); index++) {
    values[objects.text(objects.tupleItem(names, index))] = fromPythonShallow(objects.tupleItem(args, first + index));
  }
  return values;
}

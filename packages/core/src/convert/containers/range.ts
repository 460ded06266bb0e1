import { objects, PyRange_Type, PySlice_New, PySlice_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { readAttribute } from "../shapes/attribute.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { int53 } from "../scalars/integer.ts";
import { optional } from "./optional.ts";
import { released } from "../released.ts";
import { typed } from "../default/typed-value.ts";
import { atKey } from "../where.ts";

/** The numbers from `start` to before `stop`. */
export interface PythonRange {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** What stands between the brackets of `x[start:stop:step]`; `undefined` where nothing does. */
export interface PythonSlice {
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
  readonly step?: number | undefined;
}

/** `range` ⇄ `{ start, stop, step }`, within ±(2^53 − 1). */
export const range: Converter<PythonRange> = {
  pyType: "range",
  fromPython(pointer) {
    if (!isRange(pointer)) throw castFailure(pointer, "range");
    return {
      start: readAttribute(pointer, "start", int53),
      stop: readAttribute(pointer, "stop", int53),
      step: readAttribute(pointer, "step", int53),
    };
  },
  intoPython(value) {
    requireObject(value);
    return callPython(PyRange_Type(), [typed(int53, value.start), typed(int53, value.stop), typed(int53, value.step)]);
  },
  mayAccept: isRange,
};

const bound = optional(int53);

/** `slice` ⇄ `{ start, stop, step }`, each `undefined` for `None`. */
export const slice: Converter<PythonSlice> = {
  pyType: "slice",
  fromPython(pointer) {
    if (!isSlice(pointer)) throw castFailure(pointer, "slice");
    return {
      start: readAttribute(pointer, "start", bound),
      stop: readAttribute(pointer, "stop", bound),
      step: readAttribute(pointer, "step", bound),
    };
  },
  intoPython(value) {
    requireObject(value);
    return released(boundIntoPython(value, "start"), (start) =>
      released(boundIntoPython(value, "stop"), (stop) =>
        released(boundIntoPython(value, "step"), (step) => ownedOrThrow(PySlice_New(start, stop, step))),
      ),
    );
  },
  mayAccept: isSlice,
};

function boundIntoPython(value: PythonSlice, key: keyof PythonSlice): PyObjectPtr {
  try {
    return bound.intoPython(value[key]);
  } catch (error) {
    throw atKey(error, key);
  }
}

function requireObject(value: unknown): void {
  if (typeof value === "object" && value !== null) return;
  throw new ConversionError(describe(value), "an object with start, stop and step was expected");
}

function isRange(pointer: PyObjectPtr): boolean {
  return objects.typeOf(pointer) === PyRange_Type();
}

function isSlice(pointer: PyObjectPtr): boolean {
  return objects.typeOf(pointer) === PySlice_Type();
}

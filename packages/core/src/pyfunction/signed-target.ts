import { NULL, objects, Py_None, PyDict_Type, PyTuple_Type } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../convert/converter.ts";
import { any } from "../convert/containers/handle.ts";
import { released } from "../convert/released.ts";
import { beginArgumentBorrows, endArgumentBorrows } from "../pyclass/instance/argument-borrows.ts";
import { atArgument } from "./argument-name.ts";
import { defaultOf } from "./default-value.ts";
import { evaluateLiteral } from "./evaluate-literal.ts";
import { type FrameTarget, missingObject } from "./dispatch.ts";
import type { Parameters } from "./parameters.ts";
import { bindArguments } from "./signature/bind.ts";

/** A function, called with the values themselves. */
type Direct = (...values: unknown[]) => unknown;

/** A function, called with all values at once. */
type Gathered = (values: unknown[]) => unknown;

/** One place of a frame. */
interface Place {
  readonly name: string;
  readonly kind: "one" | "items" | "entries";
  readonly converter: Converter<unknown>;
  /** The value of an argument that was not given; `undefined` where one must be. */
  readonly makeDefault: (() => unknown) | undefined;
}

/** Runs a function with a signature: reads the arguments from a frame by their converters, and converts the result. */
export class SignedTarget {
  readonly #parameters: Parameters;
  readonly #places: readonly Place[];
  readonly #fullName: string;
  readonly #returns: Converter<unknown>;
  readonly #gathered: Gathered | undefined;
  readonly #direct: Direct;
  /** Place of the first argument: methods have others before it. */
  readonly #first: number;
  readonly #missing: PyObjectPtr = missingObject();

  /**
   * @param gathered called instead of `direct`, for functions that want one object
   * @param first how many places of a frame come before the arguments
   */
  constructor(
    parameters: Parameters,
    fullName: string,
    returns: Converter<unknown> | undefined,
    gathered: Gathered | undefined,
    direct: Direct,
    first: number = 0,
  ) {
    this.#first = first;
    this.#parameters = parameters;
    this.#fullName = fullName;
    this.#returns = returns ?? any;
    this.#gathered = gathered;
    this.#direct = direct;
    this.#places = parameters.signature.parameters.map(({ name, kind, default: literal }, index): Place => {
      const converter = parameters.converters[index] ?? any;
      return {
        name,
        kind: kind === "var-positional" ? "items" : kind === "var-keyword" ? "entries" : "one",
        converter,
        makeDefault:
          defaultOf(converter) ??
          (literal === undefined
            ? undefined
            : () => released(evaluateLiteral(literal.source), (pointer) => converter.fromPython(pointer))),
      };
    });
  }

  /** The function for the table of targets. */
  get target(): FrameTarget {
    return (frame) => {
      const mark = beginArgumentBorrows();
      try {
        return this.#run(frame);
      } finally {
        endArgumentBorrows(mark);
      }
    };
  }

  /** The arguments alone, one for each parameter. */
  read(frame: PyObjectPtr): unknown[] {
    const count = this.#places.length;
    if (objects.listSize(frame) !== this.#first + count + 1) throw this.#misfit(frame);
    const values: unknown[] = [];
    for (let index = 0; index < count; index++) values.push(this.#read(frame, index));
    return values;
  }

  #run(frame: PyObjectPtr): PyObjectPtr {
    const places = this.#places;
    const count = places.length;
    if (objects.listSize(frame) !== this.#first + count + 1) throw this.#misfit(frame);
    const direct = this.#direct;
    const gathered = this.#gathered;
    if (gathered === undefined) {
      // No array for the usual few.
      if (count === 1) return this.#returns.intoPython(direct(this.#read(frame, 0)));
      if (count === 2) return this.#returns.intoPython(direct(this.#read(frame, 0), this.#read(frame, 1)));
    }
    const values: unknown[] = [];
    for (let index = 0; index < count; index++) values.push(this.#read(frame, index));
    return this.#returns.intoPython(gathered === undefined ? direct(...values) : gathered(values));
  }

  /** SAFETY: the frame holds the argument as long as the call lasts. */
  #read(frame: PyObjectPtr, index: number): unknown {
    const place = this.#places[index] as Place;
    const pointer = objects.listItem(frame, this.#first + index);
    try {
      if (pointer === this.#missing) return this.#default(place, frame);
      if (place.kind === "one") return place.converter.exact?.(pointer) ?? place.converter.fromPython(pointer);
      return place.kind === "items" ? readItems(pointer, place.converter) : readEntries(pointer, place.converter);
    } catch (error) {
      throw error instanceof MissingArgument ? error.cause : atArgument(error, place.name);
    }
  }

  #default(place: Place, frame: PyObjectPtr): unknown {
    if (place.makeDefault !== undefined) return place.makeDefault();
    throw new MissingArgument("Cannot call", { cause: this.#misfit(frame) });
  }

  /** The error of a call that does not fit the signature. */
  #misfit(frame: PyObjectPtr): unknown {
    const { signature } = this.#parameters;
    const first = this.#first;
    const size = objects.listSize(frame) - first;
    const count = this.#places.length;
    const hasExtra = size === count + 3;
    const positional: PyObjectPtr[] = [];
    const keywords = new Map<string, PyObjectPtr>();
    for (let index = 0; index < count && index < size; index++) {
      const pointer = objects.listItem(frame, first + index);
      if (pointer === this.#missing || signature.parameters[index]?.kind.startsWith("var-") === true) continue;
      if (index < signature.positional && positional.length === index) positional.push(pointer);
      else keywords.set((signature.parameters[index] as { readonly name: string }).name, pointer);
    }
    if (hasExtra) {
      const extra = objects.listItem(frame, first + count);
      for (let index = 0; index < objects.tupleSize(extra); index++) positional.push(objects.tupleItem(extra, index));
      const others = objects.listItem(frame, first + count + 1);
      if (others !== Py_None()) for (const [name, pointer] of entriesOf(others)) keywords.set(name, pointer);
    }
    try {
      bindArguments(signature, positional, keywords, this.#fullName);
    } catch (error) {
      return error;
    }
    return new TypeError("Cannot enter");
  }
}

/** Carries an error past the place that names arguments: it names the function. */
class MissingArgument extends Error {}

function readItems(tuple: PyObjectPtr, converter: Converter<unknown>): unknown[] {
  if (objects.typeOf(tuple) !== PyTuple_Type()) throw new TypeError("Cannot enter");
  const items: unknown[] = [];
  for (let index = 0, size = objects.tupleSize(tuple); index < size; index++) {
    items.push(converter.fromPython(objects.tupleItem(tuple, index)));
  }
  return items;
}

function readEntries(dict: PyObjectPtr, converter: Converter<unknown>): Map<string, unknown> | undefined {
  const entries = entriesOf(dict);
  if (entries.length === 0) return undefined;
  return new Map(entries.map(([name, pointer]) => [name, converter.fromPython(pointer)]));
}

/** Names and values of keyword arguments. SAFETY: the values are borrowed from the dict, which is the call's own. */
function entriesOf(dict: PyObjectPtr): [name: string, value: PyObjectPtr][] {
  if (objects.typeOf(dict) !== PyDict_Type()) throw new TypeError("Cannot enter");
  const flat: number[] = [];
  const size = objects.dictItems(dict, flat);
  const entries: [string, PyObjectPtr][] = [];
  for (let index = 0; index < size; index++) {
    entries.push([
      objects.text((flat[2 * index] ?? NULL) as PyObjectPtr),
      (flat[2 * index + 1] ?? NULL) as PyObjectPtr,
    ]);
  }
  return entries;
}

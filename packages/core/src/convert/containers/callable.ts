import { objects, PyCallable_Check } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { typeName } from "../../error/text/exception-text.ts";
import { PyTypeError } from "../../error/classes/exceptions.ts";
import { withScope } from "../../interpreter/attach.ts";
import { isolate } from "../../interpreter/isolate.ts";
import { makeCallable } from "../../pyfunction/function-object.ts";
import { live } from "../../reference/live.ts";
import { Py } from "../../reference/py.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { intoPython, share } from "../default/into-python.ts";
import { released } from "../released.ts";
import type { InferTuple } from "./tuple.ts";
import { typed } from "../default/typed-value.ts";

/**
 * A Python callable ⇄ a function. The function owns the callable and may be kept: called later, it attaches by itself.
 * Arguments beyond the listed ones go by the default rules. Called while nothing is attached it must not return handles,
 * which would be dead on arrival.
 */
export function callable<const A extends readonly Converter<unknown>[], R>(
  args: A,
  result: Converter<R>,
): Converter<(...args: InferTuple<A>) => R> {
  return {
    pyType: `Callable[[${args.map((arg) => arg.pyType).join(", ")}], ${result.pyType}]`,
    annotate: (write) => `Callable[[${args.map((arg) => write.across(arg)).join(", ")}], ${write.of(result)}]`,
    fromPython(pointer) {
      if (PyCallable_Check(pointer) === 0) {
        throw new PyTypeError(`'${typeName(objects.typeOf(pointer))}' object is not callable`);
      }
      const owner = new Py(share(pointer));
      return (...values) =>
        attached(() =>
          released(callPython(live(owner), typedArguments(args, values)), (value) => result.fromPython(value)),
        );
    },
    intoPython(value) {
      if (typeof value !== "function") throw new ConversionError(describe(value), "a function was expected");
      return typedFunction(value as (...args: unknown[]) => R, args, result);
    },
    mayAccept: (pointer) => PyCallable_Check(pointer) === 1,
  };
}

/** In the scope in use, so that handles among the results live in it; where there is none, in one of its own. */
function attached<R>(body: () => R): R {
  return isolate.count > 0 ? body() : withScope(body);
}

function typedArguments(converters: readonly Converter<unknown>[], values: readonly unknown[]): unknown[] {
  return values.map((value, index) => {
    const converter = converters[index];
    return converter === undefined ? value : typed(converter, value);
  });
}

function typedFunction<R>(
  value: (...args: unknown[]) => R,
  converters: readonly Converter<unknown>[],
  result: Converter<R>,
): PyObjectPtr {
  const name = value.name || "taipan-closure";
  return makeCallable(
    (args, keywords) => {
      if (keywords !== undefined) throw new PyTypeError(`${name}() takes no keyword arguments`);
      return typed(result, value(...args.map((arg, index) => reread(arg, converters[index]))));
    },
    name,
    undefined,
  );
}

/** Arguments arrive by the default rules; what those made of one goes through its converter once more. */
function reread(arg: unknown, converter: Converter<unknown> | undefined): unknown {
  return converter === undefined ? arg : released(intoPython(arg), (pointer) => converter.fromPython(pointer));
}

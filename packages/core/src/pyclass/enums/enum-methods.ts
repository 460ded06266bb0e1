import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import type { Converter } from "../../convert/converter.ts";
import { intoPython } from "../../convert/default/into-python.ts";
import { type Parameters, parametersOf } from "../../pyfunction/parameters.ts";
import { SignedTarget } from "../../pyfunction/signed-target.ts";
import { makeMember } from "../build/member.ts";
import type { CallableSpec } from "../spec.ts";

/** A method of an enum: a function, or one with its parameters; `this` is the member's value. */
export type EnumMethods<V> = Readonly<
  Record<string, EnumFunction<V> | (Omit<CallableSpec, "call"> & { readonly call: EnumFunction<V> })>
>;

type EnumFunction<V> = (this: V, ...args: never[]) => unknown;

/** The Python function of a method: a new reference. */
export function enumMethod<V>(
  type: Converter<V> & { readonly name: string },
  name: string,
  method: EnumMethods<V>[string],
  module: string,
): PyObjectPtr {
  const spec = typeof method === "function" ? { call: method } : method;
  const { signature = "()", args, returns, doc, textSignature } = spec as CallableSpec & { call: EnumFunction<V> };
  const parameters = parametersOf({ signature, ...(args !== undefined && { args }) }) as Parameters;
  const reader = new SignedTarget(parameters, `${type.name}.${name}()`, undefined, undefined, () => undefined, 1);
  const write = returns as Converter<unknown> | undefined;
  return makeMember(
    {
      name,
      kind: "method",
      receiver: "self",
      parameters,
      doc,
      textSignature,
      returns: write,
      overloads: [],
      shape: {},
      target: (frame) => {
        const self = type.fromPython(objects.listItem(frame, 0));
        const result: unknown = Reflect.apply(spec.call, self, reader.read(frame));
        return write === undefined ? intoPython(result) : write.intoPython(result);
      },
    },
    type.name,
    module,
  );
}

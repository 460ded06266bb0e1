import { PyDict } from "../types/containers/dict.ts";
import { inward } from "./inward.ts";
import type { Operation } from "./operation.ts";
import { presented } from "./outward.ts";

type AnyFunction = (...args: unknown[]) => unknown;

/** What functions and classes can do. */
export const FUNCTION_OPERATIONS: Readonly<Record<string, Operation<AnyFunction>>> = {
  call: (target, [self, keywords, ...args]) =>
    presented(Reflect.apply(target, inward(self), allArguments(args, keywords))),
  new: (target, [keywords, ...args]) => presented(Reflect.construct(target, allArguments(args, keywords))),
};

/** Arguments in order; keyword arguments as the properties of one more. */
function allArguments(args: readonly unknown[], keywords: unknown): unknown[] {
  const all = args.map(inward);
  if (keywords instanceof PyDict) {
    const options = Object.create(null) as Record<string, unknown>;
    for (const [name, value] of keywords.entries()) options[name.str()] = inward(value.extract());
    all.push({ ...options });
  }
  return all;
}

import { objects } from "@taipan/ffi";
import { adopt } from "../reference/arena.ts";
import { $ptr } from "../reference/handle.ts";
import { live } from "../reference/live.ts";
import { PyAny } from "../types/object/any.ts";
import { closeScope } from "./attach.ts";
import type { Scope } from "./scope.ts";

/** Runs `body` in a scope that is open, and closes it. An object that `body` gives moves into the scope around. */
export function runInScope<S extends Scope, R>(scope: S, body: (scope: S) => R): R {
  let result: R;
  try {
    result = body(scope);
    if (result instanceof PyAny && scope.kind === "assumed") return escape(scope, result);
  } catch (error) {
    closeScope(scope);
    throw error;
  }
  closeScope(scope);
  return result;
}

/** Moves an object out of a nested scope into the one around it. */
function escape<T extends PyAny>(scope: Scope, object: T): T {
  const handle = object as unknown as { [$ptr]: number };
  const pointer = handle[$ptr] > 0 ? live(object) : undefined;
  if (pointer !== undefined) objects.incRef(pointer);
  closeScope(scope);
  if (pointer !== undefined) {
    handle[$ptr] = pointer;
    adopt(object);
  }
  return object;
}

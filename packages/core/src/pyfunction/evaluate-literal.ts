import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";

/** A new reference to the value of a Python literal, made anew. */
export function evaluateLiteral(source: string): PyObjectPtr {
  return callPython(bootstrapped("evaluate"), [source]);
}

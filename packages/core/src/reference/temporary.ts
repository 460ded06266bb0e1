import type { PyObjectPtr } from "@taipan/ffi";
import { adopt } from "./arena.ts";
import { Handle } from "./handle.ts";

class Temporary extends Handle {}

/** Leaves a new reference to the innermost scope and gives it back as a borrowed one. */
export function keepForScope(pointer: PyObjectPtr): PyObjectPtr {
  adopt(new Temporary(pointer));
  return pointer;
}

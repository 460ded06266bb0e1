import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { intoPython } from "../../convert/default/into-python.ts";

/** Converts a value, hands it to `use`, which borrows it, and releases it, whatever happened. */
export function withConverted<R>(value: unknown, use: (pointer: PyObjectPtr) => R): R {
  const pointer = intoPython(value);
  try {
    return use(pointer);
  } finally {
    objects.decRef(pointer);
  }
}

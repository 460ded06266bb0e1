import { NULL } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** Finds the exception that a thrown object is itself: a new reference, or NULL. Set by the classes, which stand above. */
let find: (thrown: object) => PyObjectPtr = () => NULL;

/** See {@link find}. */
export function onOwnException(lookUp: (thrown: object) => PyObjectPtr): void {
  find = lookUp;
}

/** The exception of a thrown instance whose class is an exception class in Python: a new reference; NULL for others. */
export function ownException(thrown: unknown): PyObjectPtr {
  return typeof thrown === "object" && thrown !== null ? find(thrown) : NULL;
}

import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** Passes a new reference to `use` and gives it back afterwards, whatever happens. */
export function released<R>(pointer: PyObjectPtr, use: (pointer: PyObjectPtr) => R): R {
  try {
    return use(pointer);
  } finally {
    objects.decRef(pointer);
  }
}

/** Keeps a borrowed object alive while `use` may run Python code, which could drop it from its container. */
export function held<R>(pointer: PyObjectPtr, use: (pointer: PyObjectPtr) => R): R {
  objects.incRef(pointer);
  return released(pointer, use);
}

import { allocateRaw, freeRaw, memory } from "@taipan/ffi";
import type { Pointer, PyObjectPtr, VoidPtr } from "@taipan/ffi";

/** `PyObject *const *`: an argument array. */
export type ArgumentsPtr = Pointer<"PyObject *">;

/** Pointers that fit in the block; a call with more takes memory of its own. */
const SLOTS = 4096;

/**
 * Native memory for the argument arrays of vectorcalls, used as a stack: a call that Python makes back into TypeScript,
 * which calls Python again, takes the slots after its caller's.
 */
let block = 0;
let used = 0;

/** Reserves slots for one call; {@link releaseArguments} must follow. Gives the address of the first. */
export function reserveArguments(slots: number): ArgumentsPtr {
  if (block === 0) block = allocateRaw(SLOTS * 8);
  if (used + slots > SLOTS) return allocateRaw(slots * 8) as number as ArgumentsPtr;
  const address = block + used * 8;
  used += slots;
  return address as ArgumentsPtr;
}

/** Gives back what {@link reserveArguments} gave, in reverse order. */
export function releaseArguments(address: ArgumentsPtr, slots: number): void {
  if (address >= block && address < block + SLOTS * 8) used -= slots;
  else freeRaw(address as number as VoidPtr);
}

/** Runs `body` with an array that holds borrowed pointers. For calls off the hot paths. */
export function withArguments<R>(pointers: readonly PyObjectPtr[], body: (address: ArgumentsPtr) => R): R {
  const address = reserveArguments(pointers.length);
  try {
    pointers.forEach((pointer, index) => memory.setPointer(address + index * 8, pointer));
    return body(address);
  } finally {
    releaseArguments(address, pointers.length);
  }
}

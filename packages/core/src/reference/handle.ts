import type { PyObjectPtr } from "@taipan/ffi";

/** Key of a handle's address. The property is for this package: user code goes through `asPtr()`. */
export const $ptr = "$pointer" as const;

/**
 * Why a handle has no address any more, kept in the address's place: one comparison (`> 0`) tells a live handle from
 * every kind of dead one.
 */
export const SPENT = {
  /** Its attach scope ended. */
  scope: 0,
  /** It was disposed. */
  disposed: -1,
  /** Its reference was moved somewhere else. */
  moved: -2,
} as const;

/** Anything that holds one counted reference to a Python object. */
export abstract class Handle {
  /** Address while the handle is live (> 0), else one of {@link SPENT}. */
  // Declared and assigned: V8 makes an object of a subclass three times as fast without field initializers.
  declare $pointer: number;

  constructor(pointer: PyObjectPtr) {
    this.$pointer = pointer;
  }
}

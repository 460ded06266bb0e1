/**
 * Addresses as JavaScript numbers, branded by what they point to.
 *
 * koffi's fast call path takes `uintptr_t` as a number (user-space addresses fit in 53 bits), so a pointer is a number
 * here. The brand exists in the type checker only; `NULL` is 0.
 */
declare const pointee: unique symbol;

/** Address of a `T`. The record brand lets one pointer be two things: a `PyTypeObject` is a `PyObject` too. */
export type Pointer<T extends string> = number & { readonly [pointee]: { readonly [K in T]: true } };

/** `PyObject *` */
export type PyObjectPtr = Pointer<"PyObject">;
/** `PyTypeObject *`, usable wherever a `PyObject *` is. */
export type PyTypeObjectPtr = PyObjectPtr & Pointer<"PyTypeObject">;
/** `PyThreadState *` */
export type PyThreadStatePtr = Pointer<"PyThreadState">;
/** `void *`: memory with no declared content. */
export type VoidPtr = Pointer<"void">;
/** `const char *` owned by C, NUL-terminated. */
export type CStringPtr = Pointer<"char">;

/** The null pointer of any pointee. */
export const NULL: PyObjectPtr & PyTypeObjectPtr & PyThreadStatePtr & VoidPtr & CStringPtr = 0 as never;

/**
 * Brands a plain address.
 *
 * SAFETY: the caller vouches that `address` points to a `T` or is 0.
 */
export function pointerFrom<P extends Pointer<string>>(address: number | bigint): P {
  return Number(address) as P;
}

import { declare } from "../declare.ts";
import type { Pointer, VoidPtr } from "../pointer.ts";

/** Domains of `PyMem_GetAllocator`: usable without the GIL, for buffers, for objects. */
export const PYMEM_DOMAIN_RAW = 0;
export const PYMEM_DOMAIN_MEM = 1;
export const PYMEM_DOMAIN_OBJ = 2;

/** `PyMemAllocatorEx`: a context and four functions that take it first. */
export const PyMemAllocatorEx = { size: 40, ctx: 0, malloc: 8, calloc: 16, realloc: 24, free: 32 } as const;

/** C memory, or NULL. Needs no thread state. */
export let PyMem_RawMalloc: (size: number | bigint) => VoidPtr = declare(
  "void *PyMem_RawMalloc(size_t size)",
  (bound) => (PyMem_RawMalloc = bound),
);
/** Zeroed C memory, or NULL. Needs no thread state. */
export let PyMem_RawCalloc: (count: number | bigint, size: number | bigint) => VoidPtr = declare(
  "void *PyMem_RawCalloc(size_t count, size_t size)",
  (bound) => (PyMem_RawCalloc = bound),
);
/** Changes the size; NULL leaves the old memory as it is. Needs no thread state. */
export let PyMem_RawRealloc: (pointer: VoidPtr, size: number | bigint) => VoidPtr = declare(
  "void *PyMem_RawRealloc(void *pointer, size_t size)",
  (bound) => (PyMem_RawRealloc = bound),
);
/** Frees memory of `PyMem_RawMalloc`. NULL is allowed. Needs no thread state. */
export let PyMem_RawFree: (pointer: VoidPtr) => void = declare(
  "void PyMem_RawFree(void *pointer)",
  (bound) => (PyMem_RawFree = bound),
);
/** Memory for buffers, or NULL. The thread must be attached. */
export let PyMem_Malloc: (size: number | bigint) => VoidPtr = declare(
  "void *PyMem_Malloc(size_t size)",
  (bound) => (PyMem_Malloc = bound),
);
/** Zeroed memory for buffers, or NULL. The thread must be attached. */
export let PyMem_Calloc: (count: number | bigint, size: number | bigint) => VoidPtr = declare(
  "void *PyMem_Calloc(size_t count, size_t size)",
  (bound) => (PyMem_Calloc = bound),
);
/** Changes the size; NULL leaves the old memory as it is. The thread must be attached. */
export let PyMem_Realloc: (pointer: VoidPtr, size: number | bigint) => VoidPtr = declare(
  "void *PyMem_Realloc(void *pointer, size_t size)",
  (bound) => (PyMem_Realloc = bound),
);
/** Frees memory of `PyMem_Malloc`. NULL is allowed. The thread must be attached. */
export let PyMem_Free: (pointer: VoidPtr) => void = declare(
  "void PyMem_Free(void *pointer)",
  (bound) => (PyMem_Free = bound),
);
/** Stores the allocator of a domain as a `PyMemAllocatorEx`. */
export let PyMem_GetAllocator: (domain: number, allocator: Pointer<"PyMemAllocatorEx">) => void = declare(
  "void PyMem_GetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator)",
  (bound) => (PyMem_GetAllocator = bound),
);
/** Sets the allocator of a domain. */
export let PyMem_SetAllocator: (domain: number, allocator: Pointer<"PyMemAllocatorEx">) => void = declare(
  "void PyMem_SetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator)",
  (bound) => (PyMem_SetAllocator = bound),
);
/** Wraps the allocators in checks. */
export let PyMem_SetupDebugHooks: () => void = declare(
  "void PyMem_SetupDebugHooks(void)",
  (bound) => (PyMem_SetupDebugHooks = bound),
);

import { declare } from "../declare.ts";
import type { Pointer, VoidPtr } from "../pointer.ts";

/** Domains of `PyMem_GetAllocator`: usable without the GIL, for buffers, for objects. */
export const PYMEM_DOMAIN_RAW = 0;
export const PYMEM_DOMAIN_MEM = 1;
export const PYMEM_DOMAIN_OBJ = 2;

/** `PyMemAllocatorEx`: a context and four functions that take it first. */
export const PyMemAllocatorEx = { size: 40, ctx: 0, malloc: 8, calloc: 16, realloc: 24, free: 32 } as const;

export let PyMem_Calloc: (nelem: number | bigint, elsize: number | bigint) => VoidPtr = declare(
  "void *PyMem_Calloc(size_t nelem, size_t elsize)",
  (bound) => (PyMem_Calloc = bound),
);
export let PyMem_Free: (pointer: VoidPtr) => void = declare(
  "void PyMem_Free(void *pointer)",
  (bound) => (PyMem_Free = bound),
);
export let PyMem_GetAllocator: (domain: number, allocator: Pointer<"PyMemAllocatorEx">) => void = declare(
  "void PyMem_GetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator)",
  (bound) => (PyMem_GetAllocator = bound),
);
export let PyMem_Malloc: (size: number | bigint) => VoidPtr = declare(
  "void *PyMem_Malloc(size_t size)",
  (bound) => (PyMem_Malloc = bound),
);
export let PyMem_RawCalloc: (nelem: number | bigint, elsize: number | bigint) => VoidPtr = declare(
  "void *PyMem_RawCalloc(size_t nelem, size_t elsize)",
  (bound) => (PyMem_RawCalloc = bound),
);
export let PyMem_RawFree: (pointer: VoidPtr) => void = declare(
  "void PyMem_RawFree(void *pointer)",
  (bound) => (PyMem_RawFree = bound),
);
export let PyMem_RawMalloc: (size: number | bigint) => VoidPtr = declare(
  "void *PyMem_RawMalloc(size_t size)",
  (bound) => (PyMem_RawMalloc = bound),
);
export let PyMem_RawRealloc: (pointer: VoidPtr, newSize: number | bigint) => VoidPtr = declare(
  "void *PyMem_RawRealloc(void *pointer, size_t new_size)",
  (bound) => (PyMem_RawRealloc = bound),
);
export let PyMem_Realloc: (pointer: VoidPtr, newSize: number | bigint) => VoidPtr = declare(
  "void *PyMem_Realloc(void *pointer, size_t new_size)",
  (bound) => (PyMem_Realloc = bound),
);
export let PyMem_SetAllocator: (domain: number, allocator: Pointer<"PyMemAllocatorEx">) => void = declare(
  "void PyMem_SetAllocator(PyMemAllocatorDomain domain, PyMemAllocatorEx *allocator)",
  (bound) => (PyMem_SetAllocator = bound),
);
export let PyMem_SetupDebugHooks: () => void = declare(
  "void PyMem_SetupDebugHooks(void)",
  (bound) => (PyMem_SetupDebugHooks = bound),
);

import { declare } from "../declare.ts";

/** Has tracemalloc know a block of memory: 0, -1 without memory, -2 if it is off. */
export let PyTraceMalloc_Track: (domain: number, address: number | bigint, size: number | bigint) => number = declare(
  "int PyTraceMalloc_Track(unsigned int domain, uintptr_t address, size_t size)",
  (bound) => (PyTraceMalloc_Track = bound),
);
/** Ends that: 0, or -2 if tracemalloc is off. */
export let PyTraceMalloc_Untrack: (domain: number, address: number | bigint) => number = declare(
  "int PyTraceMalloc_Untrack(unsigned int domain, uintptr_t address)",
  (bound) => (PyTraceMalloc_Untrack = bound),
);

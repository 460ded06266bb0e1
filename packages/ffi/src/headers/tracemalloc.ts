import { declare } from "../declare.ts";

export let PyTraceMalloc_Track: (domain: number, pointer: number | bigint, size: number | bigint) => number = declare(
  "int PyTraceMalloc_Track(unsigned int domain, uintptr_t pointer, size_t size)",
  (bound) => (PyTraceMalloc_Track = bound),
);
export let PyTraceMalloc_Untrack: (domain: number, pointer: number | bigint) => number = declare(
  "int PyTraceMalloc_Untrack(unsigned int domain, uintptr_t pointer)",
  (bound) => (PyTraceMalloc_Untrack = bound),
);

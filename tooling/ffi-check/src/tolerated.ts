import type { Build } from "@taipan/ffi";

/** Differences that are known and harmless, each with the reason; anything else fails the check. */
const TOLERATED: readonly { readonly name: string; readonly in: (build: Build) => boolean; readonly why: string }[] = [
  {
    name: "_PyLong_AsByteArray",
    in: ({ minor }) => minor < 13,
    why: "the last parameter came in 3.13; a caller may pass one more than a C function reads",
  },
  {
    name: "_PyLong_NumBits",
    in: ({ minor }) => minor < 14,
    why: "size_t became int64_t in 3.14: both are 64 bits, and a count of bits fits either",
  },
];

/** Why a difference in `name` does not matter on this build; `undefined` where it does. */
export function toleratedBecause(name: string, build: Build): string | undefined {
  return TOLERATED.find((entry) => entry.name === name && entry.in(build))?.why;
}

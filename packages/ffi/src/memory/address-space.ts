import { readFileSync } from "node:fs";

/** One past the highest address of user space that the views cover: 2^47 less the guard pages. */
export const SPACE_END: number = 2 ** 47 - 8192;

/**
 * Where a view over the whole address space begins. An inspector that prints such a view reads its first bytes, so
 * they must be mapped; nothing that CPython allocates lies below the program itself.
 */
export function spaceStart(platform: NodeJS.Platform = process.platform): number | undefined {
  if (platform !== "linux") return undefined;
  try {
    const first = /^([0-9a-f]+)-/.exec(readFileSync("/proc/self/maps", "latin1"))?.[1];
    return first === undefined ? undefined : Number.parseInt(first, 16);
  } catch {
    return undefined;
  }
}

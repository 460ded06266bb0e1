import { readFileSync } from "node:fs";

/**
 * One past the highest address of user space, less the guard pages: 2^47, on arm64 Linux 2^48. Longer address spaces
 * (52 and 57 bits) are given to programs that ask for such addresses only.
 */
export function spaceEnd(platform: NodeJS.Platform = process.platform, arch: string = process.arch): number {
  return 2 ** (platform === "linux" && arch === "arm64" ? 48 : 47) - 8192;
}

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

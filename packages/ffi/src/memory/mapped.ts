import { constants } from "node:os";
import koffi from "koffi";
import { processSymbols } from "../process-symbols.ts";
import { spaceEnd } from "./address-space.ts";

let mincore: ((page: number, length: number, residency: Uint8Array) => number) | undefined;

/**
 * Whether reading at `address` would not end the process, as far as the system tells: Windows is not asked, and believed
 * to have every address of user space.
 */
export function isMapped(address: number): boolean {
  if (!Number.isSafeInteger(address) || address < 65_536 || address >= spaceEnd()) return false;
  if (process.platform === "win32") return true;
  mincore ??= processSymbols().func("int mincore(uintptr_t, size_t, uint8_t *)") as NonNullable<typeof mincore>;
  const residency = new Uint8Array(1);
  const page = Math.floor(address / 4096) * 4096;
  // Pages of other sizes answer EINVAL, which tells nothing.
  return mincore(page, 1, residency) === 0 || koffi.errno() !== constants.errno.ENOMEM;
}

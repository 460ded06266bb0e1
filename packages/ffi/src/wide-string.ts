import { allocateRaw } from "./cstring.ts";
import { InteriorNulError } from "./errors.ts";
import type { Pointer } from "./pointer.ts";
import { startMemory } from "./access.ts";

/**
 * A `wchar_t *` that lives as long as the process: 32-bit code points, or UTF-16 units on Windows. For the few settings
 * that CPython keeps a pointer to.
 *
 * @throws {InteriorNulError} if the text holds a NUL character
 */
export function staticWideString(text: string): Pointer<"wchar_t"> {
  const nul = text.indexOf("\0");
  if (nul !== -1) throw new InteriorNulError(nul);
  const memory = startMemory();
  if (process.platform === "win32") {
    const units = Buffer.from(`${text}\0`, "utf16le");
    const address = allocateRaw(units.length);
    memory.write(address, units);
    return address as number as Pointer<"wchar_t">;
  }
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const address = allocateRaw((points.length + 1) * 4);
  points.forEach((point, index) => memory.setU32(address + index * 4, point));
  return address as number as Pointer<"wchar_t">;
}

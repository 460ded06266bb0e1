import type { Memory } from "../memory/memory.ts";

/** Code points that are read at once. */
const CHUNK = 4096;
/** UTF-16 of one chunk, where every code point may take two units. */
let units: Uint16Array<ArrayBuffer> | undefined;

/** Text of `length` code points of four bytes each, lone surrogates kept. */
export function wideText(memory: Memory, address: number, length: number): string {
  units ??= new Uint16Array(CHUNK * 2);
  const buffer = Buffer.from(units.buffer);
  let text = "";
  for (let start = 0; start < length; start += CHUNK) {
    const end = Math.min(start + CHUNK, length);
    let count = 0;
    for (let index = start; index < end; index++) {
      const point = memory.u32(address + index * 4);
      if (point < 0x10000) {
        units[count++] = point;
      } else {
        units[count++] = 0xd7c0 + (point >>> 10);
        units[count++] = 0xdc00 | (point & 0x3ff);
      }
    }
    text += buffer.toString("utf16le", 0, count * 2);
  }
  return text;
}

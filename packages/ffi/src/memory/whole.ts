import koffi from "koffi";
import { spaceEnd } from "./address-space.ts";
import type { Memory } from "./memory.ts";
import { SHORT_LATIN1, shortLatin1 } from "./short-latin1.ts";
import { TextRegions } from "./text-regions.ts";

const HIGH = 4294967296;
/** Up to so many characters a loop beats a call into Node, which costs some 60–80 ns. */
const SHORT_READ = 10;
const SHORT_WRITE = 32;

/**
 * One DataView over the whole address space: an access is an ordinary load, 1–3 ns.
 *
 * The view never leaves this class: V8 may copy, inspect or transfer an ArrayBuffer that it can reach, and this one has
 * holes.
 */
export class WholeMemory implements Memory {
  readonly kind = "whole";
  readonly #view: DataView<ArrayBuffer>;
  readonly #base: number;
  readonly #regions: TextRegions;

  constructor(base: number) {
    this.#base = base;
    this.#view = new DataView(koffi.view(base, spaceEnd() - base));
    this.#regions = new TextRegions(this.#view.buffer, base);
  }

  u8(address: number): number {
    return this.#view.getUint8(address - this.#base);
  }
  u16(address: number): number {
    return this.#view.getUint16(address - this.#base, true);
  }
  u32(address: number): number {
    return this.#view.getUint32(address - this.#base, true);
  }
  i32(address: number): number {
    return this.#view.getInt32(address - this.#base, true);
  }
  pointer(address: number): number {
    const at = address - this.#base;
    return this.#view.getUint32(at, true) + this.#view.getUint32(at + 4, true) * HIGH;
  }
  i64(address: number): bigint {
    return this.#view.getBigInt64(address - this.#base, true);
  }
  f64(address: number): number {
    return this.#view.getFloat64(address - this.#base, true);
  }
  setU8(address: number, value: number): void {
    this.#view.setUint8(address - this.#base, value);
  }
  setU32(address: number, value: number): void {
    this.#view.setUint32(address - this.#base, value, true);
  }
  setPointer(address: number, value: number): void {
    const at = address - this.#base;
    this.#view.setUint32(at, value >>> 0, true);
    this.#view.setUint32(at + 4, Math.floor(value / HIGH), true);
  }
  setI64(address: number, value: bigint): void {
    this.#view.setBigInt64(address - this.#base, value, true);
  }
  setF64(address: number, value: number): void {
    this.#view.setFloat64(address - this.#base, value, true);
  }
  copy(address: number, length: number): Uint8Array<ArrayBuffer> {
    const target = new Uint8Array(length);
    this.read(address, target);
    return target;
  }
  read(address: number, target: Uint8Array): void {
    if (target.length > 0) target.set(new Uint8Array(this.#view.buffer, address - this.#base, target.length));
  }
  write(address: number, source: Uint8Array): void {
    // Unlike koffi.view, a part of an existing view costs the collector nothing, and no microsecond.
    if (source.length > 0) new Uint8Array(this.#view.buffer, address - this.#base, source.length).set(source);
  }
  latin1(address: number, length: number): string {
    if (length > SHORT_LATIN1) return this.#regions.latin1(address, length);
    return shortLatin1(this.#view, address - this.#base, length);
  }
  utf16(address: number, length: number): string {
    if (length > SHORT_READ) return this.#regions.utf16(address, length);
    const at = address - this.#base;
    let text = "";
    for (let index = 0; index < length; index++) {
      text += String.fromCharCode(this.#view.getUint16(at + index * 2, true));
    }
    return text;
  }
  writeLatin1(address: number, text: string): void {
    if (text.length > SHORT_WRITE) {
      this.#regions.writeLatin1(address, text);
      return;
    }
    const at = address - this.#base;
    for (let index = 0; index < text.length; index++) this.#view.setUint8(at + index, text.charCodeAt(index));
  }
}

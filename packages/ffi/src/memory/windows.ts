import koffi from "koffi";
import type { Memory } from "./memory.ts";

const WINDOW = 4294967296;
/** The lowest window starts above the page that is never mapped. */
const FIRST_PAGE = 65536;

/**
 * Views of 4 GiB, made when an address in them is first used: for runtimes whose ArrayBuffers end there. An access is
 * 7–14 ns. Aligned values never cross a window; text and copies, which may, go through a block of their own.
 */
export class WindowMemory implements Memory {
  readonly kind = "windows";
  readonly #windows = new Map<number, DataView<ArrayBuffer>>();
  #lastHigh = -1;
  #last: DataView<ArrayBuffer> = new DataView(new ArrayBuffer(0));
  #offset = 0;

  u8(address: number): number {
    const view = this.#at(address);
    return view.getUint8(this.#offset);
  }
  u16(address: number): number {
    const view = this.#at(address);
    return view.getUint16(this.#offset, true);
  }
  u32(address: number): number {
    const view = this.#at(address);
    return view.getUint32(this.#offset, true);
  }
  i32(address: number): number {
    const view = this.#at(address);
    return view.getInt32(this.#offset, true);
  }
  pointer(address: number): number {
    const view = this.#at(address);
    return view.getUint32(this.#offset, true) + view.getUint32(this.#offset + 4, true) * WINDOW;
  }
  i64(address: number): bigint {
    const view = this.#at(address);
    return view.getBigInt64(this.#offset, true);
  }
  f64(address: number): number {
    const view = this.#at(address);
    return view.getFloat64(this.#offset, true);
  }
  setU8(address: number, value: number): void {
    const view = this.#at(address);
    view.setUint8(this.#offset, value);
  }
  setU32(address: number, value: number): void {
    const view = this.#at(address);
    view.setUint32(this.#offset, value, true);
  }
  setPointer(address: number, value: number): void {
    const view = this.#at(address);
    view.setUint32(this.#offset, value >>> 0, true);
    view.setUint32(this.#offset + 4, Math.floor(value / WINDOW), true);
  }
  setI64(address: number, value: bigint): void {
    const view = this.#at(address);
    view.setBigInt64(this.#offset, value, true);
  }
  setF64(address: number, value: number): void {
    const view = this.#at(address);
    view.setFloat64(this.#offset, value, true);
  }
  copy(address: number, length: number): Uint8Array<ArrayBuffer> {
    const target = new Uint8Array(length);
    this.read(address, target);
    return target;
  }
  read(address: number, target: Uint8Array): void {
    if (target.length > 0) target.set(this.#block(address, target.length));
  }
  write(address: number, source: Uint8Array): void {
    if (source.length > 0) this.#block(address, source.length).set(source);
  }
  latin1(address: number, length: number): string {
    return length === 0 ? "" : this.#block(address, length).toString("latin1");
  }
  utf16(address: number, length: number): string {
    return length === 0 ? "" : this.#block(address, length * 2).toString("utf16le");
  }
  writeLatin1(address: number, text: string): void {
    if (text.length > 0) this.#block(address, text.length).write(text, "latin1");
  }

  /** A range as a Buffer that shares the memory: a part of its window, or a view of its own where it crosses into the next. */
  #block(address: number, length: number): Buffer {
    const { buffer, byteLength } = this.#at(address);
    return this.#offset + length <= byteLength
      ? Buffer.from(buffer, this.#offset, length)
      : Buffer.from(koffi.view(address, length));
  }

  /** The window that holds `address`; its place there is left in `#offset`, so that nothing is allocated. */
  #at(address: number): DataView<ArrayBuffer> {
    const high = Math.floor(address / WINDOW);
    const low = address - high * WINDOW;
    this.#offset = high === 0 ? low - FIRST_PAGE : low;
    if (high === this.#lastHigh) return this.#last;
    let view = this.#windows.get(high);
    if (view === undefined) {
      const start = high === 0 ? FIRST_PAGE : high * WINDOW;
      view = new DataView(koffi.view(start, (high + 1) * WINDOW - start));
      this.#windows.set(high, view);
    }
    this.#lastHigh = high;
    this.#last = view;
    return view;
  }
}

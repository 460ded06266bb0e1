/**
 * Reads and writes of this process's memory at an address. Three implementations exist, fastest first: one view over
 * the whole address space, views of 4 GiB each, and a call into koffi per access. They pass the same tests.
 *
 * SAFETY: like C, an address that is not mapped ends the process. Only addresses that CPython handed out, at offsets
 * that calibration confirmed, may come here, and only while the thread is attached.
 */
export interface Memory {
  readonly kind: MemoryKind;
  u8(address: number): number;
  u16(address: number): number;
  u32(address: number): number;
  i32(address: number): number;
  /** Unsigned 64-bit as a number; exact up to 2^53. */
  pointer(address: number): number;
  /** Signed 64-bit, exact. */
  i64(address: number): bigint;
  f64(address: number): number;
  setU8(address: number, value: number): void;
  setU32(address: number, value: number): void;
  setPointer(address: number, value: number): void;
  setI64(address: number, value: bigint): void;
  setF64(address: number, value: number): void;
  /** A copy of `length` bytes. */
  copy(address: number, length: number): Uint8Array<ArrayBuffer>;
  /** Copies `target.length` bytes into an array that exists. */
  read(address: number, target: Uint8Array): void;
  /** Overwrites `source.length` bytes. */
  write(address: number, source: Uint8Array): void;
  /** Text of `length` one-byte characters (Latin-1). */
  latin1(address: number, length: number): string;
  /** Text of `length` UTF-16 code units. */
  utf16(address: number, length: number): string;
  /** Overwrites `text.length` bytes; no character may be above U+00FF. */
  writeLatin1(address: number, text: string): void;
}

/** Which implementation of {@link Memory}. */
export type MemoryKind = "whole" | "windows" | "calls";

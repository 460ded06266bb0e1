import koffi from "koffi";
import type { Memory } from "./memory.ts";

/**
 * One koffi call an access: slower (60–130 ns), and the one that works everywhere, also where a runtime refuses
 * ArrayBuffers over memory that it did not allocate.
 */
export class CallMemory implements Memory {
  readonly kind = "calls";

  u8(address: number): number {
    return koffi.decode.uint8(address);
  }
  u16(address: number): number {
    return koffi.decode.uint16(address);
  }
  u32(address: number): number {
    return koffi.decode.uint32(address);
  }
  i32(address: number): number {
    return koffi.decode.int32(address);
  }
  pointer(address: number): number {
    return Number(koffi.decode.uint64(address));
  }
  i64(address: number): bigint {
    return BigInt(koffi.decode.int64(address));
  }
  f64(address: number): number {
    return koffi.decode.double(address);
  }
  setU8(address: number, value: number): void {
    koffi.encode(address, "uint8_t", value);
  }
  setU32(address: number, value: number): void {
    koffi.encode(address, "uint32_t", value);
  }
  setPointer(address: number, value: number): void {
    koffi.encode(address, "uint64_t", value);
  }
  setI64(address: number, value: bigint): void {
    koffi.encode(address, "int64_t", value);
  }
  setF64(address: number, value: number): void {
    koffi.encode(address, "double", value);
  }
  copy(address: number, length: number): Uint8Array<ArrayBuffer> {
    // With a count, koffi gives a typed array of its own memory.
    return length === 0 ? new Uint8Array() : (koffi.decode(address, "uint8_t", length) as Uint8Array<ArrayBuffer>);
  }
  read(address: number, target: Uint8Array): void {
    if (target.length > 0) target.set(this.copy(address, target.length));
  }
  write(address: number, source: Uint8Array): void {
    if (source.length > 0) koffi.encode(address, "uint8_t", source, source.length);
  }
  latin1(address: number, length: number): string {
    const { buffer, byteOffset } = this.copy(address, length);
    return Buffer.from(buffer, byteOffset, length).toString("latin1");
  }
  utf16(address: number, length: number): string {
    return length === 0 ? "" : koffi.decode.string16(address, length);
  }
  writeLatin1(address: number, text: string): void {
    this.write(address, Buffer.from(text, "latin1"));
  }
}

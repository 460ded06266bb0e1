import { addressOf } from "@taipan/ffi";
import { ASCII, BYTES, DIGIT_BITS, DIGIT_MASK, FLOAT64, INT32, LONG, SHORT_ASCII, UTF8 } from "./marshal-codes.ts";

/** Bytes at first: enough for some thousand values. */
const FIRST_SIZE = 65_536;
/** A buffer longer than this is let go after use. */
const MOST_KEPT = 4 * 1024 * 1024;
/** Up to so many characters a loop beats a call into Node's codec. */
const SHORT_TEXT = 32;
/** The longest text that has its length in one byte. */
const BYTE_LENGTH = 255;

/** A byte buffer that grows, into which values are written in the format of `marshal`. */
export class Scratch {
  bytes: Buffer<ArrayBuffer> = Buffer.allocUnsafeSlow(FIRST_SIZE);
  view: DataView<ArrayBuffer> = new DataView(this.bytes.buffer);
  #address = 0;
  /** Where the next byte goes. */
  at = 0;

  /** Where the bytes are, for C. SAFETY: until the next byte is written, and while this scratch is used. */
  get address(): number {
    if (this.#address === 0) this.#address = addressOf(this.bytes);
    return this.#address;
  }

  /** Begins anew, with a buffer of reasonable size. */
  reset(): void {
    this.at = 0;
    if (this.bytes.length > MOST_KEPT) this.#use(Buffer.allocUnsafeSlow(FIRST_SIZE));
  }

  /** Makes room for so many more bytes. */
  reserve(count: number): void {
    const needed = this.at + count;
    if (needed <= this.bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(longer, 0, 0, this.at);
    this.#use(longer);
  }

  #use(bytes: Buffer<ArrayBuffer>): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer);
    this.#address = 0;
  }

  code(code: number): void {
    this.reserve(1);
    this.bytes[this.at++] = code;
  }

  /** A code and a number of 32 bits: a length, a count or a reference. */
  sized(code: number, count: number): void {
    this.reserve(5);
    this.bytes[this.at] = code;
    this.view.setUint32(this.at + 1, count, true);
    this.at += 5;
  }

  /** By the rule of numbers: whole and exact is an `int`, everything else, −0 included, a `float`. */
  number(value: number): void {
    this.reserve(15);
    const isInt32 = (value | 0) === value;
    if (isInt32 && (value !== 0 || 1 / value > 0)) {
      this.bytes[this.at] = INT32;
      this.view.setInt32(this.at + 1, value, true);
      this.at += 5;
    } else if (!isInt32 && Number.isSafeInteger(value)) {
      const size = Math.abs(value);
      const high = Math.floor(size / 0x40000000);
      this.#digits(size % 0x40000000, high, 0, value < 0);
    } else {
      this.bytes[this.at] = FLOAT64;
      this.view.setFloat64(this.at + 1, value, true);
      this.at += 9;
    }
  }

  /** An `int` of up to 64 bits and a sign; `false`, with nothing written, for a longer one. */
  bigint(value: bigint): boolean {
    if (value === BigInt.asIntN(32, value)) {
      this.number(Number(value));
      return true;
    }
    const size = value < 0n ? -value : value;
    if (size !== BigInt.asUintN(64, size)) return false;
    this.reserve(15);
    // Its halves, by way of the bytes that will be overwritten.
    this.view.setBigUint64(this.at, size, true);
    const low = this.view.getUint32(this.at, true);
    const high = this.view.getUint32(this.at + 4, true);
    this.#digits(low & 0x3fffffff, ((high << 2) | (low >>> 30)) & 0x3fffffff, high >>> 28, value < 0n);
    return true;
  }

  /** Three parts of 30, 30 and 4 bits, least significant first. */
  #digits(low: number, middle: number, high: number, isNegative: boolean): void {
    const { view, at } = this;
    const second = low >>> DIGIT_BITS;
    const fourth = middle >>> DIGIT_BITS;
    view.setUint16(at + 5, low & DIGIT_MASK, true);
    view.setUint16(at + 7, second, true);
    view.setUint16(at + 9, middle & DIGIT_MASK, true);
    view.setUint16(at + 11, fourth, true);
    view.setUint16(at + 13, high, true);
    // Comes from beyond 31 bits: three digits at least.
    const count = high !== 0 ? 5 : fourth !== 0 ? 4 : 3;
    this.bytes[at] = LONG;
    view.setInt32(at + 1, isNegative ? -count : count, true);
    this.at = at + 5 + count * 2;
  }

  /**
   * A text. @param flag {@link FLAG} or 0
   * @returns `false`, with nothing written, for one with a lone surrogate, which Node's codec would replace
   */
  text(text: string, flag: number): boolean {
    const { length } = text;
    if (length <= SHORT_TEXT) {
      this.reserve(2 + SHORT_TEXT);
      const { bytes, at } = this;
      let bits = 0;
      for (let index = 0; index < length; index++) {
        const unit = text.charCodeAt(index);
        bytes[at + 2 + index] = unit;
        bits |= unit;
      }
      if (bits < 0x80) {
        bytes[at] = SHORT_ASCII | flag;
        bytes[at + 1] = length;
        this.at = at + 2 + length;
        return true;
      }
    }
    this.reserve(5 + length * 3);
    const { bytes, at } = this;
    const size = bytes.write(text, at + 5, "utf8");
    if (size !== length && !text.isWellFormed()) return false;
    if (size === length && length <= BYTE_LENGTH) {
      // Rare enough to be moved: the length of what is longer has four bytes.
      bytes.copyWithin(at + 2, at + 5, at + 5 + length);
      bytes[at] = SHORT_ASCII | flag;
      bytes[at + 1] = length;
      this.at = at + 2 + length;
      return true;
    }
    this.sized((size === length ? ASCII : UTF8) | flag, size);
    this.at += size;
    return true;
  }

  binary(content: Uint8Array): void {
    const { length } = content;
    this.reserve(5 + length);
    this.sized(BYTES, length);
    this.bytes.set(content, this.at);
    this.at += length;
  }
}

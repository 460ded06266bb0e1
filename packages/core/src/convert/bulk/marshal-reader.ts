import type { ReadRules } from "../default/read-rules.ts";
import { defineKey } from "../default/define-key.ts";
import {
  ASCII,
  ASCII_INTERNED,
  DICT,
  DIGIT_BITS,
  FALSE,
  FLAG,
  FLOAT64,
  FROZENSET,
  INT32,
  LIST,
  LONG,
  NONE,
  NULL_OBJECT,
  REFERENCE,
  SET,
  SHORT_ASCII,
  SHORT_ASCII_INTERNED,
  SMALL_TUPLE,
  TRUE,
  TUPLE,
  UTF8,
  UTF8_INTERNED,
} from "./marshal-codes.ts";

/** What {@link MarshalReader.read} gives for bytes that only a walk reads right. */
export const REFUSED: unique symbol = Symbol("refused");
/** Digits of an `int` up to which adding them up is no slower than anything else. */
const MOST_DIGITS = 64;
/** Where a dict waits for a key. */
const NO_KEY: unique symbol = Symbol("no key");

type Target = unknown[] | Set<unknown> | Map<unknown, unknown> | Record<string, unknown>;

/** A container that is being read. */
interface Frame {
  readonly target: Target;
  readonly isDict: boolean;
  /** Items to come; a dict ends with a mark. */
  left: number;
  key: unknown;
}

/**
 * Reads `marshal` bytes by the rules of `toJs()`, without recursion; references keep sharing and cycles. Refuses what the
 * rules leave a handle, `bytes`, which the format does not tell from other buffers, and sets, whose order it changes.
 */
export class MarshalReader {
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #rules: ReadRules;
  readonly #references: unknown[] = [];
  readonly #frames: Frame[] = [];
  #at = 0;

  constructor(bytes: Uint8Array<ArrayBuffer>, rules: ReadRules) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#rules = rules;
  }

  /** The form of the object, or {@link REFUSED}. */
  read(): unknown {
    const frames = this.#frames;
    const root = this.#next();
    if (root === REFUSED) return REFUSED;
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      if (frame.isDict ? this.#bytes[this.#at] === NULL_OBJECT : frame.left === 0) {
        if (frame.isDict) this.#at++;
        frames.pop();
        continue;
      }
      frame.left--;
      const value = this.#next();
      if (value === REFUSED || !this.#put(frame, value)) return REFUSED;
    }
    return root;
  }

  /** Puts a value where it belongs; one that is a container is filled afterwards. @returns `false` to refuse */
  #put(frame: Frame, value: unknown): boolean {
    const { target } = frame;
    if (Array.isArray(target)) {
      target.push(value);
      return true;
    }
    if (frame.isDict && frame.key !== NO_KEY) {
      if (target instanceof Map) target.set(frame.key, value);
      else defineKey(target as Record<string, unknown>, frame.key as string, value);
      frame.key = NO_KEY;
      return true;
    }
    // A tuple, or a frozenset, as a key stays a handle.
    if (typeof value === "object" && value !== null) return false;
    if (target instanceof Set) target.add(value);
    else if (target instanceof Map || typeof value === "string") frame.key = value;
    else return false;
    return true;
  }

  /** A value, or a container that is still empty. */
  #next(): unknown {
    const code = this.#bytes[this.#at++] as number;
    const kind = code & ~FLAG;
    if (kind === REFERENCE) return this.#references[this.#u32()];
    const value = this.#container(kind, code !== kind);
    if (value !== undefined) return value;
    const simple = this.#simple(kind);
    if (code !== kind) this.#references.push(simple);
    return simple;
  }

  #container(kind: number, isReferenced: boolean): Target | typeof REFUSED | undefined {
    switch (kind) {
      case LIST:
      case TUPLE:
        return this.#open([], this.#u32(), isReferenced);
      case SMALL_TUPLE:
        return this.#open([], this.#bytes[this.#at++] as number, isReferenced);
      case SET:
      case FROZENSET: {
        const count = this.#u32();
        // Written in an order of its own, which is not the set's.
        if (count > 1) return REFUSED;
        return this.#open(this.#rules.sets === "set" ? new Set() : [], count, isReferenced);
      }
      case DICT:
        return this.#open(this.#rules.dictsAsObjects ? {} : new Map(), -1, isReferenced);
      default:
        return undefined;
    }
  }

  #open(target: Target, count: number, isReferenced: boolean): Target {
    if (isReferenced) this.#references.push(target);
    this.#frames.push({ target, isDict: count < 0, left: count, key: NO_KEY });
    return target;
  }

  #simple(kind: number): unknown {
    switch (kind) {
      case NONE:
        return this.#rules.none;
      case TRUE:
        return true;
      case FALSE:
        return false;
      case INT32:
        return this.#int(this.#i32());
      case LONG:
        return this.#long();
      case FLOAT64:
        this.#at += 8;
        return this.#view.getFloat64(this.#at - 8, true);
      case SHORT_ASCII:
      case SHORT_ASCII_INTERNED:
        return this.#text(this.#bytes[this.#at++] as number, "latin1");
      case ASCII:
      case ASCII_INTERNED:
        return this.#text(this.#u32(), "latin1");
      case UTF8:
      case UTF8_INTERNED: {
        const text = this.#text(this.#u32(), "utf8");
        // Perhaps a lone surrogate, which Node's codec does not know.
        return text.includes("\ufffd") ? REFUSED : text;
      }
      default:
        return REFUSED;
    }
  }

  #text(size: number, encoding: "latin1" | "utf8"): string {
    this.#at += size;
    return this.#bytes.toString(encoding, this.#at - size, this.#at);
  }

  #long(): unknown {
    const signed = this.#i32();
    const count = Math.abs(signed);
    if (count > MOST_DIGITS) return REFUSED;
    let value = 0n;
    for (let index = count - 1; index >= 0; index--) {
      value = (value << BigInt(DIGIT_BITS)) | BigInt(this.#view.getUint16(this.#at + index * 2, true));
    }
    this.#at += count * 2;
    const number = Number(signed < 0 ? -value : value);
    return Number.isSafeInteger(number) ? this.#int(number) : signed < 0 ? -value : value;
  }

  #int(value: number): number | bigint {
    return this.#rules.allIntsAsBigints ? BigInt(value) : value;
  }

  #u32(): number {
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, true);
  }

  #i32(): number {
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, true);
  }
}

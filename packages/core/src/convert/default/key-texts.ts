import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";

/** Entries of the table; texts lie at least 48 bytes apart. */
const PLACES = 128;

/**
 * The texts that a walk read last, by the address of their `str`: the keys of a thousand dicts are mostly the same few
 * objects. V8, too, has the same string then, with its hash.
 *
 * SAFETY: whoever uses it clears it once any Python code may have run, which could have freed a `str` for another.
 */
export class KeyTexts {
  readonly #pointers = new Float64Array(PLACES);
  readonly #texts: string[] = Array.from({ length: PLACES }, () => "");
  #isUsed = false;

  /** The text of a `str`, borrowed. */
  get(pointer: PyObjectPtr): string {
    const place = (pointer / 16) & (PLACES - 1);
    if (this.#pointers[place] === pointer) return this.#texts[place] as string;
    const text = objects.text(pointer);
    this.#pointers[place] = pointer;
    this.#texts[place] = text;
    this.#isUsed = true;
    return text;
  }

  /** Forgets all. */
  clear(): void {
    if (this.#isUsed) this.#pointers.fill(0);
    this.#isUsed = false;
  }
}

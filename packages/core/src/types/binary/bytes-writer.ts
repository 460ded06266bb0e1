import type { Python } from "../../interpreter/python.ts";

/**
 * Collects content for one `bytes` object (PyO3 `PyBytesWriter`). It holds no Python object, so it may be filled across
 * `await`s, and it is a sink for `new WritableStream(writer)`.
 */
export class PyBytesWriter<T> {
  readonly #make: (py: Python, content: Uint8Array) => T;
  #buffer: Uint8Array<ArrayBuffer> = new Uint8Array(256);
  #length = 0;

  /** Use `PyBytes.writer()`. */
  constructor(make: (py: Python, content: Uint8Array) => T) {
    this.#make = make;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds a copy of bytes, or a text in UTF-8. */
  write(chunk: Uint8Array | string): void {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    const needed = this.#length + bytes.length;
    if (needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = needed;
  }

  /** The object; the writer is empty afterwards and may be filled again. */
  finish(py: Python): T {
    const made = this.#make(py, this.#buffer.subarray(0, this.#length));
    this.#length = 0;
    return made;
  }
}

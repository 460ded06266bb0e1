/** Bytes from the start of one region to the start of the next: more than the longest string of V8 takes. */
const STEP = 2 ** 30;

/**
 * Node's text codecs over a view of the whole address space. They work on a Buffer, and one of that length is out of the
 * question: its fast paths abort the process where more than 4 GiB follow the offset. Hence one Buffer for each GiB that is
 * used, long enough for any string that begins in it.
 */
export class TextRegions {
  readonly #memory: ArrayBuffer;
  readonly #base: number;
  readonly #regions = new Map<number, Buffer>();
  #lastIndex = -1;
  #last: Buffer = Buffer.alloc(0);

  /** @param base address of the first byte of `memory` */
  constructor(memory: ArrayBuffer, base: number) {
    this.#memory = memory;
    this.#base = base;
  }

  latin1(address: number, length: number): string {
    const at = address - this.#base;
    const region = this.#at(at);
    const start = at % STEP;
    return region.toString("latin1", start, start + length);
  }

  utf16(address: number, length: number): string {
    const at = address - this.#base;
    const region = this.#at(at);
    const start = at % STEP;
    return region.toString("utf16le", start, start + length * 2);
  }

  writeLatin1(address: number, text: string): void {
    const at = address - this.#base;
    this.#at(at).write(text, at % STEP, "latin1");
  }

  #at(offset: number): Buffer {
    const index = Math.floor(offset / STEP);
    if (index === this.#lastIndex) return this.#last;
    let region = this.#regions.get(index);
    if (region === undefined) {
      const start = index * STEP;
      region = Buffer.from(this.#memory, start, Math.min(2 * STEP, this.#memory.byteLength - start));
      this.#regions.set(index, region);
    }
    this.#lastIndex = index;
    this.#last = region;
    return region;
  }
}

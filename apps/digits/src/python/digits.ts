/** Pixels along each side of a picture. */
export const SIDE = 8;
/** Bytes of a picture. */
export const PIXELS: number = SIDE * SIDE;
/** The most ink a pixel can have; none is 0. */
export const INK = 16;

/** Scanned handwritten digits, in memory that TypeScript and NumPy both see. */
export interface Digits {
  /** The pictures one after the other, 64 ink values each, row by row. */
  readonly images: Float64Array<ArrayBuffer>;
  /** The digit that each picture shows. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** The picture at an index, in the same memory. */
export function imageAt({ images }: Digits, index: number): Float64Array<ArrayBuffer> {
  return images.subarray(index * PIXELS, (index + 1) * PIXELS);
}

/** Copies some digits into blocks of their own, in the order of the indexes. */
export function pickDigits(digits: Digits, indexes: Uint32Array): Digits {
  const images = new Float64Array(indexes.length * PIXELS);
  indexes.forEach((index, place) => images.set(imageAt(digits, index), place * PIXELS));
  return { images, labels: Uint8Array.from(indexes, (index) => digits.labels[index] ?? 0) };
}

/** Pixels along each side of a picture. */
export const SIDE = 8;
/** Bytes of a picture. */
export const PIXELS: number = SIDE * SIDE;
/** The most ink a pixel can have; none is 0. */
export const INK = 16;

/** Scanned handwritten digits, on TypeScript's side. */
export interface Digits {
  /** The pictures one after the other, 64 bytes each, row by row. */
  readonly images: Uint8Array;
  /** The digit that each picture shows. */
  readonly labels: Uint8Array;
}

/** The picture at an index, in the same memory. */
export function imageAt({ images }: Digits, index: number): Uint8Array {
  return images.subarray(index * PIXELS, (index + 1) * PIXELS);
}

/** Copies some digits into blocks of their own, in the order of the indexes. */
export function pickDigits(digits: Digits, indexes: Uint32Array): Digits {
  const images = new Uint8Array(indexes.length * PIXELS);
  indexes.forEach((index, place) => images.set(imageAt(digits, index), place * PIXELS));
  return { images, labels: Uint8Array.from(indexes, (index) => digits.labels[index] ?? 0) };
}

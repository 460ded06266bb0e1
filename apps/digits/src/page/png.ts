import { crc32, deflateSync } from "node:zlib";

/** A colour of a palette: red, green, blue and opacity, 0 to 255 each. */
export type Rgba = readonly [number, number, number, number];

/** A picture whose pixels are numbers of palette colours. */
export interface IndexedPicture {
  readonly width: number;
  readonly height: number;
  /** Row by row, `width × height` of them. */
  readonly pixels: Uint8Array;
  /** At most 256 colours. */
  readonly palette: readonly Rgba[];
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const INDEXED_COLOUR = 3;
const BIT_DEPTH = 8;

/**
 * Encodes a picture as PNG: eight bits a pixel, no row filters, one data chunk (PNG specification, third edition).
 *
 * @throws {RangeError} if the sizes do not fit together or a pixel names a colour that is not there
 */
export function encodePng({ width, height, pixels, palette }: IndexedPicture): Uint8Array {
  if (width < 1 || height < 1 || pixels.length !== width * height) {
    throw new RangeError(`Cannot encode a picture of ${width} × ${height}: it has ${pixels.length} pixels`);
  }
  if (palette.length > 256 || pixels.some((pixel) => pixel >= palette.length)) {
    throw new RangeError(`Cannot encode a picture with ${palette.length} colours: a pixel names another one`);
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, BIT_DEPTH);
  header.setUint8(9, INDEXED_COLOUR);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("PLTE", Uint8Array.from(palette.flatMap(([red, green, blue]) => [red, green, blue]))),
    chunk(
      "tRNS",
      Uint8Array.from(palette, ([, , , opacity]) => opacity),
    ),
    chunk("IDAT", deflateSync(withFilterBytes(pixels, width, height), { level: 9 })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** A chunk: length, type, data, and the checksum of type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Every row begins with the number of its filter; 0 is none. */
function withFilterBytes(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row++) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return rows;
}

import { crc32, inflateSync } from "node:zlib";

/** What a PNG file of the kind that this program writes holds. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel, row by row. */
  readonly rgba: readonly (readonly number[])[];
}

/** Reads a PNG with a palette and eight bits a pixel, checking signature, checksums, chunk order and sizes. */
export function decodePng(file: Uint8Array): DecodedPng {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG signature");
  const chunks = chunksOf(bytes);
  const order = [...chunks.keys()].join(" ");
  if (order !== "IHDR PLTE tRNS IDAT IEND") throw new Error(`chunks are ${order}`);
  const [header, palette, opacity, data] = [...chunks.values()];
  if (!header || !palette || !opacity || !data) throw new Error("a chunk is missing");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.subarray(8).toString("hex") !== "0803000000") throw new Error("not eight bits with a palette, unfiltered");
  const rows = inflateSync(data);
  if (rows.length !== (width + 1) * height) throw new Error(`${rows.length} bytes of pixels`);
  const rgba: number[][] = [];
  for (let row = 0; row < height; row++) {
    const start = row * (width + 1);
    if (rows[start] !== 0) throw new Error(`row ${row} is filtered`);
    for (const colour of rows.subarray(start + 1, start + 1 + width)) {
      rgba.push([...palette.subarray(colour * 3, colour * 3 + 3), opacity[colour] ?? Number.NaN]);
    }
  }
  return { width, height, rgba };
}

function chunksOf(bytes: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    if (bytes.readUInt32BE(at + 8 + length) !== crc32(body)) throw new Error(`checksum of the chunk at ${at}`);
    chunks.set(body.subarray(0, 4).toString("latin1"), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

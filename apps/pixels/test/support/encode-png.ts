import { crc32, deflateSync } from "node:zlib";
import type { Picture } from "../../src/pictures/picture.ts";

/** A picture as a PNG file, for a browser to open. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of red, green, blue, opacity.
  header.set([8, 6], 8);
  const rows = Array.from({ length: height }, (_, row) => [
    Buffer.of(0),
    pixels.subarray(row * width * 4, (row + 1) * width * 4),
  ]).flat();
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 1 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Width and height that a PNG file says it has. */
export function pngSize(file: Buffer): readonly [width: number, height: number] {
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

import type { IncomingMessage } from "node:http";
import { checkSize, blankPicture, type Picture } from "../pictures/picture.ts";
import { PIXEL_BYTES } from "../pictures/limits.ts";
import { Problem } from "./problem.ts";

/**
 * Reads a picture that comes as raw pixels. What the socket gives is put in place at once; there it stays, whoever works
 * on it.
 *
 * @param query with `width` and `height`
 * @throws {Problem} 400 for a size that is none, or not that of the content; 411 where the content's length is not said
 *   before; 413 for too much
 */
export async function readPicture(request: IncomingMessage, query: URLSearchParams): Promise<Picture> {
  const [width, height] = [sideOf(query, "width"), sideOf(query, "height")];
  checkSize(width, height);
  const length = request.headers["content-length"];
  if (length === undefined) throw new Problem(411, "Cannot take a picture: its content-length is missing");
  const expected = width * height * PIXEL_BYTES;
  if (Number(length) !== expected) {
    throw new Problem(
      Number(length) > expected ? 413 : 400,
      `Cannot take a picture of ${width.toString()} × ${height.toString()}: ` +
        `that are ${expected.toString()} bytes, ${length} were announced`,
    );
  }
  const picture = blankPicture(width, height);
  let at = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    picture.pixels.set(chunk, at);
    at += chunk.length;
  }
  return picture;
}

function sideOf(query: URLSearchParams, name: string): number {
  const text = query.get(name);
  if (text === null) throw new Problem(400, `Cannot take a picture: its ${name} is missing`);
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

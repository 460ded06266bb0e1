import { styleText } from "node:util";

/** What a stream can show, as Node finds out: nothing in a pipe, with `NO_COLOR`, or where `TERM` is `dumb`. */
export interface Colours {
  readonly isTTY?: boolean | undefined;
  getColorDepth?(): number;
}

/** Writes text in a format of `styleText`. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The paint for a stream: plain text where that can show no colours. */
export function paintFor(stream: Colours): Paint {
  const hasColours = stream.isTTY === true && (stream.getColorDepth?.() ?? 1) >= 4;
  if (!hasColours) return (_format, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}

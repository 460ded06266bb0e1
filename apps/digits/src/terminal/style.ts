import { styleText } from "node:util";

/** What a stream can show, as Node finds out: nothing in a pipe, with `NO_COLOR`, or where `TERM` is `dumb`. */
export interface Colours {
  readonly isTTY?: boolean | undefined;
  getColorDepth?(): number;
}

/** Writes text in the colours that a stream can show, and plainly where it can show none. */
export class Style {
  /** Whether there are colours at all. */
  readonly colour: boolean;
  /** Whether there are the 24 greys of the 256-colour palette. */
  readonly greys: boolean;

  constructor(stream: Colours) {
    const depth = stream.isTTY === true ? (stream.getColorDepth?.() ?? 1) : 1;
    this.colour = depth >= 4;
    this.greys = depth >= 8;
  }

  bold(text: string): string {
    return this.#paint("bold", text);
  }

  dim(text: string): string {
    return this.#paint("dim", text);
  }

  /** For what is right. */
  good(text: string): string {
    return this.#paint("green", text);
  }

  /** For what is wrong. */
  bad(text: string): string {
    return this.#paint(["red", "bold"], text);
  }

  accent(text: string): string {
    return this.#paint("cyan", text);
  }

  #paint(format: Parameters<typeof styleText>[0], text: string): string {
    return this.colour && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  }
}

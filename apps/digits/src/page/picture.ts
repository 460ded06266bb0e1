import { Markup, escapeText } from "./markup.ts";
import { encodePng, type IndexedPicture } from "./png.ts";

/** A picture as an `img` that carries its own data. */
export function picture(image: IndexedPicture, alt: string, kind: "pixels" | "smooth" = "pixels"): Markup {
  const data = Buffer.from(encodePng(image)).toString("base64");
  const size = `width="${image.width}" height="${image.height}"`;
  return new Markup(`<img class="ink ${kind}" ${size} alt="${escapeText(alt)}" src="data:image/png;base64,${data}">`);
}

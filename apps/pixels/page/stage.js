import { element } from "./element.js";

const canvas = element("canvas", HTMLCanvasElement);
const facts = element("facts", HTMLElement);
const context = canvas.getContext("2d");

/**
 * Draws pixels.
 *
 * @param {ImageData} image
 */
export function draw(image) {
  // Setting a size clears the canvas, also where it is the same.
  if (canvas.width !== image.width) canvas.width = image.width;
  if (canvas.height !== image.height) canvas.height = image.height;
  context?.putImageData(image, 0, 0);
  canvas.hidden = false;
}

/**
 * Tells something under the picture.
 *
 * @param {readonly string[]} parts
 */
export function tell(parts) {
  facts.replaceChildren(
    ...parts.map((part) => {
      const fact = document.createElement("span");
      fact.textContent = part;
      return fact;
    }),
  );
}

/**
 * Gives the person the picture as it is shown.
 *
 * @param {string} name of the file
 */
export function save(name) {
  canvas.toBlob((blob) => {
    if (blob === null) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

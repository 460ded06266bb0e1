/** From a file to pixels. */

/**
 * Decodes a picture, and makes it smaller if it has more pixels than wanted.
 *
 * @param {File} file
 * @param {number} most pixels
 * @returns {Promise<{ image: ImageData, original: { width: number, height: number } }>}
 * @throws {Error} with a message to show, if the browser knows no such picture
 */
export async function openPicture(file, most) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch (error) {
    throw new Error(`Cannot open “${file.name}”: it is damaged, too large, or no picture that this browser knows`, {
      cause: error,
    });
  }
  const original = { width: bitmap.width, height: bitmap.height };
  const scale = Math.min(1, Math.sqrt(most / (original.width * original.height)));
  const width = Math.max(1, Math.floor(original.width * scale));
  const height = Math.max(1, Math.floor(original.height * scale));
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("Cannot open a picture: this browser gives no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { image: context.getImageData(0, 0, width, height), original };
}

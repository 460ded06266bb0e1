/** Up to this many characters a loop beats a call into Node. */
const SHORT_TEXT = 32;
/** Characters that are looked at before the whole of a long text is. */
const SAMPLES = 8;

/** Whether every character is below U+0080. */
export function isAscii(text: string): boolean {
  const { length } = text;
  if (length <= SHORT_TEXT) {
    let bits = 0;
    for (let index = 0; index < length; index++) bits |= text.charCodeAt(index);
    return bits < 0x80;
  }
  // Text of another script shows it nearly everywhere, and counting its bytes would cost as much as converting it.
  const step = Math.floor(length / SAMPLES);
  for (let index = 0; index < length; index += step) if (text.charCodeAt(index) >= 0x80) return false;
  return Buffer.byteLength(text, "utf8") === length;
}

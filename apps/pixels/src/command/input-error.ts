/** What was typed cannot be used; the message is the one sentence that says so. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly code = "TAIPAN_PIXELS_INPUT";
}

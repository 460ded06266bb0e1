/** A step of the set-up could not be done; the message is one sentence for the person who ran it. */
export class SetupError extends Error {
  /** Stable code, the same for every step. */
  code = "TAIPAN_SETUP";

  /**
   * Last lines that the failed command printed, empty when no command ran.
   *
   * @type {readonly string[]}
   */
  lastLines;

  /**
   * @param {string} message
   * @param {{ lastLines?: readonly string[], cause?: unknown }} [options]
   */
  constructor(message, options = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "SetupError";
    this.lastLines = options.lastLines ?? [];
  }
}

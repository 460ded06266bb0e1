/** Something could not be built or found; the message is one sentence for the person who ran the tool. */
export class BuildError extends Error {
  /** Stable code, the same for every step. */
  readonly code = "TAIPAN_PYTHON_BUILD";
  /** Lines to show below the message, such as the end of a log. */
  readonly details: readonly string[];

  constructor(message: string, options: { readonly details?: readonly string[]; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = "BuildError";
    this.details = options.details ?? [];
  }
}

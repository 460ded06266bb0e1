/** The command line is wrong. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly code = "TAIPAN_USAGE";
}

/** A command could not do what it was asked for; its message is all that a person needs to know. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code = "TAIPAN_COMMAND";
  /** With which the process ends. */
  readonly exitCode: number;

  constructor(message: string, options: ErrorOptions & { readonly exitCode?: number } = {}) {
    super(message, options);
    this.exitCode = options.exitCode ?? 1;
  }
}

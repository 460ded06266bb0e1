/** Python's main program cannot run, or cannot wait, here. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
  readonly code = "TAIPAN_PROGRAM";
  readonly reason: string;

  constructor(reason: string) {
    super(`Cannot run Python's main program: ${reason}`);
    this.reason = reason;
  }
}

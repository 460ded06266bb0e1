/** A call was given up because its time was over. The Python code was told to stop. */
export class CallTimeoutError extends Error {
  override readonly name = "CallTimeoutError";
  readonly code = "TAIPAN_CALL_TIMEOUT";
  /** The time that it had, in milliseconds. */
  readonly timeout: number;

  constructor(timeout: number) {
    super(`Cannot finish the Python call: it took longer than ${timeout} ms`);
    this.timeout = timeout;
  }
}

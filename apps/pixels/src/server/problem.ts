/** Something is wrong with a request. The message is one sentence, which the page shows. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code = "TAIPAN_PIXELS_PROBLEM";
  /** Status of the answer. */
  readonly status: number;

  constructor(status: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

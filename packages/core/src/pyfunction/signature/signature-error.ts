/** A signature that no Python function can have, or that its converters contradict. Thrown where it is defined. */
export class SignatureError extends TypeError {
  override readonly name = "SignatureError";
  readonly code = "TAIPAN_SIGNATURE";
  /** The signature as it was written. */
  readonly signature: string;
  /** What is wrong with it, in words that name the parameter. */
  readonly reason: string;

  constructor(signature: string, reason: string) {
    super(`Cannot use signature '${signature}': ${reason}`);
    this.signature = signature;
    this.reason = reason;
  }
}

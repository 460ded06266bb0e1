/** The rules do not allow it; the message says what they do allow. */
export class RuleError extends RangeError {
  override readonly name = "RuleError";
  readonly code = "TAIPAN_DND_RULE";
}

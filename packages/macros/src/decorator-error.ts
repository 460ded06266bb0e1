/** A decorator stands where it cannot mean anything. `decorator` and `member` say which and where. */
export class DecoratorError extends TypeError {
  override readonly name = "DecoratorError";
  readonly code = "TAIPAN_DECORATOR";
  /** The decorator, with its `@`. */
  readonly decorator: string;
  /** The class, or the member of one. */
  readonly member: string;

  constructor(decorator: string, member: string, reason: string) {
    super(`Cannot apply ${decorator} to '${member}': ${reason}`);
    this.decorator = decorator;
    this.member = member;
  }
}

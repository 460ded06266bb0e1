/** A decorator stands where it cannot mean anything. `decorator` and `member` say which and where. */
export class DecoratorError extends TypeError {
  name = "DecoratorError";
  code = "TAIPAN_DECORATOR";
  /** The decorator, with its `@`. */
  decorator;
  /** The class, or the member of one. */
  member;
  constructor(decorator, member, reason) {
    super(`Cannot apply ${decorator} to '${member}': ${reason}`);
    this.decorator = decorator;
    this.member = member;
  }
}

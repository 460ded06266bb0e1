/** A class cannot be known to Python as it was described. Thrown where it is defined. */
export class ClassDefinitionError extends TypeError {
  override readonly name = "ClassDefinitionError";
  readonly code = "TAIPAN_CLASS_DEFINITION";
  /** The class. */
  readonly className: string;
  /** The member that is wrong, by its name in Python; `undefined` where it is the class itself. */
  readonly member: string | undefined;
  /** What is wrong. */
  readonly reason: string;

  constructor(className: string, member: string | undefined, reason: string) {
    const what = member === undefined ? `class "${className}"` : `"${member}" of class "${className}"`;
    super(`Cannot define ${what}: ${reason}`);
    this.className = className;
    this.member = member;
    this.reason = reason;
  }
}

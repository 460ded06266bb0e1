/** How `py.toPython()` converts a tree. What is not said is as the default rules have it. */
export interface ToPythonOptions {
  /**
   * What `undefined` becomes: `None`; nothing, where it is the value of a plain object's property, which is left out as JSON
   * does, and `None` elsewhere; or a `ConversionError`. Default: `"none"`.
   */
  readonly undefined?: UndefinedRule;
}

/** See {@link ToPythonOptions.undefined}. */
export type UndefinedRule = "none" | "omit" | "refuse";

/** The rule that options say. @throws {TypeError} for one that is none */
export function undefinedRuleOf(options: ToPythonOptions): UndefinedRule {
  const rule = options.undefined ?? "none";
  if (rule === "none" || rule === "omit" || rule === "refuse") return rule;
  throw new TypeError(`Cannot convert with undefined "${String(rule)}": it is "none", "omit" or "refuse"`);
}

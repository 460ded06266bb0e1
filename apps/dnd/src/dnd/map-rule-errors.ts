import { PyValueError, registerErrorMapper } from "@taipan/core";
import { RuleError } from "../rules/rule-error.ts";

/** Lets the rules, which know nothing of Python, raise `ValueError` there. */
export function mapRuleErrors(): void {
  registerErrorMapper(RuleError, ({ message }) => new PyValueError(message));
}

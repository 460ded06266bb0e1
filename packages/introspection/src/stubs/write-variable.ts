import type { StubVariable } from "./model.ts";
import type { StubNames } from "./stub-names.ts";

/** The line of an attribute. */
export function writeVariable(one: StubVariable, names: StubNames): string {
  const { name, annotation, value, qualifier, contradictsBase } = one;
  const comment = contradictsBase === true ? "  # type: ignore[assignment]" : "";
  const type = annotation === undefined ? undefined : names.annotation(annotation);
  if (qualifier === undefined)
    return `${name}${type === undefined ? "" : `: ${type}`}${value === undefined ? "" : ` = ${value}`}${comment}`;
  const outer = names.known(qualifier);
  return `${name}: ${outer}${type === undefined ? "" : `[${type}]`}${value === undefined ? "" : ` = ${value}`}${comment}`;
}

import type { Parameter, Signature } from "./signature.ts";

/** The text that `__text_signature__` has: names, stars and defaults, no annotations. `self` goes first for methods. */
export function textSignature(signature: Signature, self?: "$self" | "$cls"): string {
  const { parameters, positionalOnly } = signature;
  const parts: string[] = [];
  let hasStar = false;
  parameters.forEach((one, index) => {
    if (one.kind === "var-positional") hasStar = true;
    if (one.kind === "keyword-only" && !hasStar) {
      hasStar = true;
      parts.push("*");
    }
    parts.push(parameterText(one));
    if (index + 1 === positionalOnly) parts.push("/");
  });
  if (self !== undefined) parts.unshift(self);
  return `(${parts.join(", ")})`;
}

function parameterText({ name, kind, default: value }: Parameter): string {
  if (kind === "var-positional") return `*${name}`;
  if (kind === "var-keyword") return `**${name}`;
  return value === undefined ? name : `${name}=${value.text}`;
}

/** Python code from a template literal: what was interpolated is bound to names instead of being pasted into the text. */
export interface TemplateCode {
  readonly code: string;
  readonly bindings: Readonly<Record<string, unknown>>;
}

/** Names of bound values, which Python code is unlikely to use itself. */
const PREFIX = "_taipan_";

/** Joins a template's texts, each value standing as a name. */
export function templateCode(texts: TemplateStringsArray, values: readonly unknown[]): TemplateCode {
  const bindings: Record<string, unknown> = {};
  let code = texts.raw[0] ?? "";
  values.forEach((value, index) => {
    const name = `${PREFIX}${index}`;
    bindings[name] = value;
    code += name + (texts.raw[index + 1] ?? "");
  });
  return { code, bindings };
}

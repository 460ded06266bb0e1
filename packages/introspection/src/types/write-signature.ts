import type { FunctionData, SignatureData } from "./model.ts";
import { parameterList } from "./parameter-list.ts";
import { propertyName } from "./type-names.ts";
import { variablesOf, withVariable } from "./type-variables.ts";
import type { TypeWriter } from "./type-writer.ts";
import { commentLines } from "./write-comment.ts";

/** The lines of a function, all its overloads, each once. */
export function writeFunction(one: FunctionData, write: TypeWriter): string[] {
  const name = propertyName(one.name);
  const lines = signatureLines(one.signatures, write).map((text) => `${name}${text};`);
  return [...commentLines(one.doc), ...lines];
}

/** What comes after the name, for each way to call. @param returns in place of what each says */
export function signatureLines(
  signatures: readonly SignatureData[],
  write: TypeWriter,
  returns?: string,
  prefix: string = "",
): string[] {
  const expanded = signatures.flatMap((one) => withoutConstraints(one, write));
  return [...new Set(expanded.map((one) => `${prefix}${signatureText(one, write, returns)}`))];
}

/** A variable that is one of a few types stands for as many signatures: inference would give the type of a literal. */
function withoutConstraints(signature: SignatureData, write: TypeWriter): SignatureData[] {
  for (const [name, { constraints }] of variablesOf(signature)) {
    if (constraints === undefined || write.knows(name)) continue;
    return constraints.flatMap((type) => withoutConstraints(withVariable(signature, name, type), write));
  }
  return [signature];
}

function signatureText(signature: SignatureData, write: TypeWriter, returns: string | undefined): string {
  const own = [...variablesOf(signature).values()].filter(({ name }) => !write.knows(name) && name !== "Self");
  const inner = write.declaring(own.map(({ name }) => name));
  const declared = own.map(({ name, bound }) => {
    const limit = bound === undefined ? "unknown" : write.type(bound, "given");
    return limit === "unknown" ? name : `${name} extends ${limit}`;
  });
  const variables = declared.length === 0 ? "" : `<${declared.join(", ")}>`;
  return `${variables}(${parameterList(signature, inner)}): ${returns ?? inner.type(signature.returns, "given")}`;
}

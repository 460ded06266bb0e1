import type { VariableData } from "./model.ts";
import { propertyName } from "./type-names.ts";
import type { TypeWriter } from "./type-writer.ts";
import { commentLines } from "./write-comment.ts";

/** The lines of an attribute. One that takes more than it gives is read and written by two declarations. */
export function writeVariable(one: VariableData, write: TypeWriter): string[] {
  const { name, type, written, isReadonly, doc } = one;
  const given = write.type(type, "given");
  const key = propertyName(name);
  if (isReadonly) return [...commentLines(doc), `readonly ${key}: ${given};`];
  const accepted = write.type(written ?? type, "accepted");
  if (accepted === given) return [...commentLines(doc), `${key}: ${given};`];
  return [...commentLines(doc), `get ${key}(): ${given};`, `set ${key}(value: ${accepted});`];
}

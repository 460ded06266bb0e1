import type { Side } from "./known-types.ts";
import type { PythonTypes } from "./model.ts";
import { aliasName } from "./type-names.ts";
import type { TypeWriter } from "./type-writer.ts";

/** Declarations of the aliases that were used, by module. Those may use further ones. */
export function writeAliases(types: PythonTypes, write: TypeWriter): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  // What is added meanwhile comes, too.
  for (const key of write.aliases) {
    const [side = "", name = ""] = key.split(":");
    const found = types.aliases[name];
    if (found === undefined) continue;
    const { module, parameters } = found;
    const variables = parameters.length === 0 ? "" : `<${parameters.join(", ")}>`;
    const body = write.declaring(parameters).type(found.type, side as Side);
    const own = lines.get(module) ?? [];
    own.push(`type ${aliasName(found.name, side as Side)}${variables} = ${body};`);
    lines.set(module, own);
  }
  return lines;
}

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { InputError } from "../command/input-error.ts";
import { errorCode } from "../error-code.ts";

/**
 * Writes the page.
 *
 * @returns where it is, in full
 * @throws {InputError} if that fails, though the path was checked: a full disk, or a folder that went away meanwhile
 */
export function writePage(path: string, html: string): string {
  const file = resolve(path);
  try {
    writeFileSync(file, html);
  } catch (cause) {
    throw new InputError(`Cannot write ${JSON.stringify(path)}: writing fails with ${errorCode(cause)}`, { cause });
  }
  return file;
}

import { accessSync, constants, type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { errorCode } from "../error-code.ts";
import { InputError } from "./input-error.ts";

/**
 * Checks, before any work is done, that a file can be written: its folder exists and lets it.
 *
 * @throws {InputError} if not
 */
export function checkOutPath(path: string): void {
  if (path === "") throw new InputError("Cannot write the page: the path of --out is empty");
  if (path.includes("\0")) throw new InputError(`Cannot write ${JSON.stringify(path)}: a path has no NUL character`);
  const file = resolve(path);
  const folder = dirname(file);
  const refuse = (why: string): InputError => new InputError(`Cannot write ${JSON.stringify(path)}: ${why}`);

  const place = statOf(folder, refuse);
  if (place === undefined) throw refuse(`the folder ${JSON.stringify(folder)} does not exist`);
  if (!place.isDirectory()) throw refuse(`${JSON.stringify(folder)} is not a folder`);
  const existing = statOf(file, refuse);
  if (existing?.isDirectory() || /[\\/]$/.test(path)) throw refuse("it is a folder, name a file in it");
  try {
    accessSync(existing === undefined ? folder : file, constants.W_OK);
  } catch {
    throw refuse("writing there is not permitted");
  }
}

function statOf(path: string, refuse: (why: string) => InputError): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // A file among the folders, a loop of links, a folder that may not be entered, a name that is too long.
    throw refuse(`looking there fails with ${errorCode(error)}`);
  }
}

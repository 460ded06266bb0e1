import { constants } from "node:os";
import { getSystemErrorMap } from "node:util";

/** libuv numbers what the platform has no number for, such as errors of name resolution, from here on. */
const INVENTED = 3000;

/** Error numbers of this platform by name: Node's list, and what libuv knows beyond it. */
const numbers: ReadonlyMap<string, number> = new Map([
  ...Array.from(getSystemErrorMap(), ([number, [name]]) => [name, -number] as const).filter(
    ([, one]) => one < INVENTED,
  ),
  ...Object.entries(constants.errno),
]);

/** The number of an error by its name, such as `ENOENT`. */
export function errorNumber(name: string): number | undefined {
  return numbers.get(name);
}

/** The name of an error by its number; of several, the first that Node lists. */
export function errorName(number: number): string | undefined {
  for (const [name, one] of numbers) if (one === number) return name;
  return undefined;
}

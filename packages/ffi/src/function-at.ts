import koffi from "koffi";
import { koffiType } from "./aliases.ts";
import { parsePrototype } from "./prototype.ts";
import type { Pointer } from "./pointer.ts";

/**
 * A C function that is known by its address alone, such as one in the table of a capsule.
 *
 * Every parameter is an address or a number. Each call takes memory that koffi never frees: for functions that are kept.
 * Like everything of koffi that makes JavaScript objects, it must not run in a worker that may be terminated meanwhile.
 *
 * SAFETY: the address is that of a function of exactly this prototype, and stays so.
 *
 * @param address where the function is
 * @param text C prototype, such as `PyObject *Date_FromDate(int year, int month, int day, PyTypeObject *type)`
 * @throws {TypeError} if the text is not a prototype
 */
export function functionAt<F extends (...args: never[]) => unknown>(address: Pointer<string>, text: string): F {
  const { result, parameters } = parsePrototype(text);
  const types = parameters.map((parameter) => koffiType(parameter, "address"));
  return koffi.decode(BigInt(address), koffi.proto(koffiType(result, "result"), types)) as F;
}

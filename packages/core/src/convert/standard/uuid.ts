import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../../call/call.ts";
import { PyTypeError, PyValueError } from "../../error/classes/exceptions.ts";
import { isInstanceOfType } from "../../types/object/instance-check.ts";
import { ConversionError } from "../conversion-error.ts";
import type { WideConverter } from "../converter.ts";
import { describe } from "../describe.ts";
import { bigint } from "../scalars/integer.ts";
import { readAttribute } from "../shapes/attribute.ts";
import type { Branded } from "../shapes/brand.ts";
import { pythonAttribute } from "./python-attribute.ts";

/** The text of a UUID: 36 characters, lower case, with dashes. */
export type Uuid = Branded<string, "Uuid">;

const uuidType = pythonAttribute("uuid", "UUID");
const FORM = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const NIL = "00000000-0000-0000-0000-000000000000";

/** `uuid.UUID` ⇄ its text. Any string of that form goes out, what `crypto.randomUUID()` gives, too. */
export const uuid: WideConverter<Uuid, string> = {
  pyType: "uuid.UUID",
  fromPython: readUuid,
  intoPython: uuidIntoPython,
  mayAccept: isUuid,
};

/** Like {@link uuid}, the nil UUID refused both ways (PyO3 `NonNilUuid`). */
export const nonNilUuid: WideConverter<Uuid, string> = {
  pyType: "uuid.UUID",
  fromPython(pointer) {
    const value = readUuid(pointer);
    if (value === NIL) throw new PyValueError("UUID is nil");
    return value;
  },
  intoPython(value) {
    if (value === NIL) throw new ConversionError("the nil UUID", "it stands for no UUID");
    return uuidIntoPython(value);
  },
  mayAccept: isUuid,
};

/** The number is read, not the text, which Python code would have to put together. */
function readUuid(pointer: PyObjectPtr): Uuid {
  if (!isUuid(pointer)) throw new PyTypeError("Expected a `uuid.UUID` instance.");
  const digits = readAttribute(pointer, "int", bigint).toString(16).padStart(32, "0");
  const groups = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ];
  return groups.join("-") as Uuid;
}

function uuidIntoPython(value: string): PyObjectPtr {
  if (typeof value !== "string" || !FORM.test(value)) {
    throw new ConversionError(describe(value), "the text of a UUID was expected");
  }
  return callPython(uuidType(), [], { int: BigInt(`0x${value.replaceAll("-", "")}`) });
}

function isUuid(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, uuidType());
}

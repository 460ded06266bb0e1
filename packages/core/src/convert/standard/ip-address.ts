import { isIP } from "node:net";
import { objects, Py_TPFLAGS_UNICODE_SUBCLASS, PyObject_Str } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { accepting } from "../annotation.ts";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { Borrowing } from "../../reference/borrowing.ts";
import { hasTypeFlag, isInstanceOfType } from "../../types/object/instance-check.ts";
import { castFailure } from "../cast-failure.ts";
import { ConversionError } from "../conversion-error.ts";
import type { Converter } from "../converter.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { pythonAttribute } from "./python-attribute.ts";

const v4Type = pythonAttribute("ipaddress", "IPv4Address");
const v6Type = pythonAttribute("ipaddress", "IPv6Address");
const parse = pythonAttribute("ipaddress", "ip_address");

const EITHER = "ipaddress.IPv4Address | ipaddress.IPv6Address";

/**
 * `ipaddress.IPv4Address` or `IPv6Address`, or the text of one, → its shortest text; any text of an address that
 * `net.isIP` takes → one of the two.
 *
 * Reading throws `PyValueError` for text that is no address.
 */
export const ipAddress: Converter<string> = {
  pyType: EITHER,
  annotate: accepting(`${EITHER} | str`, EITHER),
  fromPython(pointer) {
    if (isAddress(pointer)) return textOf(pointer);
    if (!isText(pointer)) throw castFailure(pointer, "IPv4Address | IPv6Address");
    return released(callPython(parse(), [new Borrowing(pointer)]), textOf);
  },
  intoPython(value) {
    if (typeof value === "string" && isIP(value) !== 0) return callPython(parse(), [value]);
    throw new ConversionError(describe(value), "the text of an IPv4 or IPv6 address was expected");
  },
  mayAccept: (pointer) => isAddress(pointer) || isText(pointer),
};

function textOf(address: PyObjectPtr): string {
  return released(ownedOrThrow(PyObject_Str(address)), (text) => objects.text(text));
}

function isAddress(pointer: PyObjectPtr): boolean {
  return isInstanceOfType(pointer, v4Type()) || isInstanceOfType(pointer, v6Type());
}

function isText(pointer: PyObjectPtr): boolean {
  return hasTypeFlag(pointer, Py_TPFLAGS_UNICODE_SUBCLASS);
}

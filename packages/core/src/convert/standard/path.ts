import { fileURLToPath } from "node:url";
import {
  objects,
  Py_TPFLAGS_BYTES_SUBCLASS,
  PyBytes_AsString,
  PyOS_FSPath,
  PyUnicode_DecodeFSDefaultAndSize,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { accepting } from "../annotation.ts";
import { callPython } from "../../call/call.ts";
import { ownedOrThrow } from "../../error/crossing/fetch.ts";
import { hasTypeFlag } from "../../types/object/instance-check.ts";
import { ConversionError } from "../conversion-error.ts";
import type { WideConverter } from "../converter.ts";
import { describe } from "../describe.ts";
import { released } from "../released.ts";
import { pythonAttribute } from "./python-attribute.ts";

const pathType = pythonAttribute("pathlib", "Path");

/**
 * A path: whatever `os.fspath` takes → `string`; a `string`, or a `file:` URL, → `pathlib.Path` (PyO3 `PathBuf`). A name
 * that is not valid text keeps its lone surrogates, so that it comes back as it was; `t.osstr` gives its bytes.
 */
export const path: WideConverter<string, URL> = {
  pyType: "pathlib.Path",
  annotate: accepting("str | bytes | os.PathLike[str] | os.PathLike[bytes]", "pathlib.Path"),
  fromPython: (pointer) => released(ownedOrThrow(PyOS_FSPath(pointer)), textOf),
  intoPython: (value) => callPython(pathType(), [pathText(value)]),
};

/** The text of what `os.fspath` gave, which is `str` or `bytes`. */
function textOf(name: PyObjectPtr): string {
  if (!hasTypeFlag(name, Py_TPFLAGS_BYTES_SUBCLASS)) return objects.text(name);
  const { length } = objects.bytes(name);
  return released(ownedOrThrow(PyUnicode_DecodeFSDefaultAndSize(PyBytes_AsString(name), length)), (text) =>
    objects.text(text),
  );
}

function pathText(value: unknown): string {
  if (typeof value === "string") return value;
  if (!(value instanceof URL)) throw new ConversionError(describe(value), "a string or a file: URL was expected");
  if (value.protocol !== "file:") throw new ConversionError(`the URL '${value.href}'`, "only file: URLs are paths");
  return fileURLToPath(value);
}

import { UnsupportedPythonError } from "./errors.ts";
import { PythonVersion, SUPPORTED_MINORS } from "./version.ts";

/** What a libpython shows of itself before it is started. */
export interface AbiEvidence {
  /** `Py_GetVersion()` */
  readonly versionText: string;
  /** `sizeof(void *)` */
  readonly pointerBytes: number;
  readonly endianness: "BE" | "LE";
  /** Address of an exported symbol. */
  readonly address: (symbol: string) => number | undefined;
  /** The pointer at an address. */
  readonly pointerAt: (address: number) => number;
}

/** Which of the known binary interfaces a libpython has. */
export interface Abi {
  readonly version: PythonVersion;
  /** `Py_GIL_DISABLED`: objects have a longer header. */
  readonly freeThreaded: boolean;
}

/** Offset of `ob_type` in the two object headers that CPython has. */
const TYPE_OFFSET = { gil: 8, freeThreaded: 24 } as const;

/**
 * Reads the binary interface off the evidence. Nothing is guessed: an interpreter whose objects begin otherwise than
 * those of the supported builds would be corrupted, not merely misread.
 *
 * @throws {UnsupportedPythonError} for another implementation, version, word size or object header
 */
export function readAbi(evidence: AbiEvidence): Abi {
  const { versionText, pointerBytes, endianness, address, pointerAt } = evidence;
  const version = PythonVersion.parse(versionText);
  if (version === undefined) throw new UnsupportedPythonError(versionText, "its version text cannot be read");
  const refuse = (reason: string): never => {
    throw new UnsupportedPythonError(version.toString(), reason);
  };
  const other = /PyPy|GraalVM/.exec(versionText)?.[0];
  if (other !== undefined) refuse(`it is ${other}, and only CPython is supported`);
  const { lowest, highest } = SUPPORTED_MINORS;
  if (version.major !== 3 || version.minor < lowest || version.minor > highest) {
    refuse(`versions 3.${lowest} to 3.${highest} are supported`);
  }
  if (pointerBytes !== 8 || endianness !== "LE") {
    refuse("its ABI is unknown, only 64-bit little-endian builds are supported");
  }
  const freeThreaded = versionText.includes("free-threading build");
  // Inline counting of a free-threaded build calls this function; no other build has it.
  if (freeThreaded !== (address("_Py_MergeZeroLocalRefcount") !== undefined)) {
    const [says, does] = freeThreaded ? ["free-threaded", "does not"] : ["built with a GIL", "does"];
    refuse(`its ABI is unknown, it says that it is ${says} but ${does} export _Py_MergeZeroLocalRefcount`);
  }
  const [none, noneType] = [address("_Py_NoneStruct"), address("_PyNone_Type")];
  const offset = freeThreaded ? TYPE_OFFSET.freeThreaded : TYPE_OFFSET.gil;
  // A build with --with-trace-refs, for one, puts two pointers before the count.
  // SAFETY: None is static, amid other data of the library, and was initialised when the library was loaded.
  if (none === undefined || noneType === undefined || pointerAt(none + offset) !== noneType) {
    refuse(`its ABI is unknown, the type of an object is not at byte ${offset} (was it built with --with-trace-refs?)`);
  }
  return { version, freeThreaded };
}

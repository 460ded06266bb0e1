import { describe, expect, test } from "vitest";
import { type AbiEvidence, readAbi } from "./abi.ts";
import { UnsupportedPythonError } from "./errors.ts";

const NONE = 0x1000;
const NONE_TYPE = 0x2000;

/** What a build shows, its object header given by the offset of `ob_type`. */
function evidence(
  versionText: string,
  { typeOffset = 8, symbols = [], ...rest }: Partial<AbiEvidence> & { typeOffset?: number; symbols?: string[] } = {},
): AbiEvidence {
  const addresses = new Map<string, number>([
    ["_Py_NoneStruct", NONE],
    ["_PyNone_Type", NONE_TYPE],
    ...symbols.map((symbol) => [symbol, 1] as const),
  ]);
  return {
    versionText,
    pointerBytes: 8,
    endianness: "LE",
    address: (symbol) => addresses.get(symbol),
    pointerAt: (address) => (address === NONE + typeOffset ? NONE_TYPE : 1),
    ...rest,
  };
}

const GIL = "3.13.0 (main, Oct  7 2024, 00:00:00) [GCC 12.2.0]";
const FREE_THREADED = "3.14.7 free-threading build (main, Jun  1 2026, 00:00:00) [GCC 14]";
const COUNTS = ["_Py_MergeZeroLocalRefcount"];

test("[SYN-18] builds with and without a GIL are told apart", () => {
  const gil = readAbi(evidence(GIL));
  expect([gil.version.toString(), gil.freeThreaded]).toEqual(["3.13.0", false]);
  const free = readAbi(evidence(FREE_THREADED, { typeOffset: 24, symbols: COUNTS }));
  expect([free.version.toString(), free.freeThreaded]).toEqual(["3.14.7", true]);
  // 3.13 called it an experiment.
  const experiment = "3.13.5 experimental free-threading build (main) [GCC 12.2.0]";
  expect(readAbi(evidence(experiment, { typeOffset: 24, symbols: COUNTS })).freeThreaded).toBe(true);
});

describe("[SYN-19] whatever is unknown is refused with the reason", () => {
  const unknown = "Cannot use Python 3.13.0: its ABI is unknown,";
  test.each([
    ["too old", evidence("3.8.18 (default)"), "Cannot use Python 3.8.18: versions 3.9 to 3.15 are supported"],
    ["too new", evidence("3.16.0a1 (main)"), "Cannot use Python 3.16.0a1: versions 3.9 to 3.15 are supported"],
    ["another major", evidence("4.10.0 (main)"), "Cannot use Python 4.10.0: versions 3.9 to 3.15 are supported"],
    ["no version", evidence("Jython"), "Cannot use Python Jython: its version text cannot be read"],
    [
      "GraalPy",
      evidence("3.11.7 (Tue Mar 19) [Graal, GraalVM CE, Java 22 (amd64)]"),
      "Cannot use Python 3.11.7: it is GraalVM, and only CPython is supported",
    ],
    ["32 bits", evidence(GIL, { pointerBytes: 4 }), `${unknown} only 64-bit little-endian builds are supported`],
    ["big-endian", evidence(GIL, { endianness: "BE" }), `${unknown} only 64-bit little-endian builds are supported`],
    [
      "shared counts under a GIL",
      evidence(GIL, { symbols: COUNTS }),
      `${unknown} it says that it is built with a GIL but does export _Py_MergeZeroLocalRefcount`,
    ],
    [
      "free-threaded without shared counts",
      evidence(GIL.replace("(", "free-threading build ("), { typeOffset: 24 }),
      `${unknown} it says that it is free-threaded but does not export _Py_MergeZeroLocalRefcount`,
    ],
    [
      "longer object headers",
      evidence(GIL, { typeOffset: 24 }),
      `${unknown} the type of an object is not at byte 8 (was it built with --with-trace-refs?)`,
    ],
    [
      "no None",
      evidence(GIL, { address: () => undefined }),
      `${unknown} the type of an object is not at byte 8 (was it built with --with-trace-refs?)`,
    ],
  ])("%s", (_title, shown, message) => {
    let refusal: unknown;
    try {
      readAbi(shown);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(UnsupportedPythonError);
    expect(refusal).toMatchObject({ code: "TAIPAN_UNSUPPORTED_PYTHON", message });
  });
});

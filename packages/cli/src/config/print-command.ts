import { CONFIG_FILE, locate, type PythonConfig, type PythonLocation } from "@taipan/ffi";
import type { Command, Invocation } from "../command-line/command.ts";
import { CommandError } from "../command-line/usage-error.ts";

/** `taipan config print` */
export const PRINT: Command = {
  summary: "Print the content of a taipan.config.json for the Python that is found",
  details:
    `A program whose folder, or one above it, has a file ${CONFIG_FILE} opens the Python that it names, and neither\n` +
    "looks for an interpreter nor runs one. The variable TAIPAN_CONFIG names such a file elsewhere.",
  options: {
    python: { type: "string", value: "<path>", description: "The interpreter. Default: the one that is found" },
  },
  run: print,
};

function print({ options, output, env, folder }: Invocation): number {
  const { python } = options;
  output.printJson(configOf(locate({ ...(typeof python === "string" ? { python } : {}), env, cwd: folder })));
  return 0;
}

/** What a file has to say to lead to this Python. @throws {CommandError} if it has no libpython of its own */
function configOf(location: PythonLocation): PythonConfig {
  const { library, version, freeThreaded, debug, basePrefix, prefix, executable } = location;
  if (library === null) throw new CommandError("Cannot name a libpython: it is inside the executable");
  return {
    library,
    version: version.toString(),
    abi: `${freeThreaded ? "t" : ""}${debug ? "d" : ""}`,
    ...(basePrefix === undefined ? {} : { home: basePrefix }),
    ...(prefix === undefined || prefix === basePrefix ? {} : { prefix }),
    ...(executable === undefined ? {} : { executable }),
  };
}

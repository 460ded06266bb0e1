import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { generateTypes, PythonModuleError } from "@taipan/introspection";
import { locate } from "@taipan/ffi";
import type { Command, Invocation, OptionValues } from "../command-line/command.ts";
import { CommandError, UsageError } from "../command-line/usage-error.ts";

/** `taipan types` */
export const TYPES: Command = {
  summary: "Write the TypeScript declarations (.d.ts) of Python modules",
  details:
    'A program with the file among its sources has typed proxies: py.import("json").proxy.dumps(...).\n' +
    "What a module does not say of itself is unknown.",
  positionals: [{ name: "module", description: "Python modules, such as json or numpy", isRest: true }],
  options: {
    out: { type: "string", short: "o", value: "<file>", description: "The file. Default: python-types/<module>.d.ts" },
    print: { type: "boolean", description: "Print the declarations instead" },
    python: {
      type: "string",
      value: "<path>",
      description: "The interpreter that has the modules. Default: as taipan run's",
    },
    path: { type: "string", multiple: true, value: "<dir>", description: "A folder to look into first" },
    bigint: { type: "boolean", description: "Say number | bigint for int, which every use then has to tell apart" },
  },
  run: types,
};

async function types({ options, positionals, output, folder }: Invocation): Promise<number> {
  const [first] = positionals;
  if (first === undefined) throw new UsageError("Missing argument <module>: Python modules, such as json or numpy");
  output.step(`Reading ${positionals.join(", ")}`);
  const text = await declarations(positionals, options, folder);
  output.endSteps();
  if (options["print"] === true) {
    output.print(text.trimEnd());
    return 0;
  }
  const file = resolve(
    folder,
    typeof options["out"] === "string" ? options["out"] : join("python-types", `${first}.d.ts`),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  output.print(file);
  return 0;
}

async function declarations(modules: readonly string[], options: OptionValues, folder: string): Promise<string> {
  const { python, path, bigint } = options;
  const { executable } = locate(typeof python === "string" ? { python } : {});
  try {
    return await generateTypes(modules, {
      ...(executable === undefined ? {} : { python: executable }),
      searchPaths: Array.isArray(path) ? path.map((one: string) => resolve(folder, one)) : [],
      int: bigint === true ? "number | bigint" : "number",
    });
  } catch (error) {
    if (error instanceof PythonModuleError) throw new CommandError(error.message, { cause: error });
    throw error;
  }
}

import { locate, type PythonLocation, surveyPythons } from "@taipan/ffi";
import type { Command, Invocation } from "../command-line/command.ts";
import { table } from "../command-line/table.ts";
import { abiTag } from "./abi-tag.ts";

/** `taipan list-python` */
export const LIST_PYTHON: Command = {
  summary: "List the Pythons of this machine, and why some cannot be used",
  details: "They stand in the order in which they are looked for. The star is at the one that programs here use.",
  options: {
    json: { type: "boolean", description: "Print the list as JSON" },
    usable: { type: "boolean", description: "Leave out those that cannot be used" },
  },
  run: list,
};

/** A Python in the list. */
interface ListedPython {
  /** Executable or libpython; for one that cannot be used, the place where it was found. */
  readonly path: string;
  readonly version: string | null;
  readonly abi: string | null;
  readonly library: string | null;
  /** How it is found. */
  readonly rule: string;
  readonly usable: boolean;
  readonly why: string | null;
  readonly chosen: boolean;
}

function list({ options, output, env, folder }: Invocation): number {
  output.step("Asking interpreters");
  const { pythons, refused } = surveyPythons({ env, cwd: folder });
  const chosen = chosenPath(env, folder);
  const listed = pythons.map((python): ListedPython => {
    const path = pathOf(python);
    const { version, library, rule } = python;
    const build = { version: version.toString(), abi: abiTag(python), library };
    return { path, ...build, rule, usable: true, why: null, chosen: path === chosen };
  });
  if (options["usable"] !== true) {
    const nothing = { version: null, abi: null, library: null, usable: false, chosen: false };
    listed.push(...refused.map(({ what, rule, why }): ListedPython => ({ path: what, ...nothing, rule, why })));
  }
  output.endSteps();
  if (options["json"] === true) output.printJson(listed);
  else for (const line of lines(listed)) output.print(line);
  return 0;
}

function pathOf({ executable, library }: PythonLocation): string {
  return executable ?? library ?? "";
}

function chosenPath(env: NodeJS.ProcessEnv, cwd: string): string | undefined {
  try {
    return pathOf(locate({ env, cwd }));
  } catch {
    return undefined; // The list says why.
  }
}

function lines(listed: readonly ListedPython[]): string[] {
  if (listed.length === 0) return ["No Python was found"];
  const rows = listed.map(({ path, version, abi, usable, why, rule, library, chosen }): string[] => [
    `${chosen ? "*" : " "} ${version ?? "-"}`,
    abi ?? "-",
    usable ? "yes" : "no",
    rule,
    path,
    usable ? (library ?? "in the executable") : (why ?? ""),
  ]);
  return table([["  version", "abi", "usable", "rule", "path", "libpython, or why not"], ...rows]);
}

import { resolve } from "node:path";
import type { Command, Invocation } from "../command-line/command.ts";
import { readProject } from "../project/project.ts";
import { develop } from "./develop.ts";
import { environmentPython } from "./environment.ts";

/** `taipan develop` */
export const DEVELOP: Command = {
  summary: "Install a project into the active environment, to run from its sources",
  details:
    "The environment is that of VIRTUAL_ENV or CONDA_PREFIX, else .venv in the project. What is installed is a reference to\n" +
    "the sources: changes count without another install, in Python and in TypeScript.",
  positionals: [{ name: "folder", description: "The project. Default: this folder", isOptional: true }],
  options: {
    extras: {
      type: "string",
      short: "E",
      multiple: true,
      value: "<names>",
      description: "Extras to install, with commas",
    },
    group: {
      type: "string",
      short: "G",
      multiple: true,
      value: "<names>",
      description: "Dependency groups to install",
    },
    python: { type: "string", value: "<path>", description: "The interpreter of another environment" },
    uv: { type: "boolean", description: "Install with uv instead of pip" },
    "skip-install": { type: "boolean", description: "Install what the project needs, not the project itself" },
    json: { type: "boolean", description: "Print what was installed as JSON" },
  },
  run,
};

async function run({ options, positionals, output, env, folder }: Invocation): Promise<number> {
  const root = resolve(folder, positionals[0] ?? ".");
  const project = readProject(root);
  const given = options["python"];
  const done = await develop(project, {
    python: typeof given === "string" ? given : environmentPython(env, root),
    env,
    uv: options["uv"] === true,
    skipInstall: options["skip-install"] === true,
    extras: listed(options["extras"]),
    groups: listed(options["group"]),
    onStep: (what) => output.step(what),
  });
  output.endSteps();
  if (options["json"] === true) output.printJson(done);
  else if (done.isInstalled) output.print(`Installed ${done.name} ${done.version}, to run from ${root}`);
  else output.print(`Installed what ${done.name} ${done.version} needs`);
  return 0;
}

/** Names of an option that can be given more than once, each time with several. */
function listed(value: Invocation["options"][string]): string[] {
  const texts = Array.isArray(value) ? (value as readonly string[]) : [];
  return texts
    .flatMap((text) => text.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

import { resolve } from "node:path";
import type { Command, Invocation } from "../command-line/command.ts";
import { readProject } from "../project/project.ts";
import { buildSdist } from "../sdist/build-sdist.ts";
import { type BuiltWheel, buildWheel } from "./build-wheel.ts";

/** `taipan build` */
export const BUILD: Command = {
  summary: "Build the wheel of a project",
  details:
    "The wheel holds the bundled TypeScript, the Python package beside it if there is one, and what type checkers read.\n" +
    "It serves every Python from 3.9 on and every platform.",
  positionals: [{ name: "folder", description: "The project. Default: this folder", isOptional: true }],
  options: {
    out: { type: "string", short: "o", value: "<dir>", description: "Folder for the wheel. Default: dist" },
    sdist: { type: "boolean", description: "Pack the sources, too, as taipan sdist does" },
    json: { type: "boolean", description: "Print what was built as JSON" },
  },
  run: build,
};

async function build({ options, positionals, output, env, folder }: Invocation): Promise<number> {
  const root = resolve(folder, positionals[0] ?? ".");
  const project = readProject(root);
  const out = resolve(folder, typeof options["out"] === "string" ? options["out"] : resolve(root, "dist"));
  const settings = { out, env, onStep: (what: string) => output.step(what) };
  const built: BuiltWheel[] = [await buildWheel(project, settings)];
  if (options["sdist"] === true) built.push(await buildSdist(project, settings));
  output.endSteps();
  if (options["json"] === true) output.printJson(built);
  else for (const one of built) output.print(one.path);
  return 0;
}

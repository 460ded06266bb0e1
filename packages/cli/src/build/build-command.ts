import { resolve } from "node:path";
import type { Command, Invocation, OptionValues } from "../command-line/command.ts";
import { buildEditable } from "../editable/build-editable.ts";
import { type Project, readProject } from "../project/project.ts";
import { buildSdist } from "../sdist/build-sdist.ts";
import { type BuildOptions, type BuiltWheel, buildWheel } from "./build-wheel.ts";
import { writeMetadata } from "./write-metadata.ts";

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
    editable: {
      type: "boolean",
      description: "Build the wheel of an editable install, which runs the sources in place",
    },
    metadata: { type: "boolean", description: "Write the folder .dist-info alone" },
    json: { type: "boolean", description: "Print what was built as JSON" },
  },
  run: build,
};

async function build({ options, positionals, output, env, folder }: Invocation): Promise<number> {
  const root = resolve(folder, positionals[0] ?? ".");
  const project = readProject(root);
  const out = resolve(folder, typeof options["out"] === "string" ? options["out"] : resolve(root, "dist"));
  const settings = { out, env, onStep: (what: string) => output.step(what) };
  const built: BuiltWheel[] = [await buildOne(project, options, settings)];
  if (options["sdist"] === true) built.push(await buildSdist(project, settings));
  output.endSteps();
  if (options["json"] === true) output.printJson(built);
  else for (const one of built) output.print(one.path);
  return 0;
}

async function buildOne(project: Project, options: OptionValues, settings: BuildOptions): Promise<BuiltWheel> {
  if (options["metadata"] === true) return writeMetadata(project, settings);
  if (options["editable"] === true) return buildEditable(project, settings);
  return await buildWheel(project, settings);
}

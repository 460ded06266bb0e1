import { resolve } from "node:path";
import type { Command, Invocation } from "../command-line/command.ts";
import { readProject } from "../project/project.ts";
import { buildSdist } from "./build-sdist.ts";

/** `taipan sdist` */
export const SDIST: Command = {
  summary: "Pack the sources of a project",
  details:
    "The archive has what Git does not ignore, and PKG-INFO. Installers build the wheel from it by the backend taipan-build.\n" +
    "include and exclude in [tool.taipan] add files and take them away.",
  positionals: [{ name: "folder", description: "The project. Default: this folder", isOptional: true }],
  options: {
    out: { type: "string", short: "o", value: "<dir>", description: "Folder for the archive. Default: dist" },
    json: { type: "boolean", description: "Print what was made as JSON" },
  },
  run: sdist,
};

async function sdist({ options, positionals, output, env, folder }: Invocation): Promise<number> {
  const root = resolve(folder, positionals[0] ?? ".");
  const project = readProject(root);
  const out = resolve(folder, typeof options["out"] === "string" ? options["out"] : resolve(root, "dist"));
  const built = await buildSdist(project, { out, env, onStep: (what) => output.step(what) });
  output.endSteps();
  if (options["json"] === true) output.printJson([built]);
  else output.print(built.path);
  return 0;
}

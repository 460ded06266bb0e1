import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Command, Invocation } from "../command-line/command.ts";
import { CommandError } from "../command-line/usage-error.ts";
import { makeProject, PROJECT_OPTIONS } from "./make-project.ts";

/** `taipan new` */
export const NEW: Command = {
  summary: "Make a new project",
  details:
    "Without an option it is a Python module that is TypeScript. On a terminal it asks for what is not said.\n" +
    "Every project has tests, which pass, types, a README and a workflow for GitHub.",
  positionals: [{ name: "folder", description: "The folder to make" }],
  options: PROJECT_OPTIONS,
  run: make,
};

async function make(call: Invocation): Promise<number> {
  const root = resolve(call.folder, call.positionals[0] as string);
  if (existsSync(root) && readdirSync(root).length > 0) {
    throw new CommandError(
      `Cannot make a project in ${root}: the folder is not empty; 'taipan init' adds to what is there`,
    );
  }
  return await makeProject(call, { root });
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { bundle } from "../build/bundle.ts";
import type { Command, Invocation } from "../command-line/command.ts";
import { readProject } from "../project/project.ts";
import { projectStubs } from "./project-stubs.ts";

/** `taipan stubs` */
export const STUBS: Command = {
  summary: "Write the Python stubs (.pyi) of a project's TypeScript",
  details: "Wheels have them already. Written into the Python sources, editors find them there, too.",
  positionals: [{ name: "folder", description: "The project. Default: this folder", isOptional: true }],
  options: {
    out: {
      type: "string",
      short: "o",
      value: "<dir>",
      description: "Folder for the stubs. Default: the Python sources",
    },
    print: { type: "boolean", description: "Print the stubs instead" },
    json: { type: "boolean", description: "Print the stubs by their paths as JSON" },
  },
  run: stubs,
};

async function stubs({ options, positionals, output, folder }: Invocation): Promise<number> {
  const root = resolve(folder, positionals[0] ?? ".");
  const project = readProject(root);
  output.step(`Bundling ${project.layout.entry}`);
  const { code } = await bundle(project);
  const files = await projectStubs(project, code);
  output.endSteps();
  const texts = files.map(({ path, content }) => ({ path, text: new TextDecoder().decode(content) }));
  if (options["json"] === true) {
    output.printJson(Object.fromEntries(texts.map(({ path, text }) => [path, text])));
  } else if (options["print"] === true) {
    const written = texts.filter(({ path }) => path.endsWith(".pyi"));
    output.print(
      written
        .map(({ path, text }) => `# ${path}\n${text}`)
        .join("\n")
        .trimEnd(),
    );
  } else {
    const out =
      typeof options["out"] === "string"
        ? resolve(folder, options["out"])
        : join(root, project.layout.pythonSource ?? ".");
    for (const { path, text } of texts) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), text);
      output.print(join(out, path));
    }
  }
  return 0;
}

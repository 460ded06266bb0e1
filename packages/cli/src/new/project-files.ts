import { readFileSync } from "node:fs";
import { githubWorkflow } from "../generate-ci/github-workflow.ts";
import { newManifest } from "./manifest.ts";
import { LAYOUTS, moduleOf, type ProjectPlan } from "./plan.ts";

/** What the folder has. */
export interface ProjectFilesOptions {
  /** The project has its TypeScript, which the template's tests would not fit. */
  readonly hasCode?: boolean;
}

/** The files of a new project, as their text by their path. */
export function projectFiles(plan: ProjectPlan, { hasCode = false }: ProjectFilesOptions = {}): Map<string, string> {
  const { name, kind } = plan;
  const { entry, sources, python } = LAYOUTS[kind];
  const module = moduleOf(name);
  const inner = python === undefined ? module : "_lib";
  const values: Readonly<Record<string, string>> = { name, module, inner, entry, sources };
  const template = (path: string): string =>
    readFileSync(new URL(`../../templates/${path}`, import.meta.url), "utf8").replaceAll(
      /\{\{(\w+)\}\}/g,
      (_, key: string) => values[key] as string,
    );
  const files = new Map<string, string>([
    ["package.json", `${JSON.stringify(newManifest(plan), null, 2)}\n`],
    ["tsconfig.json", template("common/tsconfig.json")],
    // Not under its name: npm leaves such files out of packages.
    [".gitignore", template("common/gitignore")],
    [".github/workflows/ci.yml", githubWorkflow({ isLibrary: kind !== "app" })],
  ]);
  const folder = kind === "app" ? "app" : "module";
  files.set("README.md", template(`${folder}/README.md`));
  files.set(entry, template(`${folder}/index.ts`));
  if (!hasCode) files.set("tests/index.test.ts", template(`${folder}/index.test.ts`));
  if (kind === "app") {
    if (!hasCode) files.set(`${sources}/main.ts`, template("app/main.ts"));
    return files;
  }
  const isMixed = python !== undefined;
  // At the end of the file is [tool.taipan].
  const more = isMixed ? `python-source = "${python}"\nmodule-name = "${module}.${inner}"\n` : "";
  files.set("pyproject.toml", `${template("module/pyproject.toml")}${more}`);
  if (!hasCode) files.set(`tests/test_${module}.py`, template("module/test_module.py"));
  if (isMixed) {
    const init = hasCode ? `from .${inner} import *\n` : template("module/__init__.py");
    files.set(`${python}/${module}/__init__.py`, init);
  }
  return files;
}

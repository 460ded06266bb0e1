import { resolve } from "node:path";
import { buildWheel } from "../build/build-wheel.ts";
import type { Command, Invocation, OptionValues } from "../command-line/command.ts";
import { CommandError } from "../command-line/usage-error.ts";
import { readProject } from "../project/project.ts";
import { buildSdist } from "../sdist/build-sdist.ts";
import { type Distribution, readDistribution } from "./archive-metadata.ts";
import { askToken } from "./ask-token.ts";
import { type Target, uploadTarget } from "./target.ts";
import { upload } from "./upload.ts";

/** `taipan publish` */
export const PUBLISH: Command = {
  summary: "Upload wheels and source archives to an index",
  details:
    "Without files the project in this folder is built and its wheel and sources are uploaded. The token is that of --token,\n" +
    "TAIPAN_PYPI_TOKEN, or .pypirc, or is asked for on a terminal. It is never printed.",
  positionals: [
    {
      name: "file",
      description: "Archives. Default: those of the project, built anew",
      isOptional: true,
      isRest: true,
    },
  ],
  options: {
    repository: {
      type: "string",
      short: "r",
      value: "<name>",
      description: "pypi, testpypi, or a section of .pypirc. Default: pypi",
    },
    "repository-url": { type: "string", value: "<url>", description: "Address of the index for uploads" },
    token: {
      type: "string",
      value: "<token>",
      description: "Token of the index; other processes see it, variables are better",
    },
    username: { type: "string", short: "u", value: "<name>", description: "User, for an index without tokens" },
    password: { type: "string", short: "p", value: "<text>", description: "Password; see --token" },
    "config-file": { type: "string", value: "<file>", description: "Another file instead of ~/.pypirc" },
    out: { type: "string", short: "o", value: "<dir>", description: "Folder for what is built. Default: dist" },
    "no-sdist": { type: "boolean", description: "Build the wheel alone" },
    "skip-existing": { type: "boolean", description: "Go on if the index has a file already" },
    "non-interactive": { type: "boolean", description: "Ask for nothing" },
    "dry-run": { type: "boolean", description: "Do all but the upload" },
    json: { type: "boolean", description: "Print what became of each file as JSON" },
  },
  run,
};

interface Published {
  readonly file: string;
  readonly sha256: string;
  readonly url: string;
  readonly result: "uploaded" | "skipped" | "checked";
}

async function run(invocation: Invocation): Promise<number> {
  const { options, output } = invocation;
  const target = await completeTarget(invocation);
  const paths = await archivePaths(invocation);
  // All are read before the first one goes.
  const distributions: Distribution[] = [];
  for (const path of paths) distributions.push(await readDistribution(path));
  const published: Published[] = [];
  for (const one of distributions) {
    output.step(`Uploading ${one.file} (${one.content.length} bytes)`);
    const result = await publishOne(one, target, options);
    published.push({ file: one.file, sha256: one.sha256, url: target.url, result });
    output.endSteps();
    if (options["json"] !== true) output.print(sentence(one.file, target.url, result));
  }
  if (options["json"] === true) output.printJson(published);
  return 0;
}

async function publishOne(one: Distribution, target: Target, options: OptionValues): Promise<Published["result"]> {
  if (options["dry-run"] === true) return "checked";
  const result = await upload(one, target);
  if (result === "uploaded") return "uploaded";
  if (options["skip-existing"] === true) return "skipped";
  throw new CommandError(`Cannot publish ${one.file}: ${target.url} has it already; --skip-existing goes on`);
}

function sentence(file: string, url: string, result: Published["result"]): string {
  if (result === "checked") return `Would upload ${file} to ${url}`;
  return result === "uploaded" ? `Uploaded ${file} to ${url}` : `Skipped ${file}: ${url} has it already`;
}

/** The target with the password, which a person may be asked for. */
async function completeTarget({ options, env, output }: Invocation): Promise<Target> {
  const target = uploadTarget(
    {
      repository: text(options["repository"]),
      repositoryUrl: text(options["repository-url"]),
      username: text(options["username"]),
      password: text(options["password"]),
      token: text(options["token"]),
      configFile: text(options["config-file"]),
    },
    env,
  );
  const { protocol, hostname } = new URL(target.url);
  const isLocal = hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
  if (protocol === "http:" && !isLocal) output.warn(`${target.url} is not https: others on the way can read the token`);
  if (target.password !== undefined || options["dry-run"] === true) return target;
  const canAsk = options["non-interactive"] !== true && output.isTerminal && process.stdin.isTTY;
  if (canAsk) return { ...target, password: await askToken(target.username, target.url) };
  throw new CommandError(
    `Cannot publish to ${target.url}: there is no token; set TAIPAN_PYPI_TOKEN, or write it into .pypirc`,
  );
}

/** The files that were named, or those of the project. */
async function archivePaths({ options, positionals, output, env, folder }: Invocation): Promise<string[]> {
  if (positionals.length > 0) return positionals.map((path) => resolve(folder, path));
  const project = readProject(folder);
  const settings = {
    out: resolve(folder, text(options["out"]) ?? "dist"),
    env,
    onStep: (what: string) => output.step(what),
  };
  const built = [await buildWheel(project, settings)];
  if (options["no-sdist"] !== true) built.push(await buildSdist(project, settings));
  output.endSteps();
  return built.map(({ path }) => path);
}

function text(value: OptionValues[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { cacheFolder } from "./cache-folder.ts";

/** Where the tool runs and what it may look at. It reads this and not `process`, so that a test can hand it another machine. */
export interface Context {
  /** The checkout. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Such as `"linux-x64"`. */
  readonly platform: string;
  /** Folder of the builds. */
  readonly cache: string;
  /** Compilers that run at once, unless the command line says another number. */
  readonly jobs: number;
}

/** The context of this process. */
export function processContext(): Context {
  return {
    root: resolve(import.meta.dirname, "../../.."),
    env: process.env,
    platform: `${process.platform}-${process.arch}`,
    cache: cacheFolder(process.env),
    jobs: availableParallelism(),
  };
}

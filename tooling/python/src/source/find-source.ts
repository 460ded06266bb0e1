import { join } from "node:path";
import { SERIES } from "../recipe.ts";
import { fetchDebianSource, keptDebianSource } from "./debian-source.ts";
import { namedSource } from "./named-source.ts";
import type { Source } from "./source.ts";

/** Which source is wanted. */
export interface FindSourceOptions {
  /** Path that the user named. */
  readonly named: string | undefined;
  /** Whether a tarball that was fetched before is not good enough. */
  readonly fresh: boolean;
  readonly cache: string;
  readonly env: NodeJS.ProcessEnv;
  readonly tell: (line: string) => void;
}

/** The source to build: what was named, else what was fetched before, else the distribution's source package. */
export async function findSource({ named, fresh, cache, env, tell }: FindSourceOptions): Promise<Source> {
  if (named !== undefined) return namedSource(named);
  const name = `python${SERIES}`;
  const folder = join(cache, "sources");
  const kept = fresh ? undefined : keptDebianSource(name, folder);
  return namedSource(kept ?? (await fetchDebianSource({ name, folder, env, tell })));
}

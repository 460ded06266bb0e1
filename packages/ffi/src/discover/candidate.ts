import { type DiscoveryHost, pathOf } from "./host.ts";
import type { Found, Refusal } from "./location.ts";
import { readPyvenv } from "./pyvenv.ts";

/** What a candidate points at: `configured` is described by a file, `nothing` is a place that was looked at in vain. */
export type Target =
  | { readonly kind: "executable" | "library"; readonly path: string }
  | { readonly kind: "configured"; readonly outcome: Found | Refusal }
  | { readonly kind: "nothing"; readonly why: string };

/** A place to look for Python. */
export interface Candidate {
  readonly rule: string;
  /** Path or variable, as the trail shows it. */
  readonly what: string;
  readonly target: Target;
  /**
   * The user chose it, so that none other may be taken in its place: a script must not find the packages of another
   * Python because the chosen one is broken.
   */
  readonly binding: boolean;
}

/** A candidate that is an interpreter. */
export function executableCandidate(rule: string, path: string, binding = false): Candidate {
  return { rule, what: path, target: { kind: "executable", path }, binding };
}

/** A place where nothing can be used, for the trail. */
export function nothing(rule: string, what: string, why: string): Candidate {
  return { rule, what, target: { kind: "nothing", why }, binding: false };
}

/**
 * Equal for two candidates that cannot differ. An environment's python is a link to its base interpreter, and yet
 * another Python.
 */
export function identityOf({ what, target }: Candidate, host: DiscoveryHost): string {
  if (target.kind === "nothing" || target.kind === "configured") return `${target.kind} ${what}`;
  const real = host.realPath(target.path) ?? target.path;
  if (target.kind === "library") return `library ${real}`;
  const environment = readPyvenv(target.path, host);
  if (!environment) return `executable ${real}`;
  const path = pathOf(host);
  return `environment ${host.realPath(path.dirname(environment.file)) ?? environment.prefix}`;
}

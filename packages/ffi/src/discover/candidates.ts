import { type Candidate, identityOf } from "./candidate.ts";
import { activeEnvironments } from "./environments.ts";
import { configuredPython } from "./config-file.ts";
import type { DiscoveryHost } from "./host.ts";
import type { Platform } from "./platform.ts";
import { onSearchPath } from "./search-path.ts";
import { inWellKnownPlaces } from "./well-known.ts";

/** The places where the user's own choice shows: the project's file, active environments, then `PATH`. */
export function* chosenCandidates(host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const configured = configuredPython(host, platform);
  if (configured !== undefined) yield configured;
  yield* activeEnvironments(host, platform);
  yield* onSearchPath(host, platform);
}

/** Every place to look when nothing was asked for by name, in order of preference; each Python once. */
export function* candidates(host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  yield* once([chosenCandidates(host, platform), inWellKnownPlaces(host, platform)], host);
}

function* once(sources: readonly Iterable<Candidate>[], host: DiscoveryHost): Iterable<Candidate> {
  const seen = new Set<string>();
  for (const source of sources) {
    for (const candidate of source) {
      const identity = identityOf(candidate, host);
      if (seen.has(identity)) continue;
      seen.add(identity);
      yield candidate;
    }
  }
}

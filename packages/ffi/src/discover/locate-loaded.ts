import type { Target } from "./candidate.ts";
import { chosenCandidates } from "./candidates.ts";
import { type DiscoveryHost, isSameFile } from "./host.ts";
import { type Found, type Refusal, isRefusal } from "./location.ts";
import type { Platform } from "./platform.ts";
import { resolve, resolveExecutable, resolveLibrary } from "./resolve.ts";

/**
 * The Python whose libpython this process has loaded. Which environment it stands for cannot be seen in the library,
 * so the user's environments and `PATH` are asked first which of them uses it.
 *
 * @param loaded as {@link loadedLibrary} gives it: a file, or `null` for the process itself
 */
export function resolveLoaded(loaded: string | null, host: DiscoveryHost, platform: Platform): Found | Refusal {
  if (loaded === null) return resolveExecutable(host.processExecutable, host, platform, true);
  for (const { target } of chosenCandidates(host, platform)) {
    const found = resolve(target, host, platform);
    if (!isRefusal(found) && usesLibrary(found, loaded, host)) return { ...found, library: loaded };
  }
  return resolveLibrary(loaded, host, platform);
}

/** Resolves what was asked for by name while a libpython is loaded already: only the same one will do. */
export function resolveBesideLoaded(
  target: Target,
  loaded: string | null,
  host: DiscoveryHost,
  platform: Platform,
): Found | Refusal {
  if (loaded === null && target.kind === "executable") {
    const found = resolveExecutable(target.path, host, platform, true);
    if (isRefusal(found) || isOwnExecutable(found, host)) return found;
    return conflict(host.processExecutable);
  }
  const found = resolve(target, host, platform);
  if (isRefusal(found) || usesLibrary(found, loaded, host)) return found;
  return conflict(loaded ?? host.processExecutable, found.library);
}

function conflict(loaded: string, wanted?: string | null): Refusal {
  const instead = wanted ? `, not "${wanted}"` : "";
  return { why: `this process has loaded "${loaded}" already${instead}`, conflicts: true };
}

function isOwnExecutable({ executable }: Found, host: DiscoveryHost): boolean {
  return executable !== undefined && isSameFile(host, executable, host.processExecutable);
}

function usesLibrary(found: Found, loaded: string | null, host: DiscoveryHost): boolean {
  return found.library !== null && loaded !== null && isSameFile(host, found.library, loaded);
}

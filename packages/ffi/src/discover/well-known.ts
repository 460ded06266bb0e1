import { SUPPORTED_MINORS } from "../version.ts";
import { type Candidate, executableCandidate, nothing } from "./candidate.ts";
import { type DiscoveryHost, pathOf } from "./host.ts";
import type { Place, Platform } from "./platform.ts";
import { librariesIn } from "./wish.ts";

/** `3.12.1`, `cpython-3.12.1-linux-x86_64-gnu`, `Python312`; the group is the minor version. */
const VERSION_FOLDER = /^(?:cpython-|python)?3(?:\.(\d+)|(\d\d?))(?!\d)/i;

/** What the places that the platform knows hold, newest version first within each. */
export function* inWellKnownPlaces(host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  for (const place of platform.wellKnown(host)) yield* inPlace(place, host, platform);
}

function* inPlace(place: Place, host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const { rule, path: folder, kind } = place;
  const found = host.stat(folder);
  if (!found) {
    yield nothing(rule, folder, "not there");
  } else if (kind === "executable") {
    yield executableCandidate(rule, folder);
  } else if (kind === "libraries") {
    for (const path of librariesIn(folder, host, platform)) {
      yield { rule, what: path, target: { kind: "library", path }, binding: false };
    }
  } else if (kind === "prefix") {
    yield* inInstallation(rule, folder, host, platform);
  } else if (kind === "executables") {
    yield* inExecutables(rule, folder, host, platform);
  } else {
    yield* inVersions(rule, folder, host, platform);
  }
}

function* inInstallation(rule: string, prefix: string, host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const [executable] = platform.interpretersIn(prefix, host);
  yield executable ? executableCandidate(rule, executable) : nothing(rule, prefix, "there is no interpreter in it");
}

function* inExecutables(rule: string, folder: string, host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const path = pathOf(host);
  const files = platform.interpretersIn(path.dirname(folder), host);
  if (files.length === 0) yield nothing(rule, folder, "there is no interpreter in it");
  for (const file of files) yield executableCandidate(rule, file);
}

function* inVersions(rule: string, folder: string, host: DiscoveryHost, platform: Platform): Iterable<Candidate> {
  const path = pathOf(host);
  const names = host.list(folder).filter((name) => VERSION_FOLDER.test(name));
  if (names.length === 0) yield nothing(rule, folder, "there is no Python 3 in it");
  for (const name of names.toSorted(newestFirst)) {
    const prefix = path.join(folder, name);
    const minor = minorOf(name);
    // Refused by name: running each unsupported one only to hear its version costs tens of milliseconds.
    if (minor < SUPPORTED_MINORS.lowest || minor > SUPPORTED_MINORS.highest) {
      const { lowest, highest } = SUPPORTED_MINORS;
      yield nothing(rule, prefix, `versions 3.${lowest} to 3.${highest} are supported`);
    } else {
      yield* inInstallation(rule, prefix, host, platform);
    }
  }
}

function minorOf(name: string): number {
  const [, dotted, joined] = VERSION_FOLDER.exec(name) ?? [];
  return Number(dotted ?? joined);
}

function newestFirst(a: string, b: string): number {
  return minorOf(b) - minorOf(a) || b.localeCompare(a, "en", { numeric: true });
}

import { type DiscoveryHost, pathOf, realHost } from "./host.ts";
import { platformOf } from "./platforms.ts";

/**
 * The libpython that this process has loaded already: its file, `null` when the process itself exports CPython (Node
 * inside a statically linked `python3`), `undefined` when there is none.
 */
export function loadedLibrary(host: DiscoveryHost = realHost()): string | null | undefined {
  const file = platformOf(host).loadedLibrary(host);
  if (file !== undefined) return file;
  if (host.exportsSymbol) return host.exportsSymbol("Py_GetVersion") ? null : undefined;
  return /^python(?:3[\d.]*[td]*)?(?:\.exe)?$/i.test(pathOf(host).basename(host.processExecutable)) ? null : undefined;
}

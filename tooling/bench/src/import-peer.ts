import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PeerSetting } from "./peer.ts";

/** Name of the module beside a peer's `node_modules` that passes on all that the peer's package exports. */
export const PEER_MODULE = "peer.mjs";

/** URL to import a peer from, as a program in its folder would. */
export function peerUrl(packages: string): string {
  return pathToFileURL(join(packages, PEER_MODULE)).href;
}

/**
 * Loads a peer's package. Nothing of it is a dependency of this workspace, so its types are declared here, as far as
 * they are used.
 */
export async function importPeer<Module>(setting: PeerSetting): Promise<Module> {
  return (await import(peerUrl(setting.packages))) as Module;
}

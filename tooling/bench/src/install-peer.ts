import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { failureOf, runChild } from "./child.ts";
import { PEER_MODULE } from "./import-peer.ts";
import { PEER_PACKAGES, type PeerName, type PeerPackage } from "./peer.ts";

/** Whether a peer can be measured. */
export interface PeerState {
  readonly peer: PeerName;
  /** Version of its package; `undefined` for those that npm does not bring. */
  readonly version?: string;
  /** Folder with its `node_modules`. */
  readonly packages: string;
  /** Why it is missing; `undefined` when it is there. */
  readonly missing?: string;
}

/** Compiling pymport takes half a minute on a slow machine. */
const INSTALL_LIMIT = 600_000;

/** Where and for which Python peers are installed. */
export interface InstallSite {
  /** Folder that gets one folder a peer. */
  readonly folder: string;
  /** The Python that a peer compiles against; another one means another installation. */
  readonly python: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Installs a peer unless it is there already. Never throws: what goes wrong is the state's `missing`. */
export async function installPeer(peer: PeerName, site: InstallSite): Promise<PeerState> {
  const wanted = PEER_PACKAGES[peer];
  if (wanted === undefined) return { peer, packages: "" };
  const packages = join(site.folder, peer);
  const state = { peer, version: wanted.version, packages };
  const receipt = join(packages, "installed.json");
  const text = `${JSON.stringify({ version: wanted.version, python: wanted.buildsItself ? site.python : "any" })}\n`;
  if (existsSync(receipt) && readFileSync(receipt, "utf8") === text) return state;
  try {
    mkdirSync(packages, { recursive: true });
    writeFileSync(join(packages, "package.json"), `${JSON.stringify(manifest(wanted))}\n`);
    const command = ["install", "--no-audit", "--no-fund", "--loglevel=error"];
    const result = await runChild("npm", command, { cwd: packages, env: site.env, timeout: INSTALL_LIMIT });
    const failure = failureOf(result);
    if (failure !== undefined) return { ...state, missing: `npm install failed: ${failure}` };
    writeFileSync(join(packages, PEER_MODULE), `export * from "${wanted.name}";\n`);
    writeFileSync(receipt, text);
    return state;
  } catch (error) {
    return { ...state, missing: error instanceof Error ? error.message : String(error) };
  }
}

/** npm 11 runs no install script that is not allowed by name; nothing but the peer's own may run. */
function manifest({ name, version, buildsItself }: PeerPackage): object {
  return {
    private: true,
    dependencies: { [name]: version },
    ...(buildsItself ? { allowScripts: { [name]: true } } : {}),
  };
}

import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";

/** What browsers of Chromium's kind are called. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A quiet browser without a window, which root may run in a container. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser: what `TAIPAN_CHROMIUM` names, or the first on `PATH`; undefined where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env["TAIPAN_CHROMIUM"] !== undefined) return env["TAIPAN_CHROMIUM"];
  const folders = (env["PATH"] ?? "").split(delimiter);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
}

/** A browser with a fresh profile, which is gone when it closes. */
export async function openChromium(executablePath: string): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), "taipan-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS,
    chromiumSandbox: false,
    viewport: { width: 1280, height: 860 },
    colorScheme: "light",
  });
  context.once("close", () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return context;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

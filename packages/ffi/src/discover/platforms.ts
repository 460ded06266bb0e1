import { darwin } from "./darwin.ts";
import type { DiscoveryHost } from "./host.ts";
import { linux } from "./linux.ts";
import type { Platform } from "./platform.ts";
import { win32 } from "./win32.ts";

/** What is known about the host's operating system; the BSDs, which also use ELF, follow Linux. */
export function platformOf(host: DiscoveryHost): Platform {
  if (host.platform === "win32") return win32;
  return host.platform === "darwin" ? darwin : linux;
}

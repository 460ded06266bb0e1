import type { IncomingMessage } from "node:http";
import { Problem } from "./problem.ts";

/**
 * Lets in only what this program's own page asks for. Other sites that are open in the same browser reach a port of this
 * machine as well: their requests name their own origin, or come in under a host name that they point here.
 *
 * @throws {Problem} 403
 */
export function requireOwnPage({ headers, socket }: IncomingMessage): void {
  const port = socket.localPort?.toString() ?? "";
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const isOwn =
    hosts.includes(headers.host ?? "") &&
    (headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`));
  if (!isOwn) throw new Problem(403, "Cannot answer: only the page of this program is served");
}

import { execute } from "@taipan/setup/execute";
import { BuildError } from "../build-error.ts";

/**
 * The mirror of Debian's archive that apt is configured with, without a slash at the end.
 *
 * @throws {BuildError} where apt knows none, as on systems that only derive from Debian
 */
export async function debianMirror(env: NodeJS.ProcessEnv): Promise<string> {
  const command = ["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"];
  const { stdout } = await execute("apt-get", command, { env });
  const mirror = stdout.split("\n").find((line) => /\/debian\/?$/.test(line));
  if (mirror === undefined) throw new BuildError("Cannot ask Debian: apt is configured with no mirror of its archive");
  return mirror.replace(/\/$/, "");
}

import { CommandError } from "../command-line/usage-error.ts";
import type { Distribution } from "./archive-metadata.ts";
import type { Target } from "./target.ts";
import { uploadForm } from "./upload-form.ts";

/** What became of an archive: `exists` is what an index says that has it already. */
export type UploadResult = "uploaded" | "exists";

/** How indexes say that they have a file: PyPI, Artifactory, Nexus, GitLab; pypiserver and devpi answer with 409. */
const EXISTS = /already exist|overwrite artifact|not allowed to overwrite|does not allow updating|already been taken/i;

/**
 * Sends an archive to an index, once: what an index refuses it refuses again.
 *
 * @throws {CommandError} with what the server said, if it does not take the file
 */
export async function upload(distribution: Distribution, { url, username, password }: Target): Promise<UploadResult> {
  const { file } = distribution;
  const credentials = Buffer.from(`${username}:${password ?? ""}`).toString("base64");
  let response: Response;
  try {
    response = await fetch(url, {
      method: "POST",
      body: uploadForm(distribution),
      headers: { authorization: `Basic ${credentials}`, accept: "text/plain, application/json;q=0.9, */*;q=0.5" },
      // Elsewhere the password is nobody's business.
      redirect: "manual",
    });
  } catch (error) {
    throw new CommandError(`Cannot reach ${url}: ${reasonOf(error)}`, { cause: error });
  }
  const text = await response.text();
  if (response.ok) return "uploaded";
  const { status } = response;
  const reason = said(response, text);
  if (status === 409 || ((status === 400 || status === 403) && EXISTS.test(`${response.statusText} ${text}`)))
    return "exists";
  if (status >= 300 && status < 400) {
    const to = response.headers.get("location") ?? "nowhere";
    throw new CommandError(
      `Cannot publish ${file}: ${url} sends to ${to}; if that is the index, give it as the address`,
    );
  }
  if (status === 401 || status === 403) {
    const hint = password === undefined ? "no token was given" : "the token or password is refused";
    throw new CommandError(`Cannot publish ${file}: ${hint}: ${reason}`);
  }
  throw new CommandError(`Cannot publish ${file}: ${reason}`);
}

/** What a server said, in a line: its text where that is one, else that of the status. */
function said({ status, statusText }: Response, text: string): string {
  const plain = text
    .replaceAll(/<(style|script|title)[\s\S]*?<\/\1>/gi, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const line = plain.length > 300 ? `${plain.slice(0, 300)}…` : plain;
  return [
    `the server answered ${status} ${statusText}`.trim(),
    ...(line === "" || line === statusText ? [] : [line]),
  ].join(": ");
}

/** `fetch failed` says little; its cause does. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error && cause.message !== ""
    ? cause.message
    : ((cause as { code?: string })?.code ?? message);
}

import { isCancel, password } from "@clack/prompts";
import { CommandError } from "../command-line/usage-error.ts";

/** Asks on the terminal for the token or password, which is not shown. @throws {CommandError} if the person goes away */
export async function askToken(username: string, url: string): Promise<string> {
  const message = username === "__token__" ? `Token for ${url}` : `Password of ${username} for ${url}`;
  const answer = await password({ message });
  if (isCancel(answer)) throw new CommandError("Cannot publish without a token");
  return answer;
}

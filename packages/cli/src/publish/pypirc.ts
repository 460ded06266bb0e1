import { readFileSync } from "node:fs";

/** What `.pypirc` says of a repository. */
export interface PypircSection {
  readonly repository?: string | undefined;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** The sections of a `.pypirc` by their names; none where there is no file. */
export function readPypirc(path: string): ReadonlyMap<string, PypircSection> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw error;
  }
  const sections = new Map<string, Record<string, string>>();
  let section: Record<string, string> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\[([^\]]+)\]\s*$/.exec(line) ?? [];
    // As Python's configparser, which others read the file with: lines of comments begin with # or ;
    const [, key, value] = /^([^#;\s=:][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined) sections.set(name, (section = sections.get(name) ?? {}));
    else if (key !== undefined && value !== undefined) section[key.toLowerCase()] = value;
  }
  return sections;
}

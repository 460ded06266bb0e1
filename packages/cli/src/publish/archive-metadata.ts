import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { unzipSync } from "fflate";
import { unpackTar } from "modern-tar";
import { CommandError } from "../command-line/usage-error.ts";

/** An archive that an index takes. */
export interface Distribution {
  readonly file: string;
  readonly content: Buffer;
  readonly kind: "bdist_wheel" | "sdist";
  /** For which Python a wheel is, as its name has it: `py3`; `source` for sources. */
  readonly pythonTag: string;
  readonly sha256: string;
  /** Fields of the core metadata, in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly description: string;
}

/** Reads a wheel or a source archive. @throws {CommandError} if it is neither, or has no metadata */
export async function readDistribution(path: string): Promise<Distribution> {
  const file = basename(path);
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    throw new CommandError(`Cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
  const isWheel = file.endsWith(".whl");
  if (!isWheel && !file.endsWith(".tar.gz")) {
    throw new CommandError(`Cannot publish ${file}: it is neither a wheel (.whl) nor a source archive (.tar.gz)`);
  }
  let text: string | undefined;
  try {
    text = isWheel ? wheelMetadata(content) : await sdistMetadata(content);
  } catch (error) {
    throw new CommandError(`Cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
  if (text === undefined) throw new CommandError(`Cannot publish ${file}: it has no metadata`);
  return {
    file,
    content,
    kind: isWheel ? "bdist_wheel" : "sdist",
    pythonTag: isWheel ? (file.split("-").at(-3) ?? "py3") : "source",
    sha256: createHash("sha256").update(content).digest("hex"),
    ...parseMetadata(text),
  };
}

function wheelMetadata(content: Uint8Array): string | undefined {
  const isMetadata = /^[^/]+\.dist-info\/METADATA$/;
  const files = unzipSync(content, { filter: ({ name }) => isMetadata.test(name) });
  const [found] = Object.values(files);
  return found === undefined ? undefined : new TextDecoder().decode(found);
}

async function sdistMetadata(content: Uint8Array): Promise<string | undefined> {
  const isMetadata = /^[^/]+\/PKG-INFO$/;
  const [found] = await unpackTar(gunzipSync(content), { filter: ({ name }) => isMetadata.test(name) });
  return found?.data === undefined ? undefined : new TextDecoder().decode(found.data);
}

/** Headers as in mail (RFC 822): a line that begins with spaces belongs to the one before; after an empty line is the text. */
function parseMetadata(text: string): Pick<Distribution, "fields" | "description"> {
  const normal = text.replaceAll("\r\n", "\n");
  const end = normal.indexOf("\n\n");
  const head = end === -1 ? normal : normal.slice(0, end);
  const fields = head.split(/\n(?![ \t])/).flatMap((line): (readonly [string, string])[] => {
    const [, name, value = ""] = /^([\w-]+):\s*([\s\S]*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name, value.replaceAll(/\n[ \t]+/g, "\n").trimEnd()]];
  });
  const given = fields.find(([name]) => name === "Description")?.[1];
  return { fields, description: given ?? (end === -1 ? "" : normal.slice(end + 2)) };
}

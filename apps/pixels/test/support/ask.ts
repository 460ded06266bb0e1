import { request, type IncomingHttpHeaders, type RequestOptions } from "node:http";

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks a server, with any headers: `fetch` would not let a test set the host. */
export function ask(address: string, options: RequestOptions = {}, body?: Uint8Array): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const asked = request(address, { agent: false, ...options }, (response) => {
    response.toArray().then((chunks: Buffer[]) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) });
    }, reject);
  });
  asked.on("error", reject);
  asked.end(body);
  return promise;
}

/** What went wrong, as the page shows it. */
export function errorIn({ bytes }: Answer): string {
  const answer: unknown = JSON.parse(bytes.toString());
  if (typeof answer === "object" && answer !== null && "error" in answer) return String(answer.error);
  throw new TypeError(`Cannot find an error in the answer: ${bytes.toString()}`);
}

/** The name of a picture that the server took. */
export function idIn({ bytes }: Answer): string {
  const answer: unknown = JSON.parse(bytes.toString());
  if (typeof answer === "object" && answer !== null && "id" in answer) return String(answer.id);
  throw new TypeError(`Cannot find an id in the answer: ${bytes.toString()}`);
}

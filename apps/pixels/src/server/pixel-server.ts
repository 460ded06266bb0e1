import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readSettings } from "../filters/settings.ts";
import { NewestFirst } from "../pictures/newest-first.ts";
import type { Picture } from "../pictures/picture.ts";
import { PictureStore } from "../pictures/picture-store.ts";
import { isSampleName, SAMPLE_SIZE } from "../pictures/samples.ts";
import type { Studio } from "../pictures/studio.ts";
import { sendBytes, sendJson, sendNothing } from "./answer.ts";
import { requireOwnPage } from "./own-page.ts";
import { loadPageFiles, type PageFile } from "./page-files.ts";
import { Problem } from "./problem.ts";
import { readPicture } from "./read-picture.ts";

/** Headers of every answer. The page loads nothing from elsewhere, and nothing is worth keeping in a cache. */
const HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'; base-uri 'none'",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
} as const;

/**
 * The program's web server, on the loopback interface alone.
 *
 * - `GET /` the page, `GET /page/…` its parts
 * - `POST /pictures?width=…&height=…` takes raw pixels; `POST /samples/<name>` has NumPy paint some; both give `{ id, width, height }`
 * - `GET /pictures/<id>?blur=3&…` the pixels as the sliders want them
 * - `DELETE /pictures/<id>`
 *
 * What goes wrong is answered with `{ error }`, one sentence for the page.
 */
export class PixelServer {
  readonly pictures: PictureStore = new PictureStore();
  readonly #studio: Studio;
  readonly #renderings = new NewestFirst();
  readonly #files: ReadonlyMap<string, PageFile>;
  readonly #report: (error: unknown) => void;
  readonly #server: Server;

  /** @param report is told of errors that are the program's own */
  constructor(studio: Studio, report: (error: unknown) => void) {
    this.#studio = studio;
    this.#report = report;
    this.#files = loadPageFiles(studio.numpy);
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /**
   * Begins to serve.
   *
   * @param port 0 for one that is free
   * @returns the page's address
   */
  async listen(port: number): Promise<string> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once("error", reject);
    this.#server.listen(port, "127.0.0.1", resolve);
    await promise;
    this.#server.off("error", reject);
    const address = this.#server.address();
    if (address === null || typeof address === "string")
      throw new TypeError("Cannot tell the port: it is not listening");
    return `http://127.0.0.1:${address.port.toString()}/`;
  }

  /** Stops: answers that are not out are cut off, and work for them is given up. */
  async close(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }

  /** How many renderings are being made. */
  get renderings(): number {
    return this.#renderings.size;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      requireOwnPage(request);
      await this.#route(request, response);
    } catch (error) {
      // The page has left, or taken its request back: nobody listens.
      if (response.destroyed) return;
      const problem = error instanceof Problem ? error : undefined;
      if (problem === undefined) this.#report(error);
      // What was sent and not read would be taken for the next request.
      if (!request.complete) response.setHeader("connection", "close");
      const text = error instanceof Error ? error.message : String(error);
      sendJson(response, problem?.status ?? 500, { error: problem?.message ?? `Cannot filter the picture: ${text}` });
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const [place, name = "", ...more] = pathname.slice(1).split("/");
    const method = request.method === "HEAD" ? "GET" : request.method;
    const file = this.#files.get(pathname);
    if (file !== undefined && method === "GET") return sendBytes(response, file.content, { "content-type": file.type });
    if (place === "pictures" && more.length === 0) {
      if (name === "" && method === "POST") return this.#keep(await readPicture(request, searchParams), response);
      if (name !== "" && method === "GET") return this.#show(name, searchParams, response);
      if (name !== "" && method === "DELETE") {
        this.pictures.delete(name);
        return sendNothing(response);
      }
    }
    if (place === "samples" && method === "POST" && more.length === 0 && isSampleName(name)) {
      const picture = await whileWanted(response, (signal) => this.#studio.paint(name, ...SAMPLE_SIZE, signal));
      return this.#keep(picture, response);
    }
    throw new Problem(
      404,
      `Cannot find ${JSON.stringify(`${request.method ?? ""} ${pathname}`)}: there is no such thing`,
    );
  }

  #keep(picture: Picture, response: ServerResponse): void {
    const { width, height } = picture;
    sendJson(response, 201, { id: this.pictures.add(picture), width, height });
  }

  async #show(id: string, query: URLSearchParams, response: ServerResponse): Promise<void> {
    const picture = this.pictures.get(id);
    const settings = readSettings(query);
    const start = performance.now();
    const { pixels, width, height } = await whileWanted(response, (wanted) =>
      this.#renderings.run(id, wanted, (signal) => this.#studio.render(picture, settings, signal)),
    );
    sendBytes(response, pixels, {
      "content-type": "application/octet-stream",
      "server-timing": `numpy;dur=${(performance.now() - start).toFixed(1)}`,
      "x-picture-size": `${width.toString()}x${height.toString()}`,
    });
  }
}

/** Works for an answer, until it is done or nobody waits for it any more. */
async function whileWanted<T>(response: ServerResponse, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  response.once("close", leave);
  try {
    return await work(gone.signal);
  } finally {
    response.off("close", leave);
  }
}

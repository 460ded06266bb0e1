import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import { RawClient } from "./raw-client.ts";

/** What a client does again and again; throws if an answer is not what it must be. */
export type Behaviour = (url: string, port: number) => Promise<void>;

function require(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Cannot accept ${what}`);
}

async function raw(port: number, path: string, after: (client: RawClient) => Promise<void>): Promise<void> {
  using client = await RawClient.connect(port);
  client.send(`GET /${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await after(client);
}

/** Milliseconds after which those come again who wait for nothing: connections are not to pile up before the server. */
const PACE = 50;

/** Those who wait for their answers, and those who do not. */
export const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  "small answers": async (url) => {
    const response = await fetch(`${url}/head`);
    require((await response.text()) === "hello", "a small answer");
  },
  "bodies back": async (url) => {
    const body = Buffer.alloc(Math.floor(Math.random() * 300_000), "abc");
    const response = await fetch(`${url}/echo`, { method: "POST", body });
    require(body.equals(Buffer.from(await response.arrayBuffer())), "a body that comes back");
  },
  "large streams": async (url) => {
    const response = await fetch(`${url}/pieces?20x50000`);
    require((await response.arrayBuffer()).byteLength === 1_000_000, "a stream");
  },
  failures: async (url) => {
    const response = await fetch(`${url}/fail`);
    require(response.status === 500 && (await response.text()) === "Internal Server Error", "a failure's answer");
  },
  "failures in the middle": async (url) => {
    const response = await fetch(`${url}/fail-late`);
    const end = await response.text().then(
      () => "whole",
      () => "broken",
    );
    require(end === "broken", "a body that should be broken");
  },
  websockets: async (url) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/lines`);
    await once(socket, "open");
    for (let number = 0; number < 5; number++) {
      socket.send(`line ${number}`);
      const [data] = (await once(socket, "message")) as [Buffer];
      require(data.toString() === `LINE ${number}`, "an answer of a websocket");
    }
    const closed = once(socket, "close");
    socket.close();
    await closed;
  },
  "websockets that break": async (url) => {
    const socket = new WebSocket(`${url.replace("http", "ws")}/lines`);
    await once(socket, "open");
    socket.send("flood");
    await once(socket, "message");
    socket.terminate();
  },
  "going at once": (_url, port) =>
    raw(port, "pieces?100x50000", async (client) => {
      client.socket.destroy();
      await sleep(PACE);
    }),
  "going in the middle": (_url, port) =>
    raw(port, "pieces?100x50000", async (client) => {
      await client.until((text) => text.length > 1000);
      client.socket.resetAndDestroy();
    }),
  "going while the application sleeps": (_url, port) => raw(port, "sleep", () => sleep(PACE)),
  "half a request": async (_url, port) => {
    using client = await RawClient.connect(port);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\nhalf");
    await sleep(PACE);
  },
  nonsense: async (_url, port) => {
    using client = await RawClient.connect(port);
    client.send("\x16\x03\x01 not http\r\n\r\n");
    require((await client.ended()).startsWith("HTTP/1.1 400"), "an answer to nonsense");
  },
  "reading slowly": (_url, port) =>
    raw(port, "pieces?60x50000", async (client) => {
      client.socket.pause();
      await sleep(100);
      client.socket.resume();
      await client.until((text) => text.endsWith("0\r\n\r\n"));
      require(client.text.length > 3_000_000, "a stream that was read slowly");
    }),
};

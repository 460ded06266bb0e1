import type { ServerResponse } from "node:http";

/** Answers with a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, { "content-type": "application/json", "content-length": body.length });
  response.end(body);
}

/** Answers with bytes, which must stay as they are until they are sent. They are not copied. */
export function sendBytes(
  response: ServerResponse,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string | number>>,
): void {
  response.writeHead(200, { ...headers, "content-length": bytes.byteLength });
  response.end(bytes);
}

/** Answers that there is nothing to say. */
export function sendNothing(response: ServerResponse): void {
  response.writeHead(204);
  response.end();
}

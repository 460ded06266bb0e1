import { connect, type Socket } from "node:net";
import { once } from "node:events";

/** A client that sends what it is told, byte by byte. */
export class RawClient implements Disposable {
  readonly socket: Socket;
  /** Everything that came. */
  text = "";
  /** Whether the server closed its half. */
  isEnded = false;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      this.text += text;
    });
    socket.on("end", () => {
      this.isEnded = true;
    });
    socket.on("error", () => undefined);
  }

  static async connect(port: number): Promise<RawClient> {
    const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    await once(socket, "connect");
    return new RawClient(socket);
  }

  send(text: string): void {
    this.socket.write(text, "latin1");
  }

  /** Waits until what came satisfies a condition. */
  async until(condition: (text: string) => boolean): Promise<string> {
    while (!condition(this.text)) {
      if (this.isEnded || this.socket.destroyed)
        throw new Error(`Cannot wait any longer: the server sent ${this.text}`);
      await this.#next("data");
    }
    return this.text;
  }

  /** Waits until the server has closed the connection. */
  async ended(): Promise<string> {
    if (!this.isEnded && !this.socket.destroyed) await this.#next();
    return this.text;
  }

  /** The next event, or the end: an error is one as well. */
  #next(event: "data" | "end" = "end"): Promise<void> {
    return new Promise((resolve) => {
      for (const name of [event, "end", "close"]) this.socket.once(name, () => resolve());
    });
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}

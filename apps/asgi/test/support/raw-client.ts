import { connect, type Socket } from "node:net";
import { once } from "node:events";

/** A client that sends what it is told, byte by byte. */
export class RawClient implements Disposable {
  readonly socket: Socket;
  /** Everything that came. */
  text = "";
  /** Whether the server closed its half. */
  isEnded = false;

  readonly #waiting: (() => void)[] = [];

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      this.text += text;
      this.#wake();
    });
    socket.on("end", () => {
      this.isEnded = true;
      this.#wake();
    });
    socket.on("close", this.#wake);
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
      await this.#next();
    }
    return this.text;
  }

  /** Waits until the server has closed the connection. */
  async ended(): Promise<string> {
    while (!this.isEnded && !this.socket.destroyed) await this.#next();
    return this.text;
  }

  /** The next thing that happens. */
  #next(): Promise<void> {
    return new Promise((resolve) => void this.#waiting.push(resolve));
  }

  readonly #wake = (): void => {
    for (const resolve of this.#waiting.splice(0)) resolve();
  };

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}

import { randomUUID } from "node:crypto";
import { Problem } from "../server/problem.ts";
import { MOST_PICTURES } from "./limits.ts";
import type { Picture } from "./picture.ts";

/** The pictures of the pages that are open. */
export class PictureStore {
  /** From the one that was not used for longest. */
  readonly #pictures = new Map<string, Picture>();
  readonly #most: number;

  /** @param most how many there can be; a new one takes the place of the one that was not used for longest */
  constructor(most: number = MOST_PICTURES) {
    this.#most = most;
  }

  /** Keeps a picture. @returns its name, which nobody can guess */
  add(picture: Picture): string {
    const id = randomUUID();
    this.#pictures.set(id, picture);
    for (const oldest of this.#pictures.keys()) {
      if (this.#pictures.size <= this.#most) break;
      this.#pictures.delete(oldest);
    }
    return id;
  }

  /** @throws {Problem} 404 if there is none of the name any more */
  get(id: string): Picture {
    const picture = this.#pictures.get(id);
    if (picture === undefined) throw new Problem(404, "Cannot find that picture any more: open it once more");
    this.#pictures.delete(id);
    this.#pictures.set(id, picture);
    return picture;
  }

  /** Forgets a picture, if it is there. */
  delete(id: string): void {
    this.#pictures.delete(id);
  }

  get size(): number {
    return this.#pictures.size;
  }
}

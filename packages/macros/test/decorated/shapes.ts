import { type PyType, PyValueError, t } from "@taipan/core";
import {
  classattr,
  pyclass,
  pyclassmethod,
  pydelete,
  pyfield,
  pyget,
  pymethod,
  pynew,
  pyset,
  pystatic,
} from "@taipan/macros";

/** The same point as in `plain-shapes.ts`. */
@pyclass({ doc: "A point of the plane.", subclass: true })
@pynew({ signature: "(x, y=0)", args: [t.f64, t.f64] })
export class Point {
  @classattr
  static readonly ORIGIN: Point = new Point(0, 0);

  @classattr()
  static readonly DIMENSIONS = 2;

  @pyfield(t.f64, { get: true, set: true })
  accessor x: number;

  @pyfield(t.f64, { get: true })
  y: number;

  #label = "";

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  @pystatic({ args: [t.f64] })
  static diagonal(size: number): Point {
    return new Point(size, size);
  }

  @pyclassmethod({ name: "kind" })
  static named(type: PyType): string {
    return type.name;
  }

  @pyget({ type: t.str, doc: "Its label." })
  get label(): string {
    return this.#label;
  }

  @pyset
  set label(value: string) {
    if (value === "bad") throw new PyValueError("a bad label");
    this.#label = value;
  }

  @pydelete("label")
  removeLabel(): void {
    this.#label = "";
  }

  @pyget
  get norm(): number {
    return Math.hypot(this.x, this.y);
  }

  @pymethod({ signature: "(dx, dy=0)", args: [t.f64, t.f64], mut: true, doc: "Moves it." })
  move(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  @pymethod({ args: () => [t.instance(Point)] })
  __add__(other: Point): Point {
    return new Point(this.x + other.x, this.y + other.y);
  }

  @pymethod
  __repr__(): string {
    return `Point(${this.x}, ${this.y})`;
  }

  describe(): string {
    return this.#callSecret();
  }

  @pymethod({ name: "secret" })
  #callSecret(): string {
    return `secret of ${this.__repr__()}`;
  }
}

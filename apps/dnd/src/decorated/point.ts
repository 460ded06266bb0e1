import { t } from "@taipan/core";
import { classattr, pyclass, pyfield, pyget, pymethod, pynew } from "@taipan/macros";
import { floatText } from "../pycool/float-text.ts";

/** The point of `plain/point.ts`. */
@pyclass({ doc: "A point of the plane.", eq: true, pickle: true, matchArgs: ["x", "y"], subclass: true })
@pynew({ signature: "(x=0.0, y=0.0)", args: [t.f64, t.f64] })
export class Point {
  @classattr
  static readonly ORIGIN: Point = new Point(0, 0);

  @pyfield(t.f64, { get: true, set: true, doc: "How far to the right." })
  accessor x: number;

  @pyfield(t.f64, { get: true, set: true, doc: "How far up." })
  accessor y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  @pyget({ type: t.f64, doc: "How far from the origin." })
  get norm(): number {
    return Math.hypot(this.x, this.y);
  }

  @pymethod({
    signature: "(change, /)",
    args: [t.callable([t.f64, t.f64], t.tuple(t.f64, t.f64))],
    mut: true,
    doc: "Replace the coordinates by what a function makes of them.",
  })
  apply(change: (x: number, y: number) => readonly [number, number]): void {
    [this.x, this.y] = change(this.x, this.y);
  }

  @pymethod({ args: () => [t.instance(Point)] })
  __add__(other: Point): Point {
    return new Point(this.x + other.x, this.y + other.y);
  }

  @pymethod
  __repr__(): string {
    return `Point(x=${floatText(this.x)}, y=${floatText(this.y)})`;
  }
}

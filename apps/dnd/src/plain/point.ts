import { defineClass, t } from "@taipan/core";
import { floatText } from "../pycool/float-text.ts";

/** A point of the plane, which Python may move, and derive from. */
export class Point {
  static readonly ORIGIN: Point = new Point(0, 0);
  x: number;
  y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  get norm(): number {
    return Math.hypot(this.x, this.y);
  }

  /** Replaces the coordinates by what the function makes of them. The point is in use while it runs. */
  apply(change: (x: number, y: number) => readonly [number, number]): void {
    [this.x, this.y] = change(this.x, this.y);
  }

  __add__(other: Point): Point {
    return new Point(this.x + other.x, this.y + other.y);
  }

  __repr__(): string {
    return `Point(x=${floatText(this.x)}, y=${floatText(this.y)})`;
  }
}

defineClass(Point, {
  doc: "A point of the plane.",
  new: { signature: "(x=0.0, y=0.0)", args: [t.f64, t.f64] },
  fields: {
    x: { type: t.f64, get: true, set: true, doc: "How far to the right." },
    y: { type: t.f64, get: true, set: true, doc: "How far up." },
  },
  properties: { norm: { type: t.f64, doc: "How far from the origin." } },
  methods: {
    apply: {
      signature: "(change, /)",
      args: [t.callable([t.f64, t.f64], t.tuple(t.f64, t.f64))],
      mut: true,
      doc: "Replace the coordinates by what a function makes of them.",
    },
    __add__: { args: [t.instance(Point)] },
    __repr__: "__repr__",
  },
  attributes: { ORIGIN: () => Point.ORIGIN },
  eq: true,
  pickle: true,
  matchArgs: ["x", "y"],
  subclass: true,
});

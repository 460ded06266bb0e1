import { defineClass, type PyType, PyValueError, t } from "@taipan/core";

/** A point, defined without decorators. */
export class Point {
  static readonly ORIGIN: Point = new Point(0, 0);
  static readonly DIMENSIONS = 2;
  x: number;
  y: number;
  #label = "";

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  static diagonal(size: number): Point {
    return new Point(size, size);
  }

  static named(type: PyType): string {
    return type.name;
  }

  get label(): string {
    return this.#label;
  }

  set label(value: string) {
    if (value === "bad") throw new PyValueError("a bad label");
    this.#label = value;
  }

  removeLabel(): void {
    this.#label = "";
  }

  get norm(): number {
    return Math.hypot(this.x, this.y);
  }

  move(dx: number, dy: number): void {
    this.x += dx;
    this.y += dy;
  }

  __add__(other: Point): Point {
    return new Point(this.x + other.x, this.y + other.y);
  }

  __repr__(): string {
    return `Point(${this.x}, ${this.y})`;
  }

  callSecret(): string {
    return `secret of ${this.__repr__()}`;
  }
}

defineClass(Point, {
  doc: "A point of the plane.",
  new: { signature: "(x, y=0)", args: [t.f64, t.f64] },
  fields: { x: { type: t.f64, get: true, set: true }, y: { type: t.f64, get: true } },
  properties: {
    norm: "get",
    label: { get: true, set: true, delete: "removeLabel", type: t.str, doc: "Its label." },
  },
  methods: {
    move: { signature: "(dx, dy=0)", args: [t.f64, t.f64], mut: true, doc: "Moves it." },
    __add__: { args: [t.instance(Point)] },
    __repr__: "__repr__",
    secret: "callSecret",
  },
  statics: { diagonal: { args: [t.f64] } },
  classMethods: { kind: { call: "named" } },
  attributes: { ORIGIN: () => Point.ORIGIN, DIMENSIONS: 2 },
  subclass: true,
});

import type { FilterName } from "../../src/filters/filters.ts";
import type { Settings } from "../../src/filters/settings.ts";
import type { Picture } from "../../src/pictures/picture.ts";

type Colour = readonly [number, number, number];
/** A picture as a function of the place; places outside are those at the edge. */
type Field = (x: number, y: number) => Colour;

/** The filters once more, pixel by pixel with 64 bits and by other formulas, one after the other. */
export function referenceRender({ width, height, pixels }: Picture, settings: Settings): Uint8Array {
  const value = (name: FilterName, neutral = 0): number => settings[name] ?? neutral;
  const inside = (place: number, length: number): number => Math.min(Math.max(place, 0), length - 1);
  /** Works every pixel out, so that the next filter does not ask for the same one again. */
  const settle = (field: Field): Field => {
    const all = Array.from({ length: width * height }, (_, at) => field(at % width, Math.floor(at / width)));
    return (x, y) => all[inside(y, height) * width + inside(x, width)] ?? [0, 0, 0];
  };
  let field = settle((x, y) => {
    const at = (y * width + x) * 4;
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
  });
  const side = value("pixelate", 1);
  if (side !== 1) field = settle(squares(field, side, width, height));
  if (value("blur") !== 0) field = settle(bell(field, value("blur")));
  if (value("sharpen") !== 0) {
    const [sharp, soft] = [field, bell(field, 1.5)];
    const amount = value("sharpen") * 0.03;
    field = settle((x, y) => zip(sharp(x, y), soft(x, y), (one, other) => one + amount * (one - other)));
  }
  if (value("edges") !== 0) {
    const [plain, lines] = [field, steepness(field)];
    const share = value("edges") / 100;
    field = settle((x, y) => zip(plain(x, y), lines(x, y), (one, other) => one + share * (other - one)));
  }
  const out = Uint8Array.from(pixels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - (value("vignette") / 100) * shade(x, y, width, height);
      recolour(field(x, y), value).forEach((level, channel) => {
        out[(y * width + x) * 4 + channel] = Math.round(inside(level * light, 256));
      });
    }
  }
  return out;
}

function zip(one: Colour, other: Colour, join: (one: number, other: number) => number): Colour {
  return [join(one[0], other[0]), join(one[1], other[1]), join(one[2], other[2])];
}

function sumOf(terms: readonly (readonly [weight: number, colour: Colour])[]): Colour {
  return terms.reduce<Colour>((sum, [weight, colour]) => zip(sum, colour, (a, b) => a + weight * b), [0, 0, 0]);
}

function squares(field: Field, side: number, width: number, height: number): Field {
  const means = new Map<string, Colour>();
  return (x, y) => {
    const [left, top] = [x - (x % side), y - (y % side)];
    const key = `${left} ${top}`;
    let mean = means.get(key);
    if (mean === undefined) {
      const colours: Colour[] = [];
      for (let v = top; v < Math.min(top + side, height); v++) {
        for (let u = left; u < Math.min(left + side, width); u++) colours.push(field(u, v));
      }
      mean = sumOf(colours.map((colour) => [1 / colours.length, colour]));
      means.set(key, mean);
    }
    return mean;
  };
}

function bell(field: Field, deviation: number): Field {
  const reach = Math.ceil(3 * deviation);
  const offsets: [number, number, number][] = [];
  for (let v = -reach; v <= reach; v++) {
    for (let u = -reach; u <= reach; u++) offsets.push([u, v, Math.exp((u * u + v * v) / (-2 * deviation ** 2))]);
  }
  const whole = offsets.reduce((sum, [, , weight]) => sum + weight, 0);
  return (x, y) => sumOf(offsets.map(([u, v, weight]) => [weight / whole, field(x + u, y + v)]));
}

function steepness(field: Field): Field {
  const weights = [1, 2, 1];
  return (x, y) => {
    const across = weights.flatMap((weight, row) => [
      [weight, field(x + 1, y + row - 1)] as const,
      [-weight, field(x - 1, y + row - 1)] as const,
    ]);
    const down = weights.flatMap((weight, column) => [
      [weight, field(x + column - 1, y + 1)] as const,
      [-weight, field(x + column - 1, y - 1)] as const,
    ]);
    return zip(sumOf(across), sumOf(down), (a, b) => Math.sqrt(a * a + b * b));
  };
}

function recolour(colour: Colour, value: (name: FilterName) => number): Colour {
  const each = (change: (level: number) => number): Colour => zip(colour, colour, change);
  colour = each((level) => level + (value("brightness") / 100) * 127.5);
  const stretch = value("contrast") > 0 ? 1 + value("contrast") / 50 : 1 + value("contrast") / 100;
  colour = each((level) => 127.5 + stretch * (level - 127.5));
  const depth = value("saturation") > 0 ? 1 + value("saturation") / 50 : 1 + value("saturation") / 100;
  const grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  colour = each((level) => grey + depth * (level - grey));
  // A turn about the grey axis: what lies along it stays, what stands on it turns.
  const angle = (value("hue") * Math.PI) / 180;
  const [red, green, blue] = colour;
  const along = (red + green + blue) / 3;
  const across: Colour = [(blue - green) / Math.sqrt(3), (red - blue) / Math.sqrt(3), (green - red) / Math.sqrt(3)];
  return zip(colour, across, (level, side) => along + (level - along) * Math.cos(angle) + side * Math.sin(angle));
}

function shade(x: number, y: number, width: number, height: number): number {
  const away = (place: number, length: number): number => (length === 1 ? -1 : (2 * place) / (length - 1) - 1);
  const distance = Math.hypot(away(x, width), away(y, height)) / Math.SQRT2;
  const ramp = Math.min(1, Math.max(0, (distance - 0.35) / 0.65));
  return ramp ** 2 * (3 - 2 * ramp);
}

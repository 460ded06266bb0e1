import type { Converter, Infer } from "../../convert/converter.ts";

/**
 * The arguments that a function gets: what the converters read, as an array for the place of `*args` and as a Map or
 * `undefined` for that of `**kwargs`, which the signature's text tells.
 */
export type ArgumentTypes<Args, Text> = Args extends readonly Converter<unknown>[]
  ? Text extends string
    ? Place<Args, Stars<Text>>
    : Values<Args>
  : Args extends Readonly<Record<string, Converter<unknown>>>
    ? [arguments: Text extends string ? Named<Args, Stars<Text>> : { readonly [K in keyof Args]: Infer<Args[K]> }]
    : // oxlint-disable-next-line typescript/no-explicit-any -- without converters, what Python passes is unknown
      any[];

type Values<Args extends readonly unknown[]> = { -readonly [K in keyof Args]: Infer<Args[K]> };

/** The stars of the parameters that have a place, in order: `"" | "*" | "**"`, with their names. */
type Stars<Text extends string> = Parameters_<Split<Inside<Text>>>;

type Parameters_<Parts extends readonly string[]> = Parts extends readonly [
  infer First extends string,
  ...infer Rest extends readonly string[],
]
  ? Trim<First> extends "" | "/" | "*"
    ? Parameters_<Rest>
    : [Trim<First>, ...Parameters_<Rest>]
  : [];

type Place<Args extends readonly unknown[], Parts extends readonly string[]> = {
  -readonly [K in keyof Args]: K extends keyof Parts ? Starred<Parts[K], Infer<Args[K]>> : Infer<Args[K]>;
};

type Named<Args, Parts extends readonly string[]> = {
  readonly [K in keyof Args & string]: Starred<StarOf<K, Parts[number]>, Infer<Args[K]>>;
};

type StarOf<Name extends string, Part> = Part extends `**${Name}` | `**${Name}:${string}`
  ? "**"
  : Part extends `*${Name}` | `*${Name}:${string}`
    ? "*"
    : never;

type Starred<Part, T> = [Part] extends [never]
  ? T
  : Part extends `**${string}`
    ? Map<string, T> | undefined
    : Part extends `*${string}`
      ? T[]
      : T;

type Inside<Text extends string> = Text extends `${infer Before}->${string}`
  ? Inside<Before>
  : Trim<Text> extends `(${infer Inner})`
    ? Inner
    : Text;

type Trim<Text extends string> = Text extends ` ${infer Rest}` | `${infer Rest} ` ? Trim<Rest> : Text;

/** Splits at commas outside brackets and quotes: `Open` has one entry for each bracket that is open. */
type Split<
  Text extends string,
  Open extends readonly unknown[] = [],
  Part extends string = "",
  Parts extends readonly string[] = [],
> = Text extends `${infer One}${infer Rest}`
  ? One extends "'" | '"'
    ? Rest extends `${string}${One}${infer After}`
      ? Split<After, Open, Part, Parts>
      : [...Parts, Part]
    : One extends "(" | "[" | "{"
      ? Split<Rest, [...Open, 1], Part, Parts>
      : One extends ")" | "]" | "}"
        ? Split<Rest, Open extends readonly [unknown, ...infer Outer] ? Outer : [], Part, Parts>
        : One extends ","
          ? Open extends readonly []
            ? Split<Rest, [], "", [...Parts, Part]>
            : Split<Rest, Open, Part, Parts>
          : Split<Rest, Open, `${Part}${One}`, Parts>
  : [...Parts, Part];

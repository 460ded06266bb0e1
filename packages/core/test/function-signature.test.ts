import { expect, test } from "vitest";
import { ABSENT, bindArguments } from "../src/pyfunction/signature/bind.ts";
import { readLiteral } from "../src/pyfunction/signature/literal.ts";
import { parseSignature } from "../src/pyfunction/signature/parse.ts";
import { SignatureError } from "../src/pyfunction/signature/signature-error.ts";
import { textSignature } from "../src/pyfunction/signature/text-signature.ts";

/** The text that a signature has in Python once it was read. */
const reread = (text: string): string => textSignature(parseSignature(text));

/** What is wrong with a signature. */
function reasonAgainst(text: string): string {
  try {
    parseSignature(text);
  } catch (error) {
    if (error instanceof SignatureError) return error.reason;
    throw error;
  }
  return "nothing";
}

test("[FUN-05][FUN-13] a signature keeps its names, stars and plain defaults", () => {
  for (const text of [
    "()",
    "(a)",
    "(a, b=1, c='x', d=...)",
    "(a, /, b, *, c=True, d=None, **rest)",
    "(*args, k)",
    "(a, /)",
    "(*, class=-1.5e3, für=False)",
  ]) {
    expect(reread(text)).toBe(text);
  }
  expect(reread('a, b = "it\'s", ')).toBe(`(a, b="it's")`);
  expect(reread('(a="x")')).toBe("(a='x')");
  expect(reread("(a=[], b={'k': (1, 2)}, c=())")).toBe("(a=..., b=..., c=...)");
});

test("[FUN-10] annotations and defaults are told apart", () => {
  const signature = parseSignature("(x: 'list[int]', y: dict[str, int] = {\"a\": 1}, *rest: str, z: int = 3) -> 'str'");
  expect(signature.parameters.map(({ name, annotation }) => [name, annotation])).toEqual([
    ["x", "list[int]"],
    ["y", "dict[str, int]"],
    ["rest", "str"],
    ["z", "int"],
  ]);
  expect(signature.parameters[1]?.default?.source).toBe('{"a": 1}');
  expect(signature.returns).toBe("str");
});

test("[FUN-09] a signature that Python would refuse is refused where it is defined, and names the parameter", () => {
  expect(reasonAgainst("(a=1, b)")).toBe("required parameter 'b' follows optional parameter 'a'");
  expect(reasonAgainst("(a, a)")).toBe("parameter 'a' appears twice");
  expect(reasonAgainst("(*a, *b)")).toBe("'*b' follows another '*'");
  expect(reasonAgainst("(*, a, *b)")).toBe("'*b' follows another '*'");
  expect(reasonAgainst("(*a, *, b)")).toBe("'*' appears twice");
  expect(reasonAgainst("(a, *)")).toBe("no keyword-only parameter follows '*'");
  expect(reasonAgainst("(*, **k)")).toBe("'**k' cannot follow a bare '*'");
  expect(reasonAgainst("(/, a)")).toBe("'/' has no parameter before it");
  expect(reasonAgainst("(a, /, b, /)")).toBe("'/' appears twice");
  expect(reasonAgainst("(*, a, /)")).toBe("'/' follows '*', it must come before");
  expect(reasonAgainst("(**k, a)")).toBe("'a' follows '**k', which must be the last");
  expect(reasonAgainst("(*a=1)")).toBe("parameter '*a' cannot have a default");
  expect(reasonAgainst("(a b)")).toBe("'a b' is no name of a parameter");
  expect(reasonAgainst("(a,, b)")).toBe("a parameter has no name");
  expect(reasonAgainst("(a=[1)")).toBe("a bracket or a quote is not closed");
  expect(reasonAgainst("(a='x)")).toBe("a bracket or a quote is not closed");
  expect(reasonAgainst("(a=now())")).toContain("default 'now()' of parameter 'a' is no Python literal");
  expect(() => parseSignature("(a=1, b)")).toThrow("Cannot use signature '(a=1, b)': required parameter 'b'");
  // Keyword-only ones may come in any order.
  expect(reasonAgainst("(*, a=1, b)")).toBe("nothing");
});

test("[FUN-04] defaults are literals; those that need a value of their own are told apart", () => {
  expect(readLiteral("[1, [2], {'a': None}]")).toMatchObject({ isMutable: true, text: "..." });
  expect(readLiteral("(1, 'a[]')")).toMatchObject({ isMutable: false, text: "..." });
  expect(readLiteral("0x_ff")).toMatchObject({ isMutable: false, text: "0x_ff" });
  expect(readLiteral("b'\\x00'")).toMatchObject({ isMutable: false });
  for (const text of ["", "x", "Nonesuch", "1 2", "f(1)", "[1", "1 + 1", "'a' 'b'", "1.2.3"]) {
    expect(readLiteral(text), text).toBeUndefined();
  }
});

test("arguments are sorted into the places of their parameters", () => {
  const signature = parseSignature("(a, /, b=2, *args, c=3, **kwargs)");
  const bind = (positional: readonly unknown[], keywords: Record<string, unknown> = {}): unknown[] =>
    bindArguments<unknown>(signature, positional, new Map(Object.entries(keywords)), "f()");
  expect(bind([1])).toEqual([1, ABSENT, [], ABSENT, ABSENT]);
  expect(bind([undefined, 5, 6, 7], { c: 8, d: 9 })).toEqual([undefined, 5, [6, 7], 8, new Map([["d", 9]])]);
  // A positional-only name is free for keywords.
  expect(bind([1], { a: 2 })).toEqual([1, ABSENT, [], ABSENT, new Map([["a", 2]])]);
});

test("arguments that do not fit are refused with PyO3's texts", () => {
  const refusal = (text: string, positional: readonly unknown[], keywords: Record<string, unknown> = {}): string => {
    try {
      bindArguments<unknown>(parseSignature(text), positional, new Map(Object.entries(keywords)), "f()");
    } catch (error) {
      return (error as Error).message;
    }
    return "nothing";
  };
  expect(refusal("()", [1])).toBe("TypeError: f() takes 0 positional arguments but 1 was given");
  expect(refusal("(a)", [1, 2])).toBe("TypeError: f() takes 1 positional arguments but 2 were given");
  expect(refusal("(a, b=1)", [1, 2, 3])).toBe("TypeError: f() takes from 1 to 2 positional arguments but 3 were given");
  expect(refusal("(a)", [])).toBe("TypeError: f() missing 1 required positional argument: 'a'");
  expect(refusal("(a, b)", [])).toBe("TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
  expect(refusal("(a, b, c)", [])).toBe("TypeError: f() missing 3 required positional arguments: 'a', 'b', and 'c'");
  expect(refusal("(*, k)", [])).toBe("TypeError: f() missing 1 required keyword argument: 'k'");
  expect(refusal("(a)", [1], { c: 1 })).toBe("TypeError: f() got an unexpected keyword argument 'c'");
  expect(refusal("(a)", [1], { a: 1 })).toBe("TypeError: f() got multiple values for argument 'a'");
  expect(refusal("(a, b, /)", [], { a: 1, b: 2 })).toBe(
    "TypeError: f() got some positional-only arguments passed as keyword arguments: 'a' and 'b'",
  );
  // An argument that is JavaScript's undefined was given all the same.
  expect(refusal("(a)", [undefined])).toBe("nothing");
});

import { expect, test } from "vitest";
import { classattr, DecoratorError, pyclass, pyfield, pyget, pymethod, pynew, pyset, pystatic } from "@taipan/macros";
import { t } from "@taipan/core";

/** The message of the error that defining a class ends in. */
function refusal(define: () => unknown): string {
  try {
    define();
  } catch (error) {
    if (error instanceof DecoratorError) return error.message;
    throw error;
  }
  return "no refusal";
}

test("[CLS-55] legacy decorators' arguments are recognized", () => {
  const legacy = pymethod as unknown as (...args: unknown[]) => unknown;
  expect(refusal(() => legacy({}, "move", {}))).toBe(
    "Cannot apply @pymethod to 'move': the compiler passes legacy decorators, turn experimentalDecorators off",
  );
  const legacyClass = pyclass() as unknown as (...args: unknown[]) => unknown;
  expect(refusal(() => legacyClass(class {}))).toBe(
    "Cannot apply @pyclass to 'the class': the compiler passes legacy decorators, turn experimentalDecorators off",
  );
  const legacyField = pyfield(t.f64) as unknown as (...args: unknown[]) => unknown;
  expect(refusal(() => legacyField({}, "x"))).toBe(
    "Cannot apply @pyfield to 'x': the compiler passes legacy decorators, turn experimentalDecorators off",
  );
});

test("[CLS-55] a decorator that stands in the wrong place says where it belongs", () => {
  expect(
    refusal(() => {
      class Wrong {
        // @ts-expect-error -- a getter is no method
        @pymethod
        get x(): number {
          return 1;
        }
      }
      return Wrong;
    }),
  ).toBe("Cannot apply @pymethod to 'x': it is for a method, this is a getter");
  expect(
    refusal(() => {
      class Wrong {
        @pymethod
        static make(): number {
          return 1;
        }
      }
      return Wrong;
    }),
  ).toBe("Cannot apply @pymethod to 'make': it is for an instance's method, use @pystatic or @pyclassmethod");
  expect(
    refusal(() => {
      class Wrong {
        @pystatic()
        make(): number {
          return 1;
        }
      }
      return Wrong;
    }),
  ).toBe("Cannot apply @pystatic to 'make': it is for a static method");
  expect(
    refusal(() => {
      class Wrong {
        @classattr
        answer = 1;
      }
      return Wrong;
    }),
  ).toBe("Cannot apply @classattr to 'answer': it is for a static field or getter");
});

test("[CLS-55] two members cannot be one in Python", () => {
  expect(
    refusal(() => {
      class Twice {
        @pymethod({ name: "run" })
        first(): void {}

        @pymethod({ name: "run" })
        second(): void {}
      }
      return Twice;
    }),
  ).toBe("Cannot apply @pymethod to 'second': Python's name 'run' is taken by another member");
  expect(
    refusal(() => {
      class Twice {
        @pyget({ name: "x" })
        get first(): number {
          return 1;
        }

        @pyget({ name: "x" })
        get second(): number {
          return 2;
        }

        @pyset({ name: "x" })
        set second(_value: number) {}
      }
      return Twice;
    }),
  ).toBe("Cannot apply @pyget to 'second': property 'x' has another one");
  expect(
    refusal(() => {
      @pynew()
      class Twice {
        @pynew()
        static make(): Twice {
          return new Twice();
        }
      }
      return Twice;
    }),
  ).toBe("Cannot apply @pynew to 'Twice': the class has another one");
});

import { beforeAll, expect, test } from "vitest";
import { defineClass, pyfunction, pymodule, t } from "../src/index.ts";
import { python } from "./support/run-python.ts";

class Purse {
  coins: number;

  constructor(coins: number) {
    this.coins = coins;
  }

  shake(whileShaking: () => unknown): void {
    whileShaking();
  }
}

defineClass(Purse, {
  new: { signature: "(coins)", args: [t.i32] },
  fields: { coins: { type: t.i32, get: true } },
  methods: { shake: { signature: "(callback)", args: [t.callable([], t.any)], mut: true } },
});

const pay = pyfunction(
  { name: "pay", signature: "(payer, payee, coins=1)", args: [t.mut(Purse), t.mut(Purse), t.i32] },
  (payer, payee, coins) => {
    payer.coins -= coins;
    payee.coins += coins;
  },
);

beforeAll(() => {
  pymodule({ name: "purses", functions: [pay], classes: [Purse] }).register();
  python("from purses import pay, Purse");
});

test("[CLS-47] a function takes instances by exclusive borrow, and gives them back however it ends", () => {
  python("a, b = Purse(5), Purse(1)");
  expect(python("pay(a, b, coins=2), a.coins, b.coins")).toBe("(None, 3, 3)");
  expect(() => python("pay(a, a)")).toThrow("RuntimeError: Already borrowed");
  expect(() => python("pay(a, b, 'many')")).toThrow("TypeError");
  expect(python("pay(b, a), a.coins, b.coins")).toBe("(None, 4, 2)");
});

test("[CLS-47][CLS-63] a function called inside a method gives back what it borrowed when itself ends", () => {
  python("a, b, c = Purse(5), Purse(1), Purse(0)");
  expect(python("c.shake(lambda: (pay(a, b), pay(b, a), pay(a, b))), a.coins, b.coins")).toBe("(None, 4, 2)");
  expect(() => python("c.shake(lambda: pay(a, c))")).toThrow("RuntimeError: Already borrowed");
  expect(python("pay(a, c), a.coins, c.coins")).toBe("(None, 3, 1)");
});

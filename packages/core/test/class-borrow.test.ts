import { setImmediate } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { defineClass, type PyAny, PyRuntimeError, Python, t } from "../src/index.ts";
import { known } from "./support/known-class.ts";
import { python } from "./support/run-python.ts";
import { runScript } from "./support/run-script.ts";

class Account {
  balance: number;
  constructor(balance: number) {
    this.balance = balance;
  }
  read(): number {
    return this.balance;
  }
  deposit(amount: number): number {
    return (this.balance += amount);
  }
  calling(callback: PyAny): unknown {
    this.balance += 1;
    return callback.call0().unbind();
  }
  swap(other: Account): void {
    [this.balance, other.balance] = [other.balance, this.balance];
  }
  fail(): never {
    throw new PyRuntimeError("failed");
  }
}

const PyAccount = defineClass(Account, {
  module: "m",
  new: { signature: "(balance)", args: [t.i32] },
  fields: { balance: { get: true, set: true, type: t.i32 } },
  methods: {
    read: "read",
    deposit: { signature: "(amount)", args: [t.i32], mut: true },
    calling: { signature: "(callback)", mut: true },
    calling_shared: { call: "calling", signature: "(callback)" },
    swap: { signature: "(other)", args: [t.mut(Account)], mut: true },
    compare: { signature: "(other)", args: [t.instance(Account)], call: (other: Account) => other.balance, mut: true },
    handle: { signature: "(other)", args: [t.handle(Account)], call: (other: PyAny) => other, mut: true },
    fail: { call: "fail", mut: true, signature: "()" },
  },
});
const Checked = defineClass(
  class Checked {
    n = 0;
    run(callback: PyAny): unknown {
      return callback.call0().unbind();
    }
    change(): number {
      return ++this.n;
    }
  },
  {
    module: "m",
    new: true,
    borrowCheck: true,
    methods: { run: { signature: "(callback)" }, change: { signature: "()", mut: true } },
  },
);

beforeAll(() => {
  Python.attach((py) => {
    py.import("__main__").setAttr("Account", PyAccount.typeObject(py));
    py.import("__main__").setAttr("Checked", Checked.typeObject(py));
  });
});

test("[CLS-41][CLS-62][CLS-63] a mut method has the instance alone: what Python does with it meanwhile is refused", () => {
  python("a = Account(1)");
  for (const code of ["a.read()", "a.balance", "a.deposit(1)", "a.compare(a)", "Account(5).compare(a)"]) {
    expect(() => python(`a.calling(lambda: ${code})`)).toThrow(/RuntimeError: Already (mutably )?borrowed/);
  }
  expect(() => python("a.calling(lambda: a.read())")).toThrow("RuntimeError: Already mutably borrowed");
  expect(() => python("a.calling(lambda: setattr(a, 'balance', 2))")).toThrow("RuntimeError: Already borrowed");
  expect(python("a.calling(lambda: 7), a.balance")).toBe("(7, 9)");
});

test("[CLS-41] plain methods are not counted, unless the class asks for it", () => {
  python("a, c = Account(1), Checked()");
  expect(python("a.calling_shared(lambda: a.deposit(5))")).toBe("7");
  expect(() => python("c.run(lambda: c.change())")).toThrow("RuntimeError: Already borrowed");
  expect(python("c.run(lambda: c.run(lambda: 1)), c.change()")).toBe("(1, 1)");
});

test("[CLS-47] other instances by exclusive borrow, shared borrow and handle", () => {
  expect(python("a, b = Account(1), Account(2)\na.swap(b)\n(a.balance, b.balance)")).toBe("(2, 1)");
  expect(() => python("a.swap(a)")).toThrow("RuntimeError: Already borrowed");
  expect(() => python("a.compare(a)")).toThrow("RuntimeError: Already mutably borrowed");
  expect(python("a.compare(b), a.handle(a) is a")).toBe("(1, True)");
  expect(() => python("a.swap(3)")).toThrow(/TypeError: .*'int' object is not an instance of 'Account'/);
  expect(python("a.deposit(1), b.deposit(1)")).toBe("(3, 2)");
});

test("[CLS-64] a borrow ends with its method, however that ends, and with its guard", () => {
  python("a = Account(1)");
  expect(() => python("a.fail()")).toThrow("failed");
  expect(() => python("a.deposit('x')")).toThrow("TypeError");
  expect(python("a.deposit(1)")).toBe("2");
  Python.attach((py) => {
    const account = py.eval("a").cast(PyAccount);
    {
      using guard = account.borrowMut();
      guard.value.balance = 50;
      expect(() => python("a.read()")).toThrow("Already mutably borrowed");
    }
    expect(python("a.read()")).toBe("50");
  });
});

test("[CLS-61] exclusive access while a guard stands is refused", () => {
  Python.attach((py) => {
    const account = py.create(PyAccount, 5);
    using _guard = account.borrow();
    expect(() => account.callMethod1("deposit", 1)).toThrow("RuntimeError: Already borrowed");
    expect(account.callMethod0("read").extract()).toBe(5);
  });
});

test("[CLS-65] a method that goes on after it returned keeps its borrow until it is done", async () => {
  let finish: () => void = () => undefined;
  const nothing = t.custom<Promise<void>>({
    pyType: "None",
    fromPython: () => Promise.resolve(),
    intoPython: () => null,
  });
  class Slow {
    n = 0;
    run(): Promise<void> {
      return new Promise((resolve) => {
        finish = () => {
          this.n++;
          resolve();
        };
      });
    }
  }
  known(Slow, { fields: { n: { get: true } }, methods: { run: { mut: true, signature: "()", returns: nothing } } });
  python("slow = Slow()\nslow.run()");
  expect(() => python("slow.run()")).toThrow("RuntimeError: Already borrowed");
  finish();
  await setImmediate();
  expect(python("slow.n, slow.run()")).toBe("(1, None)");
});

test("[CLS-61] t.mut outside a call is refused, naming what to use", () => {
  Python.attach((py) => expect(() => py.eval("Account(1)").extract(t.mut(Account))).toThrow("use borrowMut()"));
});

test.for([
  ["borrows", "true true"],
  ["", "true false"],
])(
  "[CLS-61] with TAIPAN_DEBUG=%s the message says where the standing borrow was taken or not",
  async ([debug, output]) => {
    const { stdout } = await runScript("standing-borrow.mts", [], { env: { TAIPAN_DEBUG: debug } });
    expect(stdout.trim()).toBe(output);
  },
);

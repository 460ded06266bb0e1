import { describe, expect, test } from "vitest";
import { CallbackSlot } from "./callback.ts";
import { FollowedCallback } from "./followed-callback.ts";
import { locate, openLibrary, startMemory } from "./index.ts";

openLibrary(locate().library);
startMemory();

describe("FollowedCallback", () => {
  test("C calls the second function after the first, and after those inside it", () => {
    const order: string[] = [];
    const followed = FollowedCallback.create() as FollowedCallback;
    using after = new CallbackSlot("void after(void *)", () => void order.push("after"));
    followed.run(() => {
      order.push("outer");
      followed.run(() => void order.push("inner"), after.pointer);
      order.push("outer again");
    }, after.pointer);
    expect(order).toEqual(["outer", "inner", "after", "outer again", "after"]);
  });
});

import { describe, expect, test } from "vitest";
import { runScript } from "./support/run-script.ts";

const run = async (code: string): ReturnType<typeof runScript> => await runScript("asyncio-program.mts", code, {}, 55);
const printed = (stdout: string): Awaited<ReturnType<typeof runScript>> => ({ code: 0, stdout, stderr: "" });

describe.runIf(process.platform === "linux")("asyncio.run() in a program that Node runs", () => {
  test("awaits TypeScript while Python's own tasks go on, as often as it likes", async () => {
    const code = `
import asyncio, pycool
async def tick(seen):
    while True:
        seen.append(1)
        await asyncio.sleep(0.001)
async def main():
    seen = []
    ticks = asyncio.create_task(tick(seen))
    milliseconds = 100
    while len(seen) <= 10 and milliseconds < 10_000:
        # Longer on a busy machine; one wait has to see all the ticks.
        seen.clear()
        assert await pycool.sleep_ms(milliseconds) == milliseconds
        milliseconds *= 2
    print(len(seen) > 10)
    print(sum(await asyncio.gather(*[pycool.sleep_ms(one) for one in range(20)])))
    ticks.cancel()
    return 3
print(asyncio.run(main()), asyncio.run(main(), debug=True))
`;
    expect(await run(code)).toEqual(printed("True\n190\nTrue\n190\n3 3\n"));
  });

  test("has asyncio's own time-outs, subprocesses, executors and errors", async () => {
    const code = `
import asyncio, pycool
async def main():
    try: await asyncio.wait_for(pycool.sleep_ms(50_000), 0.02)
    except asyncio.TimeoutError: print("time-out")
    child = await asyncio.create_subprocess_exec("echo", "child", stdout=asyncio.subprocess.PIPE)
    print((await child.communicate())[0], child.returncode)
    print(await asyncio.get_running_loop().run_in_executor(None, lambda: 5))
    raise KeyError("gone")
try: asyncio.run(main())
except KeyError as error: print(error)
`;
    expect(await run(code)).toEqual(printed("time-out\nb'child\\n' 0\n5\n'gone'\n"));
  });

  test("Ctrl-C ends a wait, as under python", async () => {
    const code = `
import asyncio, os, signal, threading
def interrupt(): os.kill(os.getpid(), signal.SIGINT)
async def main():
    threading.Timer(0.1, interrupt).start()
    try: await asyncio.sleep(30)
    finally: print("left")
for run in asyncio.run, asyncio.new_event_loop().run_until_complete:
    try: run(main())
    except KeyboardInterrupt: print("KeyboardInterrupt")
`;
    const { code: status, stdout } = await run(code);
    expect([status, stdout.split("\n").filter((line) => line === "KeyboardInterrupt")]).toEqual([
      0,
      ["KeyboardInterrupt", "KeyboardInterrupt"],
    ]);
  });

  test("is refused where TypeScript called the Python code, which would wait for itself", async () => {
    const code = `
import asyncio, pycool
async def nothing(): pass
coroutine = nothing()
try: pycool.call(lambda: asyncio.run(coroutine))
except RuntimeError as error: print(error)
coroutine.close()
`;
    const { code: status, stdout } = await run(code);
    expect([status, stdout]).toEqual([
      0,
      "Cannot wait for Node's event loop here: TypeScript called this Python code, and waits for it itself\n",
    ]);
  });

  test("loops of threads await TypeScript while the main thread waits for them, sleeps or computes", async () => {
    const code = `
import asyncio, os, pycool, signal, threading, time
def wait_for(wait, milliseconds=20):
    results = []
    thread = threading.Thread(target=lambda: results.append(asyncio.run(pycool.sleep_ms(milliseconds))))
    thread.start()
    try: wait(thread)
    except KeyboardInterrupt: print("KeyboardInterrupt")
    # Not join(): 3.11 takes a thread for ended where that was interrupted.
    while not results: time.sleep(0.01)
    print(results)
def compute(thread):
    while thread.is_alive(): sum(range(1000))
def sleep(thread):
    while thread.is_alive(): time.sleep(0.05)
for wait in threading.Thread.join, compute, sleep: wait_for(wait)
threading.Timer(0.1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
wait_for(threading.Thread.join, 500)
# It has no turns where nobody waits for them.
print(asyncio.run(pycool.sleep_ms(1)))
`;
    expect(await run(code)).toEqual(printed("[20]\n[20]\n[20]\nKeyboardInterrupt\n[500]\n1\n"));
  });

  test("loops are Node's, too, where another thread imported asyncio first", async () => {
    const code = `
import sys, threading
def in_thread():
    global asyncio
    import asyncio
assert "asyncio" not in sys.modules
thread = threading.Thread(target=in_thread)
thread.start()
thread.join()
async def name(): return type(asyncio.get_running_loop()).__name__
print(asyncio.run(name()), asyncio.run(name()), asyncio.SelectorEventLoop.__name__)
`;
    expect(await run(code)).toEqual(printed("NodeEventLoop NodeEventLoop NodeEventLoop\n"));
  });

  test("threads and forked processes have loops of asyncio's own", async () => {
    const code = `
import asyncio, os, threading
async def name(): return type(asyncio.get_running_loop()).__name__
thread = threading.Thread(target=lambda: print(asyncio.run(name()), flush=True))
thread.start()
thread.join()
child = os.fork()
if child == 0:
    print(asyncio.run(name()), flush=True)
    os._exit(0)
os.waitpid(child, 0)
print(asyncio.run(name()))
`;
    expect(await run(code)).toEqual(printed("_UnixSelectorEventLoop\n_UnixSelectorEventLoop\nNodeEventLoop\n"));
  });
});

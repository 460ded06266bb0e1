import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Py, Python } from "@taipan/core";
import { intoPromise } from "../src/index.ts";

/** Evaluates an expression that is awaited, and converts the result. */
async function awaited(expression: string): Promise<unknown> {
  const result = await Python.attach((py) => intoPromise(py.eval(expression)));
  return result instanceof Py ? Python.attach((py) => result.bind(py).toJs()) : result;
}

/** Runs definitions that need a package; says whether it is there. */
function define(packages: string, code: string): boolean {
  return Python.attach((py) => {
    const find = py.import("importlib.util").getAttr("find_spec");
    if (packages.split(" ").some((name) => find.call([name]).isNone())) return false;
    py.run(code);
    return true;
  });
}

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      response.setHeader("x-method", request.method ?? "");
      if (request.url === "/slow") setTimeout(() => response.end("slow"), 20_000).unref();
      else response.end(request.url === "/large" ? "x".repeat(1 << 20) : `${request.url ?? ""} ${body}`);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const AIOHTTP = `
import asyncio, aiohttp
from aiohttp import web

async def aiohttp_client(port):
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        async def one(number):
            async with session.post(f"/{number}", data=b"body") as response:
                return [response.status, response.headers["x-method"], await response.text()]
        async with session.get("/large") as response:
            size = sum([len(chunk) async for chunk in response.content.iter_chunked(10000)])
        try:
            async with session.get("/slow", timeout=aiohttp.ClientTimeout(total=0.05)):
                late = "in time"
        except asyncio.TimeoutError:
            late = "timed out"
        return [await asyncio.gather(*map(one, range(20))), size, late]

async def aiohttp_start():
    async def hello(request):
        return web.Response(text=f"hello {request.match_info['name']} {(await request.text())}")
    async def socket(request):
        response = web.WebSocketResponse()
        await response.prepare(request)
        async for message in response:
            await response.send_str(message.data[::-1])
        return response
    app = web.Application()
    app.add_routes([web.post("/hello/{name}", hello), web.get("/socket", socket)])
    global runner
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner.addresses[0][1]

async def aiohttp_stop():
    await runner.cleanup()
`;

const HTTPX = `
import asyncio, httpx, anyio

async def httpx_client(port):
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
        answers = await asyncio.gather(*(client.post(f"/{number}", content=b"body") for number in range(20)))
        async with client.stream("GET", "/large") as response:
            size = sum([len(chunk) async for chunk in response.aiter_bytes()])
        try:
            await client.get("/slow", timeout=0.05)
        except httpx.ReadTimeout:
            late = "timed out"
        return [[answer.text for answer in answers], size, late]

async def anyio_things():
    seen = []
    send, receive = anyio.create_memory_object_stream(1)
    async def produce():
        async with send:
            for number in range(5):
                await send.send(number)
    async with anyio.create_task_group() as group:
        group.start_soon(produce)
        async with receive:
            async for number in receive:
                seen.append(number)
    with anyio.move_on_after(0.01) as scope:
        await anyio.sleep(10)
    seen.append(scope.cancel_called)
    seen.append(await anyio.to_thread.run_sync(lambda: anyio.from_thread.run(anyio.sleep, 0) is None))
    async with await anyio.create_tcp_listener(local_host="127.0.0.1") as listener:
        async def answer(stream):
            async with stream:
                await stream.send((await stream.receive()).upper())
        async with anyio.create_task_group() as group:
            group.start_soon(listener.serve, answer)
            port = listener.extra(anyio.abc.SocketAttribute.local_port)
            async with await anyio.connect_tcp("127.0.0.1", port) as stream:
                await stream.send(b"anyio")
                seen.append((await stream.receive()).decode())
            group.cancel_scope.cancel()
    return seen
`;

const WEBSOCKETS = `
import asyncio
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve

async def websockets_both():
    async def answer(connection):
        async for message in connection:
            await connection.send(message * 2)
    async with serve(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with connect(f"ws://127.0.0.1:{port}") as client:
            await client.send("ab")
            await client.send(b"c" * 200_000)
            answers = [await client.recv(), len(await client.recv())]
            await (await client.ping())
        return answers
`;

const STARLETTE = `
import httpx
from starlette.applications import Starlette
from starlette.background import BackgroundTask
from starlette.responses import JSONResponse, StreamingResponse
from starlette.routing import Route

done = []

async def item(request):
    return JSONResponse({"id": request.path_params["id"]}, background=BackgroundTask(done.append, "background"))

def plain(request):
    return JSONResponse({"in": "thread"})

async def stream(request):
    async def parts():
        for number in range(3):
            yield f"{number};"
    return StreamingResponse(parts())

async def starlette_app():
    app = Starlette(routes=[Route("/item/{id:int}", item), Route("/plain", plain), Route("/stream", stream)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://app") as client:
        answers = [(await client.get(path)).text for path in ("/item/3", "/plain", "/stream", "/none")]
    return [*answers, *done]
`;

describe("libraries for asyncio on Node's loop, unchanged", () => {
  test("aiohttp's client", async (context) => {
    context.skip(!define("aiohttp", AIOHTTP), "aiohttp is not installed");
    const expected = Array.from({ length: 20 }, (_, index) => [200, "POST", `/${index} body`]);
    expect(await awaited(`aiohttp_client(${port})`)).toEqual([expected, 1 << 20, "timed out"]);
  });

  test("aiohttp's server, asked by fetch() and WebSocket", async (context) => {
    context.skip(!define("aiohttp", AIOHTTP), "aiohttp is not installed");
    const serverPort = (await awaited("aiohttp_start()")) as number;
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const response = await fetch(`http://127.0.0.1:${serverPort}/hello/${index}`, { method: "POST", body: "you" });
        return await response.text();
      }),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => `hello ${index} you`));
    const socket = new WebSocket(`ws://127.0.0.1:${serverPort}/socket`);
    await once(socket, "open");
    socket.send("abc");
    const [message] = (await once(socket, "message")) as [{ readonly data: unknown }];
    expect(message.data).toBe("cba");
    socket.close();
    await once(socket, "close");
    await awaited("aiohttp_stop()");
  });

  test("httpx", async (context) => {
    context.skip(!define("httpx anyio", HTTPX), "httpx is not installed");
    const expected = Array.from({ length: 20 }, (_, index) => `/${index} body`);
    expect(await awaited(`httpx_client(${port})`)).toEqual([expected, 1 << 20, "timed out"]);
  });

  test("anyio: task groups, streams, cancel scopes, threads and sockets", async (context) => {
    context.skip(!define("httpx anyio", HTTPX), "anyio is not installed");
    expect(await awaited("anyio_things()")).toEqual([0, 1, 2, 3, 4, true, true, "ANYIO"]);
  });

  test("websockets, client and server", async (context) => {
    context.skip(!define("websockets", WEBSOCKETS), "websockets is not installed");
    expect(await awaited("websockets_both()")).toEqual(["abab", 400_000]);
  });

  test("Starlette: plain functions in threads, background tasks, streaming", async (context) => {
    context.skip(!define("starlette httpx", STARLETTE), "Starlette is not installed");
    const [item, plain, stream, none, ...done] = (await awaited("starlette_app()")) as string[];
    expect([item, plain, stream, none]).toEqual(['{"id":3}', '{"in":"thread"}', "0;1;2;", "Not Found"]);
    expect(done).toEqual(["background"]);
  });
});

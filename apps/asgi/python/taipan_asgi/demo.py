"""The application that is served when none is named: a page, an echo, a clock as server-sent events, a websocket."""

import asyncio
import json
import sys
import time

PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Taipan ASGI</title>
<h1>Python %s in Node's HTTP server</h1>
<p>Requests: %d, since %s</p>
<ul>
<li><a href="/hello">/hello</a>
<li><a href="/scope">/scope</a>
<li><a href="/clock">/clock</a>: <output id="clock"></output>
</ul>
<form><input name="text" placeholder="Say something"></form>
<pre id="said"></pre>
<script>
new EventSource("/clock").onmessage = ({ data }) => (document.querySelector("#clock").value = data);
const socket = new WebSocket(location.href.replace(/^http/, "ws") + "echo");
socket.onmessage = ({ data }) => document.querySelector("#said").append(data + "\\n");
document.forms[0].onsubmit = (event) => {
  event.preventDefault();
  socket.send(document.forms[0].text.value);
  document.forms[0].reset();
};
</script>
"""


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await lifespan(scope, receive, send)
    elif scope["type"] == "websocket":
        await echo_messages(receive, send)
    else:
        await ROUTES.get(scope["path"], not_found)(scope, receive, send)


async def lifespan(scope, receive, send):
    await receive()
    scope["state"].update(since=time.strftime("%H:%M:%S"), count=[0])
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await send({"type": "lifespan.shutdown.complete"})


async def echo_messages(receive, send):
    while True:
        event = await receive()
        if event["type"] == "websocket.connect":
            await send({"type": "websocket.accept"})
        elif event["type"] == "websocket.disconnect":
            return
        else:
            await send({**event, "type": "websocket.send"})


async def answer(send, status, kind, body):
    headers = [(b"content-type", kind), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def page(scope, receive, send):
    state = scope["state"]
    count = state.get("count", [0])
    count[0] += 1
    text = PAGE % (sys.version.split()[0], count[0], state.get("since", "?"))
    await answer(send, 200, b"text/html; charset=utf-8", text.encode())


async def hello(scope, receive, send):
    await answer(send, 200, b"text/plain", b"Hello, world!")


async def show_scope(scope, receive, send):
    text = json.dumps(scope, default=lambda value: value.decode("latin-1"), indent=2)
    await answer(send, 200, b"application/json", text.encode())


async def megabyte(scope, receive, send):
    await answer(send, 200, b"application/octet-stream", MEGABYTE)


async def stream(scope, receive, send):
    """A megabyte in 64 pieces."""
    await send({"type": "http.response.start", "status": 200, "headers": []})
    for _ in range(64):
        await send({"type": "http.response.body", "body": PIECE, "more_body": True})
    await send({"type": "http.response.body"})


async def echo(scope, receive, send):
    """Sends a body back as it comes."""
    kind = dict(scope["headers"]).get(b"content-type", b"application/octet-stream")
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", kind)]})
    more = True
    while more:
        event = await receive()
        if event["type"] == "http.disconnect":
            return
        more = event["more_body"]
        await send({"type": "http.response.body", "body": event["body"], "more_body": more})


async def clock(scope, receive, send):
    """Server-sent events, once a second until the client goes."""
    headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    gone = asyncio.ensure_future(wait_for_disconnect(receive))
    try:
        while not gone.done():
            text = f"data: {time.strftime('%H:%M:%S')}\n\n"
            await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
            await asyncio.wait({gone}, timeout=1)
    finally:
        gone.cancel()


async def wait_for_disconnect(receive):
    while (await receive())["type"] != "http.disconnect":
        pass


async def not_found(scope, receive, send):
    await answer(send, 404, b"text/plain", b"Not found")


MEGABYTE = bytes(range(256)) * 4096
PIECE = MEGABYTE[:16384]
ROUTES = {
    "/": page,
    "/hello": hello,
    "/scope": show_scope,
    "/megabyte": megabyte,
    "/stream": stream,
    "/echo": echo,
    "/clock": clock,
}

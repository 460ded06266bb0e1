"""The scope of a connection, from the fields that Node writes."""

from urllib.parse import unquote_to_bytes

from .headers import read_headers

VERSIONS = {"version": "3.0", "spec_version": "2.5"}


def read_target(target):
    """The path and the query of a request's target, which names a whole URL when it is meant for a proxy."""
    path, _, query = target.partition(b"?")
    if not path.startswith(b"/") and b"://" in path:
        _, slash, path = path.partition(b"://")[2].partition(b"/")
        path = slash + path or b"/"
    return path, query


def read_path(raw):
    if b"%" in raw:
        raw = unquote_to_bytes(raw)
    return raw.decode("utf-8", "replace")


def read_address(host, port):
    """An address as ASGI has it: a pair, or None for a connection that has none, such as a UNIX socket's."""
    return (host.decode(), int(port)) if host else None


def make_scope(kind, scheme, root_path, fields, state, extensions):
    """A scope, for fields in the order in which Node's half writes them."""
    _, method, target, version, client_host, client_port, server_host, server_port, _ = fields[:9]
    path, query = read_target(target)
    headers = read_headers(fields[9:])
    scope = {
        "type": kind,
        "asgi": VERSIONS.copy(),
        "http_version": version.decode(),
        "server": read_address(server_host, server_port),
        "client": read_address(client_host, client_port),
        "scheme": scheme,
        "root_path": root_path,
        "path": root_path + read_path(path),
        "raw_path": root_path.encode() + path if root_path else path,
        "query_string": query,
        "headers": headers,
        "extensions": {name: {} for name in extensions},
        "state": state.copy(),
    }
    if kind == "http":
        scope["method"] = method.decode()
    else:
        scope["subprotocols"] = [
            name
            for key, value in headers
            if key == b"sec-websocket-protocol"
            for name in (part.strip() for part in value.decode("latin-1").split(","))
            if name
        ]
    return scope

"""Python's half of the ASGI server: what an application sees of the requests that Node reads and answers."""

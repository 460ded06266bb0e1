/** There is no application by the name that was given. */
export class ApplicationNotFoundError extends Error {
  override readonly name = "ApplicationNotFoundError";
  readonly code = "TAIPAN_ASGI_APPLICATION_NOT_FOUND";
}

/** The application refused to start up, or failed to shut down; the message has its reason, or its traceback. */
export class LifespanError extends Error {
  override readonly name = "LifespanError";
  readonly code = "TAIPAN_ASGI_LIFESPAN";
}

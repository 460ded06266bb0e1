/**
 * Python's half of errors: what an error of TypeScript is besides a `JsException`, so that `except ValueError` catches
 * what means the same in JavaScript. Executed with the rest of the bootstrap.
 */
export const EXCEPTION_SOURCE = `
class JsValueError(JsException, ValueError):
    """A RangeError, SyntaxError or URIError of JavaScript: of JSON.parse, decodeURI, numbers out of range."""


class JsTypeError(JsException, TypeError):
    """A TypeError of JavaScript."""


if sys.version_info >= (3, 11):

    class JsExceptionGroup(JsException, ExceptionGroup):
        """An AggregateError of JavaScript."""

        def __new__(cls, message, exceptions, js_name="AggregateError", js_stack=""):
            return ExceptionGroup.__new__(cls, message, exceptions)

        def __init__(self, message, exceptions, js_name="AggregateError", js_stack=""):
            self.js_name = js_name
            self.js_stack = js_stack

        def derive(self, exceptions):
            return JsExceptionGroup(self.message, exceptions, self.js_name, self.js_stack)

    JsExceptionGroup.__module__ = "taipan"


def carry(exception, handle, js_name, js_stack):
    fields = exception.__dict__
    fields["js_name"] = js_name
    fields["js_stack"] = js_stack
    fields["_js_error"] = handle


JsValueError.__module__ = JsTypeError.__module__ = "taipan"
`;

/**
 * Python's half of exported functions, executed with the rest of the bootstrap. Each function is a shim: a Python
 * function, so that Python's own interpreter sorts the arguments, that enters TypeScript only on the isolate's thread and
 * hands the call over on any other.
 */
export const FUNCTION_SOURCE = `
# Owned by this thread for ever: the one question about threads that C answers without making an object.
home_lock = RLock()
home_lock.acquire()
owns = home_lock._is_owned
is_forked = False


def refuse_ended(name):
    if is_forked:
        reason = "JavaScript does not run in a forked process, start one that is new"
    else:
        reason = "its worker has ended" if life() is None else "its thread takes no calls any more"
    raise RuntimeError(f"Cannot call TypeScript function {name!r}: {reason}")


def stopped(name):
    raise SystemExit(f"TypeScript was terminated while it ran {name!r}")


def compile_shim(source):
    namespace = {}
    exec(compile(source, "<taipan>", "exec"), globals(), namespace)
    return namespace["factory"]


def evaluate(source):
    return eval(source, {})


def simple_function(factory, entry, handle, name, doc):
    call = factory(entry, handle, name)
    call.__name__ = call.__qualname__ = name
    call.__doc__ = doc
    call.__module__ = "taipan"
    return call


def signed_function(factory, entry, handle, name, module, doc, names, defaults, text_signature, parameters, returns):
    call = factory(entry, handle, name)
    code = call.__code__
    # Positions matter to the code, names only to its callers; so words that are reserved in Python are names too.
    hidden = tuple("." + one for one in code.co_varnames[len(names):])
    changes = {"co_name": name, "co_varnames": tuple(names) + hidden}
    if hasattr(code, "co_qualname"):
        changes["co_qualname"] = name
    call.__code__ = code.replace(**changes)
    call.__name__ = call.__qualname__ = name
    call.__module__ = module
    call.__doc__ = doc
    # Literals that do not change are Python's own affair; for the others, TypeScript is told that nothing was given.
    values = {one: eval(source, {}) for one, source in defaults.items()}
    places = names[: code.co_argcount]
    if places:
        call.__defaults__ = tuple(values.get(one, missing) for one in places)
    if call.__kwdefaults__:
        own_names = dict(zip(code.co_varnames, names))
        call.__kwdefaults__ = {own_names[key]: values.get(own_names[key], missing) for key in call.__kwdefaults__}
    call.__text_signature__ = text_signature
    if parameters is None:
        call.__signature__ = HiddenSignature(name)
    else:
        call.__signature__ = LazySignature(parameters, returns)
    return call


class LazySignature:
    """An inspect.Signature that is made when somebody looks: importing inspect takes longer than most programs."""

    __slots__ = ("_parameters", "_returns", "_made")

    def __init__(self, parameters, returns):
        self._parameters = parameters
        self._returns = returns
        self._made = None

    def _real(self):
        if self._made is None:
            self._made = make_signature(self._parameters, self._returns)
        return self._made

    @property
    def __class__(self):
        return type(self._real())

    def __getattr__(self, name):
        return getattr(self._real(), name)

    def __eq__(self, other):
        return self._real() == (other._real() if type(other) is LazySignature else other)

    def __hash__(self):
        return hash(self._real())

    def __str__(self):
        return str(self._real())

    def __repr__(self):
        return repr(self._real())

    def __reduce_ex__(self, protocol):
        return self._real().__reduce_ex__(protocol)


class HiddenSignature:
    """The signature of a function that does not tell it."""

    __slots__ = ("_name",)

    def __init__(self, name):
        self._name = name

    @property
    def __class__(self):
        raise ValueError(f"no signature found for {self._name}")


def make_signature(parameters, returns):
    from inspect import Parameter, Signature

    made = []
    for name, kind, default, annotation in parameters:
        one = Parameter(
            "reserved" if iskeyword(name) else name,
            getattr(Parameter, kind),
            default=Parameter.empty if default is None else eval(default, {}),
            annotation=Parameter.empty if annotation is None else annotation,
        )
        one._name = name
        made.append(one)
    return Signature(made, return_annotation=Signature.empty if returns is None else returns)
`;

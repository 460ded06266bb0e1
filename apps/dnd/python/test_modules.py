"""The modules as such: how they are imported, and what `help` says."""

import importlib
import inspect
import sys

import pytest

import dnd
import pycool


@pytest.mark.parametrize(
    ("module", "names"),
    [
        (pycool, ["sum_of_squares", "move_point", "Point", "FrozenCounter", "LockCounter", "LazyConfig"]),
        (dnd, ["roll_dice", "Dice", "Strike", "Character", "CharacterDown", "ABILITIES"]),
    ],
    ids=["pycool", "dnd"],
)
def test_a_module_has_what_it_lists(module, names):
    assert module.__all__ == names
    assert set(names) <= set(dir(module))
    namespace = {}
    exec(f"from {module.__name__} import *", namespace)
    assert all(namespace[name] is getattr(module, name) for name in names)


def test_importing_again_gives_the_same_module():
    assert importlib.import_module("pycool") is pycool is sys.modules["pycool"]
    assert importlib.util.find_spec("dnd").name == "dnd"
    with pytest.raises(ImportError, match="cannot import name 'Dragon' from 'dnd'"):
        from dnd import Dragon  # noqa: F401
    with pytest.raises(AttributeError, match="module 'pycool' has no attribute 'sum_of_cubes'"):
        pycool.sum_of_cubes


@pytest.mark.parametrize("module", [pycool, dnd], ids=["pycool", "dnd"])
def test_classes_and_functions_know_their_module(module):
    for name in module.__all__:
        member = getattr(module, name)
        if inspect.isclass(member) or inspect.isroutine(member):
            assert (member.__module__, member.__qualname__) == (module.__name__, name)
    assert repr(dnd.Dice) == "<class 'dnd.Dice'>"


@pytest.mark.parametrize("module", [pycool, dnd], ids=["pycool", "dnd"])
def test_everything_public_is_documented(module):
    assert module.__doc__
    for name, member in inspect.getmembers(module, lambda one: inspect.isclass(one) or inspect.isroutine(one)):
        if name.startswith("_"):
            continue
        assert inspect.getdoc(member), name
        if inspect.isclass(member) and not issubclass(member, Exception):
            for key, part in vars(member).items():
                if key.startswith("_") or not (inspect.isroutine(part) or inspect.isdatadescriptor(part)):
                    continue
                if name == "Character" and key in (*dnd.ABILITIES, "name"):
                    continue
                assert inspect.getdoc(part), f"{name}.{key}"


def test_help_shows_text_and_signatures():
    # Some debug builds lack what it wants of sysconfig.
    pydoc = pytest.importorskip("pydoc", exc_type=ImportError)
    page = pydoc.plain(pydoc.render_doc(pycool))
    for line in [
        "Functions and classes of the PyO3 workshop, written in TypeScript.",
        "Point(x=0.0, y=0.0)",
        "apply(self, change, /)",
        "move_point(point, dx, dy=0.0)",
        "sum_of_squares(input=[])",
    ]:
        assert line in page
    page = pydoc.plain(pydoc.render_doc(dnd))
    assert "roll_dice(count=1, sides=6, *, seed=None)" in page
    assert "attack(self, /, target, dice=None)" in page or "attack(self, target, dice=None)" in page
    assert "A character without health was asked to do something." in page

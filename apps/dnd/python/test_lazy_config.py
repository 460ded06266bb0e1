"""`pycool.LazyConfig`: settings that are read once, when somebody wants one."""

import pytest

from pycool import LazyConfig


@pytest.fixture
def calls():
    return []


def test_is_loaded_when_first_asked_and_never_again(calls):
    config = LazyConfig(lambda: calls.append("load") or {"host": "localhost", "port": 80})
    assert not config.is_loaded and calls == []
    assert config["host"] == "localhost"
    assert config.is_loaded
    assert (config["port"], config["host"], config.values) == (80, "localhost", {"host": "localhost", "port": 80})
    assert calls == ["load"]


def test_the_settings_are_the_dict_that_was_loaded():
    loaded = {"a": []}
    config = LazyConfig(load=lambda: loaded)
    assert config.values is loaded and config.values is config.values
    assert config["a"] is loaded["a"]
    loaded["b"] = 2
    assert config["b"] == 2


def test_a_subclass_of_dict_keeps_its_ways():
    class Default(dict):
        def __missing__(self, key):
            return f"no {key}"

    assert LazyConfig(Default)["colour"] == "no colour"


def test_a_missing_setting_is_a_key_error():
    with pytest.raises(KeyError) as caught:
        LazyConfig(dict)["port"]
    assert caught.value.args == ("port",)


def test_what_fails_to_load_is_loaded_by_the_next(calls):
    def load():
        calls.append("load")
        if len(calls) == 1:
            raise OSError(2, "No such file or directory", "settings.toml")
        return {"port": 80}

    config = LazyConfig(load)
    with pytest.raises(FileNotFoundError) as caught:
        config["port"]
    assert caught.value.filename == "settings.toml"
    assert not config.is_loaded
    assert config["port"] == 80
    assert calls == ["load", "load"]


def test_what_is_no_dict_is_refused():
    config = LazyConfig(lambda: ["port", 80])
    with pytest.raises(TypeError, match="'list' object is not an instance of 'dict'"):
        config.values
    with pytest.raises(TypeError, match="not callable"):
        LazyConfig(3).values


def test_a_loader_that_asks_for_a_setting_is_told(calls):
    config = LazyConfig(lambda: config["port"] if not calls else {"port": 80})
    with pytest.raises(Exception, match="its initializer is running"):
        config["port"]
    calls.append("fixed")
    assert config["port"] == 80

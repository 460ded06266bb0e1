import pytest

import {{module}}


def test_sum_as_string():
    assert {{module}}.sum_as_string(5, 20) == "25"
    assert {{module}}.sum_as_string(b=2, a=1) == "3"


def test_wrong_type():
    with pytest.raises(TypeError):
        {{module}}.sum_as_string("5", 20)

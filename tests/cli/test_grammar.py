import pytest


@pytest.mark.parametrize("arguments", [[], ["status"]])
def test_its_state_is_said(wire, arguments):
    told = wire("grammar", *arguments)
    assert (told.status, told.err) == (0, "")
    assert "LanguageTool is not" in told.out


@pytest.mark.parametrize("wanted", ["install", "remove"])
def test_what_cannot_be_done_is_said(wire, wanted):
    told = wire("grammar", wanted)
    assert (told.status, told.out, len(told.complaints)) == (2, "", 1)

from pathlib import Path

import pytest

import workbench
from workbench.cli.arguments import parsed


def test_the_version_is_said(wire):
    told = wire("--version")
    assert (told.status, told.out) == (0, f"wire-workbench {workbench.__version__}\n")


@pytest.mark.parametrize("command", ["check", "fix", "compare", "export", "evaluate", "rules", "grammar", "screenshot"])
def test_each_command_explains_itself_and_stands_in_the_help(wire, command):
    assert f"\n    {command}" in wire("--help").out
    told = wire(command, "--help")
    assert told.status == 0
    assert told.out.startswith(f"usage: wire-workbench {command} ")


def test_the_demo_is_not_advertised(wire):
    assert "demo" not in wire("--help").out


@pytest.mark.parametrize(
    ("given", "files"),
    [
        ([], []),
        (["a.html", "b.txt"], ["a.html", "b.txt"]),
        (["./check"], ["check"]),
        (["--", "-odd.txt"], ["-odd.txt"]),
    ],
)
def test_without_a_command_files_are_opened(given, files):
    values = parsed(given)
    assert values.command == "open"
    assert values.files == [Path(file) for file in files]


@pytest.mark.parametrize(
    "mistake",
    [
        ["check"],
        ["check", "a.txt", "--format", "xml"],
        ["check", "a.txt", "--min-confidence", "2"],
        ["check", "a.txt", "--min-confidence", "nan"],
        ["check", "a.txt", "--category", "spelling"],
        ["fix", "a.txt"],
        ["fix", "a.txt", "--in-place", "-o", "b.txt"],
        ["fix", "a.txt", "--in-place", "--safe", "--all"],
        ["compare", "a.txt"],
        ["export", "a.txt"],
        ["rules", "rewrite"],
        ["grammar", "explode"],
        ["screenshot", "a.txt", "-o", "a.png", "--size", "huge"],
        ["--nonsense"],
    ],
    ids=" ".join,
)
def test_a_mistake_is_told_in_one_line(wire, mistake):
    told = wire(*mistake)
    assert told.status == 2
    assert told.out == ""
    assert len(told.complaints) == 1
    assert told.err.startswith("wire-workbench: ")

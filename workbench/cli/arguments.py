"""What may stand on the command line, and its help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from workbench import __version__
from workbench.story import Category

PROGRAM = "wire-workbench"
OPEN = "open"  # what a command line without a command means
COULD_NOT_RUN = 2
_EXIT_STATUS = "Exit status: {}; 2 when it could not run."


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, as every other error is said."""

    def error(self, message: str) -> NoReturn:
        self.exit(COULD_NOT_RUN, f"{PROGRAM}: {message} (see {self.prog} --help)\n")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line as values; ``command`` names the command. SystemExit after help, version or a mistake."""
    given = list(arguments)
    parser, commands = _parser()
    if not given or given[0] not in {*commands.choices, "-h", "--help", "--version"}:
        given.insert(0, OPEN)
    return parser.parse_args(given)


def _parser() -> tuple[_Parser, argparse._SubParsersAction[_Parser]]:
    parser = _Parser(
        prog=PROGRAM,
        usage=f"{PROGRAM} [FILE ...]\n       {PROGRAM} COMMAND ...",
        description="Finds and repairs what the machine broke in translated wire copy. "
        "Without a command it opens the window with the files in the queue.",
        epilog="A file that is named like a command is written ./check. Each command explains itself with --help.",
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", required=True, prog=PROGRAM)
    _add_open(commands)
    _add_check(commands)
    _add_fix(commands)
    _add_compare(commands)
    _add_export(commands)
    _add_evaluate(commands)
    _add_rules(commands)
    _add_grammar(commands)
    _add_serve(commands)
    _add_screenshot(commands)
    _add_demo(commands)
    return parser, commands


def _add(commands: Any, name: str, summary: str, exit_status: str = "0", shown: bool = True) -> _Parser:
    told = {"help": summary} if shown else {}
    status = _EXIT_STATUS.format(exit_status)
    parser: _Parser = commands.add_parser(
        name, description=f"{summary[0].upper()}{summary[1:]}.", epilog=status, **told
    )
    return parser


def _add_open(commands: Any) -> None:
    parser = _add(commands, OPEN, "opens the window", shown=False)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")


def _add_check(commands: Any) -> None:
    parser = _add(commands, "check", "finds problems in stories", "0 nothing found, 1 findings")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")
    parser.add_argument("--as", dest="stdin_format", metavar="FORMAT", help="the format of standard input")
    parser.add_argument("--format", choices=("text", "json", "sarif"), default="text")
    parser.add_argument("--source", type=Path, metavar="FILE", help="the original, in Spanish or Basque")
    parser.add_argument("--grammar", default="auto", metavar="auto|off|URL", help="the LanguageTool to ask")
    parser.add_argument(
        "--min-confidence", type=_share, default=0.5, metavar="X", help="leave out what is less certain (0.5)"
    )
    parser.add_argument(
        "--category",
        dest="categories",
        action="append",
        type=Category,
        choices=tuple(Category),
        metavar="C",
        help="only this category; may stand several times: " + ", ".join(Category),
    )


def _add_fix(commands: Any) -> None:
    parser = _add(commands, "fix", "writes stories with proposals applied")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", dest="target", metavar="OUT", help="the file to write, or a folder for several")
    where.add_argument("--in-place", action="store_true", help="overwrite the stories themselves")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--safe", action="store_true", help="only what may be applied unseen (the default)")
    which.add_argument("--all", action="store_true", help="the first proposal of every finding")


def _add_compare(commands: Any) -> None:
    parser = _add(commands, "compare", "shows the difference of two stories, word by word", "0 same, 1 different")
    parser.add_argument("received", metavar="A", type=Path)
    parser.add_argument("edited", metavar="B", type=Path)
    parser.add_argument("--format", choices=("text", "html", "json"), default="text")


def _add_export(commands: Any) -> None:
    parser = _add(commands, "export", "writes a story in another format")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-o", dest="target", metavar="OUT", type=Path, required=True)
    parser.add_argument(
        "--to",
        metavar="FORMAT",
        help="the format to write; “critic” marks the edits; else as OUT's name says",
    )
    parser.add_argument("--track-changes", action="store_true", help="mark the edits for Word (needs DOCX)")
    parser.add_argument("--original", metavar="FILE", type=Path, help="the story as received, to mark the edits")


def _add_evaluate(commands: Any) -> None:
    parser = _add(commands, "evaluate", "scores the checks against hand-edited stories (*.critic.md)")
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("--format", choices=("text", "json"), default="text")


def _add_rules(commands: Any) -> None:
    parser = _add(
        commands, "rules", "lists the rules, shows one, or runs their examples", "0, 1 a rule fails its own example"
    )
    what = parser.add_subparsers(dest="what", metavar="list|show|test")
    what.add_parser("list", description="Lists the rules.")
    what.add_parser("show", description="Shows one rule.").add_argument("rule", metavar="ID")
    what.add_parser("test", description="Runs every rule's own examples.")
    parser.set_defaults(what="list")


def _add_grammar(commands: Any) -> None:
    parser = _add(commands, "grammar", "tells about the LanguageTool that the program runs")
    parser.add_argument("what", nargs="?", choices=("status", "install", "remove"), default="status")


def _add_serve(commands: Any) -> None:
    parser = _add(commands, "serve", "answers as a LanguageTool server does, for other programs on this computer")
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen (127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8081, metavar="N", help="0 for any that is free (8081)")
    parser.add_argument("--grammar", default="auto", metavar="auto|off|URL", help="the LanguageTool to ask, too")


def _add_screenshot(commands: Any) -> None:
    parser = _add(commands, "screenshot", "draws the real window off screen")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-o", dest="target", metavar="PNG", type=Path, required=True)
    parser.add_argument("--view", choices=("review", "compare", "export", "preferences"), default="review")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--locale", choices=("en", "es", "eu"), default="en")
    parser.add_argument("--size", type=_size, default=(1280, 800), metavar="WxH", help="in pixels (1280x800)")


def _add_demo(commands: Any) -> None:
    parser = _add(commands, "demo", "does the whole job on a story unseen", shown=False)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="the sample story when none is named")


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 0 to 1")
    return share


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit()) or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"“{text}” is not a port: a number from 0 to 65535")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"([1-9]\d{2,3})x([1-9]\d{2,3})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1280x800")
    return int(match[1]), int(match[2])

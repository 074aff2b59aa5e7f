"""``grammar``: the LanguageTool that the program runs: what there is, installing it, removing it."""

from __future__ import annotations

import argparse
import sys

from workbench import paths
from workbench.cli.speech import say
from workbench.grammar import build
from workbench.grammar.installation import NOT_INSTALLED
from workbench.grammar.installing import install
from workbench.grammar.java import bundled
from workbench.grammar.launch import MEGABYTES
from workbench.grammar.unavailable import GrammarUnavailable

_MEGABYTE = 1_000_000
_AROUND_THE_HEAP = 150  # megabytes of Java itself, measured after a shift's stories


def run(given: argparse.Namespace) -> int:
    """Does what was asked for; GrammarUnavailable when it cannot be done."""
    match given.what:
        case "install":
            _install()
        case "remove":
            _remove()
        case _:
            _status()
    return 0


def _status() -> None:
    here = build.here()
    if here is None:
        say(NOT_INSTALLED)
        return
    damage = here.damage()
    say(f"LanguageTool {here.version}: {'damaged' if damage else 'whole'}, {here.bytes / _MEGABYTE:.0f} MB")
    if damage:
        say(f"  {damage}; “wire-workbench grammar install” mends it")
    say(f"  in {here.folder}")
    java = bundled()
    say(f"Java {java.version}")
    say(f"  in {java.home}")
    say(f"memory: at most {MEGABYTES} MB for its data, some {MEGABYTES + _AROUND_THE_HEAP} MB in all")
    say("It runs while stories are checked, and talks to this computer only.")


def _install() -> None:
    made = install(paths.languagetool()[-1], paths.languagetool_recipe(), _progress)
    say(f"LanguageTool {made.version} is installed in {made.folder} ({made.bytes / _MEGABYTE:.0f} MB).")


def _remove() -> None:
    here = build.here()
    if here is None:
        raise GrammarUnavailable(NOT_INSTALLED)
    if here.folder.parent != paths.languagetool()[-1].absolute():
        raise GrammarUnavailable("This LanguageTool is a part of the program and goes with it.")
    here.remove()
    say("LanguageTool was removed.")


def _progress(line: str) -> None:
    print(f"{line} …", file=sys.stderr, flush=True)

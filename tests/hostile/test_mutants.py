"""Broken files: nothing but a sentence may come out, quickly, and what opens goes out as it came in."""

from __future__ import annotations

import random
import time

import pytest

from workbench.errors import WorkbenchError
from workbench.formats import known, read, write
from workbench.paths import resources

SEEDS = {"html": "welcome.html", "text": "lluvia.txt"}
BITS = [
    b"<",
    b">",
    b"&",
    b"\0",
    b"\xff",
    b"\xe2\x80",
    b"\r",
    b"<!--",
    b"-->",
    b"<p>",
    b"</b>",
    b"<br>",
    b'"',
    b"&#xd800;",
    b"<pre>",
    b"\x1b",
]


def mutant(seed: bytes, dice: random.Random) -> bytes:
    data = bytearray(seed)
    for _ in range(dice.randint(1, 12)):
        at = dice.randrange(len(data) + 1)
        to = min(len(data), at + dice.choice([0, 1, 5, 200]))
        data[at:to] = dice.choice([b"", dice.choice(BITS), bytes(data[at : at + 50]) * 2])
    return bytes(data)


@pytest.mark.parametrize("kind", sorted(SEEDS))
def test_mutants_go_out_as_they_came_in(kind: str) -> None:
    dice = random.Random(7)
    whole = (resources() / "samples" / SEEDS[kind]).read_bytes()
    opened = 0
    for number in range(2000):
        start = dice.randrange(len(whole))
        data = mutant(whole[start : start + 1200] if number % 10 else whole, dice)
        try:
            documents = read(data, "x", format=kind)
        except WorkbenchError:
            continue
        opened += 1
        for document in documents:
            assert write(document, document.story) == data
            for paragraph in document.story.paragraphs:
                assert "\n\n" not in paragraph.text
                assert paragraph.text.strip()
    assert opened > 1000


HOSTILE = {
    "a line of 1 MB": b"word " * 200_000,
    "tags": b"<b>" * 60_000 + b"<p>x" * 30_000,
    "lists": b"<ul><li><a>x" * 30_000,
    "brackets": b"<" * 200_000 + b"x",
    "quotes": b"<a b='" * 50_000 + b">x",
    "comments": b"x<!--" * 50_000,
    "references": b"&amp" * 80_000 + b"&" * 50_000,
    "breaks": b"<p>" + b"x<br>" * 50_000,
    "spaces": b"<p>x" + b" <i></i>" * 40_000 + b"y",
    "doctypes": b"x<!" * 60_000,
    "line ends": b"x\r\n\r" * 60_000,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize("kind", [each.name for each in known() if each.name in SEEDS])
def test_nothing_hangs(name: str, kind: str) -> None:
    begun = time.perf_counter()
    try:
        (document,) = read(HOSTILE[name], "x", format=kind)
        assert write(document, document.story) == HOSTILE[name]
    except WorkbenchError:
        pass  # a sentence is an answer, too
    assert time.perf_counter() - begun < 10

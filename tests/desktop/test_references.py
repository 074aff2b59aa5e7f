"""The PySide6 that is installed does not lose references to None (6.12.0 does, and aborts the interpreter)."""

import sys

from PySide6.QtGui import QTextCursor, QTextDocument


def test_void_calls_keep_none_alive(qapp):
    document = QTextDocument("Some words to walk over")
    cursor = QTextCursor(document)
    before = sys.getrefcount(None)
    for number in range(5_000):
        cursor.setPosition(number % 20)
    assert abs(sys.getrefcount(None) - before) < 500

"""Files in and out: one module a format, reading and writing together.

A received file is read into a ``Document`` (the story and where its words stand in the file) and written back with
only the edited words changed. This room knows nothing of checks, reviews or windows.
"""

from workbench.formats.document import Document
from workbench.formats.files import Stamp, load, save, stamp
from workbench.formats.registry import known, make, read, write, write_all

__all__ = ["Document", "Stamp", "known", "load", "make", "read", "save", "stamp", "write", "write_all"]

"""What is not part of the story: repeats, page furniture, credit lines, author boxes, broken datelines."""

from workbench.checks.structure.check import StructureCheck
from workbench.checks.structure.loading import load_lines
from workbench.checks.structure.rule import LineRule

__all__ = ["LineRule", "StructureCheck", "load_lines"]

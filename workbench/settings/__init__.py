"""What the editor may choose: each setting declared once, and the file that keeps her choices.

Knows nothing of windows: a change is told to plain callables.
"""

from workbench.settings import declared
from workbench.settings.declared import ALL, CATEGORIES, PAGES
from workbench.settings.setting import Choice, Kind, Page, Setting
from workbench.settings.store import Store

__all__ = ["ALL", "CATEGORIES", "PAGES", "Choice", "Kind", "Page", "Setting", "Store", "declared"]

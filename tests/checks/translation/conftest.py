import pytest

from workbench import paths
from workbench.checks.translation import TranslationCheck
from workbench.language.lexicon import Lexicon


@pytest.fixture(scope="session")
def check():
    return TranslationCheck(Lexicon.load(paths.resources()))

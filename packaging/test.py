"""Every check of the project, in the order of how quickly each tells something.

    python3 packaging/test.py [arguments for pytest]

The first run sets everything up. pytest comes last, so that the last line is its summary; the exit status is 0 only
when everything passed.
"""

import os
import shutil
import subprocess
import sys
import tempfile

import bootstrap

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("lint-imports",),
    ("mypy",),
)


def main():
    """0 when everything passed, 1 otherwise."""
    bootstrap.ready()
    assemble_languagetool()
    home = tempfile.mkdtemp(prefix="wire-workbench-test-")
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", WIRE_WORKBENCH_HOME=home)
    try:
        failed = [check for check in CHECKS if call(check, environment)]
        for check in failed:
            bootstrap.say("failed: " + " ".join(check))
        tests = call(("pytest", *(sys.argv[1:] or ("-n", "2"))), environment)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return 1 if failed or tests else 0


def assemble_languagetool():
    """Sees to it that the tests have a real LanguageTool. Without one a build machine's tests fail, each saying why."""
    can_install = shutil.which("apt-get") and bootstrap.is_root()
    if not shutil.which("mvn") and can_install and not (bootstrap.ROOT / "build" / "languagetool").is_dir():
        bootstrap.apt_install(["maven"])
    script = str(bootstrap.ROOT / "packaging" / "languagetool.py")
    bootstrap.say(bootstrap.last_words(bootstrap.run_quietly([bootstrap.command("python"), script])))


def call(check, environment):
    """Runs one check in the checkout; its exit status."""
    bootstrap.say("$ " + " ".join(check))
    program, *arguments = check
    return subprocess.call([bootstrap.command(program), *arguments], env=environment, cwd=str(bootstrap.ROOT))


if __name__ == "__main__":
    bootstrap.guarded(main)

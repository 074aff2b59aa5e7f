"""Opens the program on its sample story; on a machine without a display does the same job unseen.

    python3 packaging/run.py [FILE …]

The first run sets everything up. Unseen, the corrected story, the change report and a picture of the window are
left in ``wire-workbench-demo`` in the home folder (or in the folder that WIRE_WORKBENCH_DEMO names).
"""

import os
import subprocess
import sys
from pathlib import Path

import bootstrap

SAMPLE = bootstrap.ROOT / "resources" / "samples" / "welcome.html"


def main():
    """The exit status of the program."""
    bootstrap.ready()
    program = bootstrap.command("wire-workbench")
    if bootstrap.has_display():
        return subprocess.call([program, *(sys.argv[1:] or [str(SAMPLE)])])
    folder = os.environ.get("WIRE_WORKBENCH_DEMO") or str(Path.home() / "wire-workbench-demo")
    bootstrap.say("there is no display here: doing the job unseen")
    return subprocess.call([program, "demo", folder, *sys.argv[1:2]])


if __name__ == "__main__":
    bootstrap.guarded(main)

"""What every test needs: examples that are the same on every build machine, and no clock to race."""

import os

from hypothesis import settings

# A build shall fail for what was changed, not for the luck of the draw; on a desk the draw is free.
settings.register_profile("desk", deadline=None)
settings.register_profile("build", deadline=None, derandomize=True)
settings.load_profile("build" if os.environ.get("CI") else "desk")

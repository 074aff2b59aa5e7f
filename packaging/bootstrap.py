"""Makes a checkout ready to run: system libraries, Python, and every package of the lock file into ``.venv``.

Standard library only, and written so that an old Python can still read it and say that it is too old. Nothing is
done twice: a machine that has everything needs no network, and a second run takes a moment.
"""

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / "build" / "uv"  # uv stays out of .venv, which it keeps exactly as the lock file says
STAMP = VENV / "set-up-for"
OLDEST, NEWEST, VERSIONS = (3, 11), (3, 13), "Python 3.11, 3.12 or 3.13"
OLDEST_FOR_UV = (3, 8)

# What Qt needs of a Linux system: shared library, then the package that brings it for apt, dnf, pacman and zypper.
ALWAYS = (
    ("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    ("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    ("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    ("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
)
ON_A_SCREEN = (
    ("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    ("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    ("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    (
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    ("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    ("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
)
INSTALLERS = (
    ("apt-get", "apt-get install -y"),
    ("dnf", "dnf install -y"),
    ("pacman", "pacman -S --needed"),
    ("zypper", "zypper install -y"),
)


class SetUpFailed(Exception):
    """What is wrong and what to do, in words for whoever ran the command."""


def say(message):
    """One line of progress. On standard error: standard output belongs to the job itself."""
    print("set-up: " + message, file=sys.stderr, flush=True)


def has_display():
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def command(name):
    """The path of a program in the environment."""
    folder, ending = ("Scripts", ".exe") if os.name == "nt" else ("bin", "")
    return str(VENV / folder / (name + ending))


def ready():
    """Sets up what is missing. Raises SetUpFailed."""
    missing = install_system_libraries()
    if not is_current():
        install_packages()
    check_qt(missing)


# ---- system libraries


def install_system_libraries():
    """Installs Qt's libraries where that is possible unasked; returns what is still missing, as rows of the tables."""
    missing = missing_libraries()
    if not missing:
        return ()
    if shutil.which("apt-get") and is_root():
        apt_install([row[1] for row in missing])
        missing = missing_libraries()
    if missing:
        say("system libraries are missing: " + ", ".join(row[0] for row in missing))
        say("install them with: " + how_to_install(missing))
    return missing


def missing_libraries():
    """The rows of Qt's libraries that this system does not have."""
    if not sys.platform.startswith("linux"):
        return ()
    wanted = ALWAYS + ON_A_SCREEN if has_display() else ALWAYS
    return tuple(row for row in wanted if not is_loadable(row[0]))


def is_loadable(library):
    """Whether the system's loader finds a shared library: true of any distribution, and needs no package names."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def is_root():
    """Whether packages of the system may be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def how_to_install(rows):
    """The command line that installs these libraries on this system."""
    for column, (program, install) in enumerate(INSTALLERS, start=1):
        if shutil.which(program):
            names = sorted({row[column] for row in rows})
            return ("" if is_root() else "sudo ") + install + " " + " ".join(names)
    return "your system's package manager"


def apt_install(packages):
    """Installs Debian packages; raises SetUpFailed with apt's last words."""
    say("installing system packages: " + " ".join(packages))
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    install = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", "install", "-y", "--no-install-recommends"]
    update = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", "update"]
    run_quietly(update, environment)  # a source that fails need not be the one that has the package
    done = run_quietly(install + packages, environment)
    if done.returncode:
        names = " ".join(packages)
        raise SetUpFailed(
            f"apt-get could not install {names}.\n{last_words(done)}\n"
            f"Is there an internet connection? By hand: apt-get install {names}"
        )


# ---- Python and its packages


def is_current():
    """Whether ``.venv`` already holds what the lock file says, for this very folder."""
    try:
        return STAMP.read_text(encoding="utf-8") == fingerprint() and Path(command("python")).exists()
    except OSError:
        return False


def fingerprint():
    """What the environment is made from. The folder counts: the program is installed in place."""
    made_from = hashlib.sha256(str(ROOT).encode("utf-8", "surrogateescape"))
    for name in ("uv.lock", "pyproject.toml"):
        made_from.update((ROOT / name).read_bytes())
    return made_from.hexdigest()


def install_packages():
    """Makes ``.venv`` as the lock file says."""
    uv = find_uv()
    say("installing the packages of the lock file into .venv (the first time some 200 MB are fetched) …")
    environment = network_settings(dict(os.environ))
    sync = [uv, "sync", "--locked", "--project", str(ROOT), "--python", suitable_python()]
    done = subprocess.run(sync, env=environment, cwd=str(ROOT))
    if done.returncode:
        raise SetUpFailed(
            "The packages could not be installed; what uv said stands above.\n"
            "Without an internet connection the first set-up is not possible. "
            "Behind a proxy set HTTPS_PROXY; if it signs with its own certificate, SSL_CERT_FILE."
        )
    STAMP.write_text(fingerprint(), encoding="utf-8")
    say("ready")


def suitable_python():
    """An interpreter that the program runs on, or the request that uv fetches one."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return found
    say(f"this is Python {platform.python_version()} and the program needs {VERSIONS}: trying to fetch one …")
    return f"3.{NEWEST[1]}"


def network_settings(environment):
    """What pip was told about certificates holds for uv too: companies and clouds put their own between."""
    environment.setdefault("UV_HTTP_TIMEOUT", "180")
    environment.setdefault("UV_SYSTEM_CERTS", "1")
    certificates = environment.get("PIP_CERT") or environment.get("REQUESTS_CA_BUNDLE") or pip_setting("global.cert")
    if certificates and Path(certificates).is_file():
        environment.setdefault("SSL_CERT_FILE", certificates)
    environment.pop("VIRTUAL_ENV", None)  # another environment that happens to be active is not meant
    return environment


def pip_setting(key):
    """A value of pip's configuration files, or None."""
    done = run_quietly([str(tool("python")), "-m", "pip", "config", "get", key])
    return done.stdout.strip() if done.returncode == 0 else None


def tool(name):
    """The path of a program of the small environment that holds uv."""
    return TOOLS / (f"Scripts/{name}.exe" if os.name == "nt" else f"bin/{name}")


def find_uv():
    """The path of uv: ours if it is there, else installed now."""
    uv = str(tool("uv"))
    if run_quietly([uv, "--version"]).returncode == 0:
        return uv
    if sys.version_info[:2] < OLDEST_FOR_UV:
        raise SetUpFailed(f"This is Python {platform.python_version()}. Please use {VERSIONS}.")
    shutil.rmtree(str(TOOLS), ignore_errors=True)
    pip = make_tool_environment()
    say("installing uv, which reads the lock file …")
    done = run_quietly([*pip, "install", "--disable-pip-version-check", "uv>=0.9,<1"])
    if done.returncode:
        raise SetUpFailed(f"uv could not be installed.\n{last_words(done)}\nIs there an internet connection?")
    return uv


def make_tool_environment():
    """A virtual environment for uv; returns the command line of the pip that installs into it.

    Debian keeps the part of Python that puts pip there in a package of its own. Without it, and without the
    right to install it, the system's pip can do the same from outside.
    """
    if not has_module("ensurepip") and shutil.which("apt-get") and is_root():
        apt_install(["python3-venv"])
    done = run_quietly([sys.executable, "-m", "venv", str(TOOLS)])
    if done.returncode == 0:
        return [str(tool("python")), "-m", "pip"]
    if has_module("pip") and run_quietly([sys.executable, "-m", "venv", "--without-pip", str(TOOLS)]).returncode == 0:
        return [sys.executable, "-m", "pip", "--python", str(tool("python"))]
    if not has_module("ensurepip"):
        raise SetUpFailed("This Python cannot make virtual environments. Install: sudo apt-get install python3-venv")
    raise SetUpFailed(f"Python could not make a virtual environment.\n{last_words(done)}")


def has_module(name):
    """Whether this Python can import a module."""
    return run_quietly([sys.executable, "-c", "import " + name]).returncode == 0


# ---- at the end


def check_qt(missing):
    """Says before the program starts that Qt cannot; ``missing`` are the system libraries known to be absent."""
    if not missing:
        return
    done = run_quietly([command("python"), "-c", "import PySide6.QtWidgets"])
    if done.returncode:
        reason = last_words(done).splitlines()[-1:]
        raise SetUpFailed(f"Qt cannot start: {' '.join(reason)}\nInstall: {how_to_install(missing)}")


def run_quietly(arguments, environment=None):
    """Runs a program with its output kept; a program that is not there counts as failed."""
    try:
        return subprocess.run(
            arguments,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        return subprocess.CompletedProcess(arguments, 127, str(error))


def last_words(done):
    """The end of what a program printed."""
    return "\n".join((done.stdout or "").strip().splitlines()[-3:])


def guarded(job):
    """Runs ``job`` and leaves the program with its exit status; failures are told, never thrown at the user."""
    try:
        status = job()
    except SetUpFailed as failure:
        say(str(failure))
        status = 2
    except KeyboardInterrupt:
        say("stopped")
        status = 130
    sys.exit(status)

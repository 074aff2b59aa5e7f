"""One question and its answer over HTTP: with a time limit, without a proxy, the connection kept for the next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests

_CONNECTING = 5.0  # seconds
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Refused(Exception):
    """The server answered, but not with what was asked for. ``status`` is that of HTTP."""

    def __init__(self, status: int) -> None:
        super().__init__(f"HTTP status {status}")
        self.status = status


class Exchange:
    """Connections of one thread to the server at ``address``."""

    def __init__(self, address: str) -> None:
        self._session = requests.Session()
        # Neither HTTP_PROXY nor .netrc on the loopback: an editor's proxy has nothing to do with this computer.
        self._session.trust_env = urlsplit(address).hostname not in _LOOPBACK

    def json(self, url: str, form: Mapping[str, str] | None, limit: float) -> Any:
        """What the server answers to a form, or to nothing but the address. ``limit``: seconds until it answers.

        TimeoutError, ConnectionError, or Refused when it answers something else than JSON.
        """
        method = "GET" if form is None else "POST"
        try:
            with self._session.request(
                method, url, data=form, timeout=(_CONNECTING, limit), allow_redirects=False
            ) as answer:
                if answer.status_code != 200:
                    raise Refused(answer.status_code)
                return answer.json()
        except requests.Timeout as error:
            raise TimeoutError(str(error)) from error
        except requests.JSONDecodeError as error:
            raise Refused(200) from error
        except requests.RequestException as error:
            raise ConnectionError(str(error)) from error

    def close(self) -> None:
        """Ends the connections."""
        self._session.close()

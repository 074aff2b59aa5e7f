"""``serve``: other programs' LanguageTool clients get this program's findings, with LanguageTool's among them."""

from __future__ import annotations

import argparse
import json
import sys
import threading
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from workbench import app
from workbench.checking import Checker, Report
from workbench.cli.checked import Threshold
from workbench.cli.engine import Engine, engine
from workbench.cli.speech import complain
from workbench.errors import NotAvailable, WorkbenchError
from workbench.grammar.protocol import BadQuestion, Question, answer, languages

MOST_BYTES = 1_000_000  # of a request: a book's chapter, percent-encoded
_PATIENCE = 30.0  # seconds for a client to send its request


class Answerer:
    """Checks what clients send. Callable from any thread; one story at a time."""

    def __init__(self, checker: Checker, grammar: Engine) -> None:
        self._checker, self._grammar = checker, grammar
        self._threshold = Threshold()
        self._turn = threading.Lock()

    def check(self, form: Mapping[str, str]) -> dict[str, Any]:
        """The answer to /v2/check. BadQuestion; WorkbenchError when the LanguageTool that must answer does not."""
        question = Question.of(form)
        story, starts = question.story()
        with self._turn:
            report = self._checker.check(story) if question.is_english else Report(story, ())
            report = self._grammar.added(report)
        return answer(question, self._threshold.of(report), starts)


class Listener(ThreadingHTTPServer):
    """Listens at ``address``; OSError when it cannot."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # there it would let two programs share a port

    def __init__(self, address: tuple[str, int], answerer: Answerer) -> None:
        self.answerer = answerer
        self.is_local = _is_loopback(address[0])
        super().__init__(address, _Handler)

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002
        """A client that went away is no trouble; a mistake of ours is said in one line, without the story."""
        error = sys.exception()
        if not isinstance(error, OSError):
            complain(f"a request could not be answered ({type(error).__name__})")


class _Handler(BaseHTTPRequestHandler):
    server: Listener
    protocol_version = "HTTP/1.1"
    server_version = "wire-workbench"
    timeout = _PATIENCE

    def do_GET(self) -> None:
        self._serve(urlsplit(self.path).query)

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            self._refuse(HTTPStatus.LENGTH_REQUIRED, "The length of the request is missing")
        elif int(length) > MOST_BYTES:
            self._refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"At most {MOST_BYTES} bytes can be checked at a time")
        else:
            self._serve(self.rfile.read(int(length)).decode("utf-8", "replace"))

    def _serve(self, query: str) -> None:
        if self.server.is_local and not _is_loopback(_name(self.headers.get("Host", ""))):
            # A page that has its own name point at this computer must not read what is checked here.
            self._refuse(HTTPStatus.FORBIDDEN, "This server answers this computer only")
            return
        match urlsplit(self.path).path.rstrip("/"):
            case "/v2/check":
                self._check(dict(parse_qsl(query, keep_blank_values=True)))
            case "/v2/languages":
                self._tell(languages())
            case "/v2/healthcheck":
                self._send(HTTPStatus.OK, "text/plain", b"OK")
            case _:
                self._refuse(HTTPStatus.NOT_FOUND, "There is /v2/check and /v2/languages")

    def _check(self, form: Mapping[str, str]) -> None:
        try:
            self._tell(self.server.answerer.check(form))
        except BadQuestion as error:
            self._refuse(HTTPStatus.BAD_REQUEST, str(error))
        except WorkbenchError as error:
            self._refuse(HTTPStatus.SERVICE_UNAVAILABLE, error.sentence)

    def _tell(self, what: object) -> None:
        self._send(HTTPStatus.OK, "application/json", json.dumps(what, ensure_ascii=False).encode("utf-8", "replace"))

    def _refuse(self, status: HTTPStatus, sentence: str) -> None:
        self.close_connection = True  # what the client still sends is not read
        self._send(status, "text/plain; charset=utf-8", f"Error: {sentence}".encode())

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Nothing: a text sent with GET stands in the address."""


def run(given: argparse.Namespace) -> int:
    """Serves until it is interrupted."""
    with engine(given.grammar) as grammar:
        answerer = Answerer(app.build_checker(), grammar)
        try:
            listener = Listener((given.host, given.port), answerer)
        except OSError as error:
            raise NotAvailable(f"{given.host}:{given.port} cannot be listened at: {error.strerror}.") from error
        with listener:
            address = f"http://{given.host}:{listener.server_port}/v2/check"
            print(f"answering at {address}; Ctrl-C ends it", file=sys.stderr, flush=True)
            try:
                listener.serve_forever()
            except KeyboardInterrupt:
                return 0
    return 0


def _name(host: str) -> str:
    """The name in a Host header, without its port."""
    return urlsplit(f"//{host}").hostname or ""


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False

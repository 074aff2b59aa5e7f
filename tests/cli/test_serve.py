import http.client
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import urlencode

import pytest
from language_tool_python import LanguageTool

from workbench.cli.engine import Engine
from workbench.cli.serve import MOST_BYTES, Answerer, Listener

ASSEMBLED = Path(__file__).resolve().parents[2] / "build" / "languagetool"
TEXT = "🎉 The union of the plant (SUZ)which called the strike, met in Vitoria , it said."


@pytest.fixture
def listener(checker):
    with Listener(("127.0.0.1", 0), Answerer(checker, Engine())) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.05,))
        thread.start()
        yield listening
        listening.shutdown()
        thread.join()


@pytest.fixture
def ask(listener):
    """One request to the server: (status, body)."""

    def asked(method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", listener.server_port, timeout=30)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    return asked


def test_a_client_library_of_languagetool_gets_our_findings(listener, monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    client = LanguageTool("en-US", remote_server=f"http://127.0.0.1:{listener.server_port}", host="127.0.0.1")
    found = {match.rule_id: match for match in client.check(TEXT)}
    match = found["joins.bracket"]
    assert TEXT[match.offset : match.offset + match.error_length] == "(SUZ)which"
    assert match.replacements[0] == "(SUZ), which"


def test_text_may_be_asked_about_with_get(ask):
    status, body = ask("GET", "/v2/check?" + urlencode({"text": TEXT, "language": "auto"}))
    assert status == 200
    assert "joins.bracket" in [match["rule"]["id"] for match in json.loads(body)["matches"]]


def test_other_languages_are_not_read_as_english(ask):
    status, body = ask("POST", "/v2/check", urlencode({"text": "La casa (SUZ)que es verde.", "language": "es"}))
    assert (status, json.loads(body)["matches"]) == (200, [])


def test_languages_and_health_are_told(ask):
    status, body = ask("GET", "/v2/languages")
    assert status == 200
    assert "en-US" in [language["longCode"] for language in json.loads(body)]
    assert ask("GET", "/v2/healthcheck") == (200, "OK")


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status"),
    [
        ("GET", "/", None, {}, 404),
        ("GET", "/v2/check", None, {}, 400),
        ("POST", "/v2/check", "text=x&language=xx", {}, 400),
        ("POST", "/v2/check", "x", {"Content-Length": str(MOST_BYTES + 1)}, 413),
        ("POST", "/v2/check", "x", {"Content-Length": "many"}, 411),
        ("GET", "/v2/languages", None, {"Host": "news.example"}, 403),
        ("PUT", "/v2/check", "text=x", {}, 501),
    ],
)
def test_what_it_does_not_answer_is_refused_in_a_sentence(ask, method, path, body, headers, status):
    answered, said = ask(method, path, body, **headers)
    assert answered == status
    assert said


def test_several_clients_are_answered_at_once(ask):
    answers = []
    body = urlencode({"text": TEXT, "language": "en-US"})
    threads = [threading.Thread(target=lambda: answers.append(ask("POST", "/v2/check", body))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(answers)) == 1
    assert answers[0][0] == 200


def test_a_port_that_is_taken_is_said(wire, listener):
    told = wire("serve", "--port", listener.server_port, "--grammar", "off")
    assert (told.status, len(told.complaints)) == (2, 1)
    assert str(listener.server_port) in told.err


@pytest.mark.languagetool
def test_languagetool_s_findings_are_among_ours(tmp_path):
    if not ASSEMBLED.is_dir():
        missing = "LanguageTool is not assembled: .venv/bin/python packaging/languagetool.py"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    (tmp_path / "languagetool").symlink_to(ASSEMBLED, target_is_directory=True)
    with subprocess.Popen(
        [sys.executable, "-m", "workbench", "serve", "--port", "0"],
        env={**os.environ, "WIRE_WORKBENCH_HOME": str(tmp_path), "no_proxy": "127.0.0.1"},
        stderr=subprocess.PIPE,
        text=True,
    ) as serving:
        try:
            address = re.search(r"http://127\.0\.0\.1:\d+", serving.stderr.readline())
            client = LanguageTool("en-US", remote_server=address.group(), host="127.0.0.1")
            rules = {match.rule_id for match in client.check("He go home. The plant (SUZ)which is on strike.")}
        finally:
            serving.terminate()
    assert {"grammar.he-verb-agr", "joins.bracket"} <= rules

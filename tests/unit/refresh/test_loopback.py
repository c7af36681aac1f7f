"""The loopback server itself does what its scripts say."""

import http.client

import pytest

from tests.loopback import Loopback, article


@pytest.fixture
def server():
    with Loopback(hosts=3) as running:
        yield running


def ask(server: Loopback, path: str, host: str = "127.0.0.1") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(host, server.port, timeout=5)
    connection.request("GET", path)
    reply = connection.getresponse()
    return reply.status, reply.read()


def test_a_page_is_served_on_each_of_its_hosts(server):
    server.page("/news", article("News", "Something happened."))
    assert ask(server, "/news")[0] == 200
    assert b"Something happened." in ask(server, "/news", "127.0.0.3")[1]
    assert [request.host for request in server.asked("/news")] == ["127.0.0.1", "127.0.0.3"]


def test_what_is_not_scripted_is_not_there(server):
    assert ask(server, "/nothing")[0] == 404


def test_a_torn_page_breaks_off(server):
    server.torn("/torn")
    with pytest.raises(http.client.IncompleteRead):
        ask(server, "/torn")


def test_a_held_page_answers_once_released(server):
    hold = server.held("/slow", article("Slow"))
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.request("GET", "/slow")
    assert hold.arrived.wait(5)
    hold.release()
    assert b"Slow" in connection.getresponse().read()


def test_a_held_page_notices_a_client_that_hangs_up(server):
    hold = server.held("/slow")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=5)
    connection.request("GET", "/slow")
    assert hold.arrived.wait(5)
    connection.close()
    assert hold.gone.wait(5)

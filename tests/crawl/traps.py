"""A loopback newspaper full of traps: what servers and pages do to a crawler, one address each.

Raw sockets, because half of the traps are answers that no well-behaved server can give.
"""

import gzip
import re
import secrets
import socket
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any, Self
from urllib.parse import urlsplit

import brotli

Answer = bytes | Callable[["Wire"], None]
HTML = "text/html; charset=utf-8"
_SENTENCES = (
    "Körpünün təmiri {n} günə başa çatdı və axşam saatlarında ilk avtobuslar oradan keçdi.",
    "Kənd sakinləri deyirlər ki, yolu {n} il gözləyiblər və indi məktəbə piyada getmək asandır.",
    "Usta briqadasının rəhbəri bildirib ki, işdə {n} nəfər çalışıb, heç kim xəsarət almayıb.",
    "Növbəti mərhələdə çayın sahilində {n} ağac əkiləcək və işıqlar quraşdırılacaq.",
)


def text(number: int) -> str:
    """Return the paragraphs of a good article, separated by one empty line."""
    return "\n\n".join(each.format(n=number) for each in _SENTENCES)


def title(number: int) -> str:
    """Return the headline of a good article."""
    return f"Çayın üstündəki {number} nömrəli körpü yenidən açıldı"


def article(number: int, *, head: str = "", top: str = "", end: str = "") -> str:
    """Return the HTML of a good article, with more in its head, before its body and after it."""
    body = "".join(f"<p>{each}</p>" for each in text(number).split("\n\n"))
    return (
        f"<!DOCTYPE html><html lang=az><head><title>{title(number)} - Tələ</title>{head}"
        '<meta property="og:type" content="article">'
        '<meta property="article:published_time" content="2026-11-03T12:30:00+04:00">'
        f"</head><body>{top}<article><h1>{title(number)}</h1><div class=body>{body}</div></article>"
        f"{end}</body></html>"
    )


def links(targets: Iterable[str]) -> str:
    """Return a list of links."""
    items = "".join(f'<li><a href="{each}">{each[-40:]}</a></li>' for each in targets)
    return f"<html><body><ul>{items}</ul></body></html>"


def reply(
    body: bytes | str,
    *,
    status: str = "200 OK",
    kind: str | None = HTML,
    length: int | None = None,
    **headers: str,
) -> bytes:
    """Return a whole HTTP answer; length is what it claims when that is not true."""
    raw = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(raw) if length is None else length}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "Connection: close", "", ""]).encode() + raw


class Wire:
    """One connection, as a trap sees it."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def send(self, data: bytes | str) -> None:
        """Send bytes as they are."""
        self._connection.sendall(data.encode() if isinstance(data, str) else data)

    def reset(self) -> None:
        """End the connection with a reset instead of a farewell."""
        time.sleep(0.1)
        linger = struct.pack("ii", 1, 0)
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)


class Site:
    """A server of fixed answers on a loopback address; it notes every address that was asked."""

    def __init__(self, host: str = "127.0.0.1") -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self._listening = socket.create_server((host, 0))
        self._listening.settimeout(0.1)
        self.url = f"http://{host}:{self._listening.getsockname()[1]}"
        self._open = True
        self._accepting = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Self:
        self._accepting.start()
        return self

    def __exit__(self, *_: Any) -> None:
        self._open = False
        self._accepting.join()
        self._listening.close()

    def answer(self, target: str) -> Answer:
        """Return what a request target is answered with."""
        return self.answers.get(target) or reply("nothing here", status="404 Not Found")

    def hits(self, part: str) -> list[str]:
        """Return the requests whose address holds a text."""
        return [each for each in self.asked if part in each]

    def _accept(self) -> None:
        while self._open:
            try:
                connection, _ = self._listening.accept()
            except TimeoutError:
                continue
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        # A client that leaves early is no fault of the server's.
        with connection, suppress(OSError):
            connection.settimeout(60)
            head = b""
            while b"\r\n\r\n" not in head and (more := connection.recv(65536)):
                head += more
            target = head.split(b" ")[1].decode("latin-1") if head.count(b" ") > 1 else ""
            self.asked.append(target)
            found = self.answer(target)
            if callable(found):
                found(Wire(connection))
            else:
                connection.sendall(found)


GOOD = range(1001, 1013)
FEED_ONLY, SITEMAP_ONLY, BASE_ONLY, MOVED_TO, AFTER_LAUGHS = 1101, 1102, 1103, 1104, 1105
NUL, RIGHT_TO_LEFT, NO_CHARSET, WRONG_CHARSET, UTF_16, CP_1251 = range(1201, 1207)
CANONICAL_AWAY, CANONICAL_HOME, LD_BOMB, HOSTILE, ENDLESS_BASE = range(1301, 1306)
SHORT_LENGTH, LONG_LENGTH, WHOLE_LONG_LENGTH = range(1401, 1404)
_BOMB = 300_000_000
# Articles that are only found behind session ids.
SESSIONS = range(1701, 1707)
# Under two paths, neither of which says that it is the other.
TWO_PATHS = 1801
CALENDARS = (
    "/gun/2026-11-24/", "/teqvim?ay=11&il=2026", "/arxiv/2026/11/24", "/il-2026/hefte-47",
    "/elan/24.11.2026.html",
)  # fmt: skip


def endless(target: str) -> Answer | None:
    """Return a page of a calendar, or one whose every link carries a session id of its own."""
    parts = urlsplit(target)
    if parts.path.startswith(("/hadise/", "/sessiya", "/s/")):
        return _with_sessions(parts.path)
    for start in CALENDARS:
        if re.sub(r"\d+", "0", start) == re.sub(r"\d+", "0", target):
            return reply(_calendar(target))
    return None


def _calendar(target: str) -> str:
    """Return a day, month or week of a calendar: the ones around it, and two articles."""
    last = list(re.finditer(r"\d+", target))[-2 if "hefte" not in target else -1]
    around = [
        f"{target[: last.start()]}{(int(last[0]) + step) % 9999:02}{target[last.end() :]}"
        for step in range(-5, 6)
    ]
    days = [f"{each[:-1]}{n}" if each[-1].isdigit() else each for n, each in enumerate(around)]
    return links([*around, *days, path(GOOD[0]), path(GOOD[1])])


def _with_sessions(place: str) -> Answer:
    found = re.search(r"hadise/(\d+)", place)
    if found and int(found[1]) not in SESSIONS:
        return reply("nothing here", status="404 Not Found")
    onward = links(
        f"{start}/hadise/{number}-korpu{tail}"
        for number in SESSIONS
        for start, tail in (
            ("", f"?PHPSESSID={_token()}"), ("", f"?oturum={_token()}"), ("", f";jsessionid={_token()}"),
            (f"/(S({_token()[:24]}))", ""), ("", ""),
        )
    )  # fmt: skip
    onward += links([f"/sessiya?oturum={_token()}"])
    return reply(article(int(found[1]), end=onward) if found else onward)


def _token() -> str:
    return secrets.token_hex(16)


def path(number: int) -> str:
    """Return the path of a good article."""
    return f"/xeber/{number}-korpu-yeniden-acildi"


class TrapSite(Site):
    """The newspaper: good articles, and around them one of every trap."""

    def __init__(self, canary: str) -> None:
        super().__init__()
        self.canary = canary
        for number in GOOD:
            self.answers[path(number)] = reply(article(number))
        self._odd_addresses()
        self._twins()
        self._odd_encodings()
        self._odd_lengths()
        self._odd_wires()
        self._odd_sizes()
        self._odd_listings()
        home = [*self.answers, *CALENDARS, "/sessiya?oturum=1", "/bosluqlu ünvan/bir iki", "/uzun/" + "a" * 60_000, "http://[::1",
                "//", "http:///x", "javascript:alert(1)", "data:text/html,x", "/nul\x00/x",
                "http://127.0.0.1:99999/x", f"{canary}/kenar-sayt"]  # fmt: skip
        hidden = {path(n) for n in (FEED_ONLY, SITEMAP_ONLY, BASE_ONLY, MOVED_TO, AFTER_LAUGHS)}
        head = "".join(
            f'<link rel=alternate type="application/rss+xml" href="{each}">'
            for each in self.answers
            if each.startswith("/lent")
        )
        shown = [
            each for each in home if each not in hidden and not each.startswith(("/lent", "/s-"))
        ]
        self.answers["/"] = reply(f"<html><head>{head}</head><body>{links(shown)}</body></html>")
        sitemaps = "".join(f"Sitemap: {self.url}{s}\n" for s in self.answers if s.startswith("/s-"))
        self.answers["/robots.txt"] = reply(
            f"User-agent: *\nDisallow: /qadagan/\n{sitemaps}", kind="text/plain"
        )

    def answer(self, target: str) -> Answer:
        """Return also what stands at addresses without end: calendars and session ids."""
        return endless(target) or super().answer(target)

    def expected(self) -> set[str]:
        """Return the addresses of every good article that can be archived whole."""
        ways = (FEED_ONLY, SITEMAP_ONLY, BASE_ONLY, MOVED_TO, AFTER_LAUGHS)
        pages = (NUL, RIGHT_TO_LEFT, NO_CHARSET, WRONG_CHARSET, UTF_16, CP_1251)
        claims = (CANONICAL_AWAY, CANONICAL_HOME, LD_BOMB, HOSTILE, WHOLE_LONG_LENGTH)
        known = {self.url + path(each) for each in (*GOOD, *ways, *pages, *claims)}
        return known | {f"{self.url}/hadise/{each}-korpu" for each in SESSIONS}

    def _page(self, number: int, html: str | bytes | None = None, **more: Any) -> None:
        self.answers[path(number)] = reply(article(number) if html is None else html, **more)

    def _odd_addresses(self) -> None:
        for number in (FEED_ONLY, SITEMAP_ONLY, BASE_ONLY, MOVED_TO, AFTER_LAUGHS):
            self._page(number)
        away = f'<link rel=canonical href="{self.canary}/oxsar/1">'
        self._page(CANONICAL_AWAY, article(CANONICAL_AWAY, head=away))
        home = f'<link rel=canonical href="{self.url}/">'
        self._page(CANONICAL_HOME, article(CANONICAL_HOME, head=home))
        inside = f'<base href="/xeber/"><a href="{path(BASE_ONLY)[7:]}">x</a>'
        self.answers["/baza-icinde"] = reply(f"<html><body>{inside}</body></html>")
        outside = f'<base href="{self.canary}/"><a href="baza/1">x</a>'
        self.answers["/baza-kenarda"] = reply(f"<html><body>{outside}</body></html>")
        moves = {
            "/kocdu": path(MOVED_TO), "/ozune": "/ozune", "/dovre-a": "/dovre-b",
            "/dovre-b": "/dovre-a", "/kenara": f"{self.canary}/yonlendirme", "/bos-yer": "",
            "/pis-yer": "http://[::1", "/kod-yer": "javascript:alert(1)", "/port-yer":
            "http://127.0.0.1:99999/", "/uzun-yer": "/" + "b" * 12_000, "/fayl-yer":
            "file:///etc/hostname", "/bayt-yer": "/\xff\xfe bos\tyer",
        }  # fmt: skip
        for place, target in moves.items():
            self.answers[place] = reply("", status="302 Found", Location=target)
        self.answers["/yersiz"] = reply("", status="301 Moved Permanently")
        for step in range(40):
            self.answers[f"/zencir/{step}"] = reply(
                "", status="302 Found", Location=f"/zencir/{step + 1}"
            )
        refresh = '<meta http-equiv=refresh content="0;url=/tezele">'
        self.answers["/tezele"] = reply(f"<html><head>{refresh}</head><body>x</body></html>")

    def _twins(self) -> None:
        """Serve the same articles at other addresses: for paper, for telephones, by another rubric."""
        one = GOOD[0]
        tracked = (
            "utm_source=fb&utm_medium=x",
            "fbclid=IwAR0abc",
            "yclid=1",
            "from=telegram",
            "_ga=1.2",
        )
        for tail in (
            *(f"?{each}" for each in tracked),
            "?print=1",
            "/print",
            "/amp",
            "?amp=1",
            "/amp/",
        ):
            self.answers[path(one) + tail] = reply(article(one))
        for place in (f"/print/{one}", f"/print.php?id={one}"):
            self.answers[place] = reply(article(one))
        for rubric in ("siyaset", "dunya"):
            self.answers[f"/{rubric}/{TWO_PATHS}-korpu"] = reply(article(TWO_PATHS))

    def _odd_encodings(self) -> None:
        self._page(NUL, article(NUL).replace("Körpünün", "Kör\x00pünün").replace("<p>", "<p>\x00"))
        marked = article(RIGHT_TO_LEFT).replace("Kənd", "\u202eKə\u200fnd\u202c")
        self._page(RIGHT_TO_LEFT, marked)
        self._page(NO_CHARSET, kind="text/html")
        self._page(WRONG_CHARSET, kind="text/html; charset=iso-8859-9")
        self._page(UTF_16, b"\xff\xfe" + article(UTF_16).encode("utf-16-le"), kind="text/html")
        # In the one encoding of the old Russian pages, called UTF-8 by its server.
        russian = russian_article(CP_1251).encode("cp1251")
        self._page(CP_1251, russian, kind="text/html; charset=utf-8")
        self.answers["/bos"] = reply(b"")
        self.answers["/bosluq"] = reply(b" \r\n" * 1000)
        noise = bytes(range(256)) * 4000
        self.answers["/ikili-html"] = reply(noise)
        self.answers["/ikili-sekil"] = reply(b"\x89PNG\r\n\x1a\n" + noise, kind="image/png")
        self.answers["/yalan-kodlama"] = reply("<p>x</p>", kind="text/html; charset=yoxdur-bele")

    def _odd_lengths(self) -> None:
        short = article(SHORT_LENGTH).encode()
        self._page(SHORT_LENGTH, short, length=short.index(b"Usta briq") + 40)
        long = article(LONG_LENGTH).encode()
        self._page(LONG_LENGTH, long[: long.index(b"Usta briq") + 40], length=len(long))
        whole = article(WHOLE_LONG_LENGTH).encode()
        self._page(WHOLE_LONG_LENGTH, whole, length=len(whole) + 500)
        self.answers["/uzunluq-menfi"] = reply("<p>x</p>", length=-5)
        self.answers["/uzunluq-iki"] = reply("<p>x</p>", content_length="77")

    def _odd_wires(self) -> None:
        half = article(1500).encode()[:700]
        status = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
        chunked = f"{status}Transfer-Encoding: chunked\r\n\r\n"
        self.answers["/kesik-evvel"] = lambda wire: wire.reset()
        self.answers["/kesik-basliq"] = sent("HTTP/1.1 200 OK\r\nContent-Ty", reset=True)
        self.answers["/kesik-metn"] = sent(
            f"{status}Content-Length: 9000\r\n\r\n", half, reset=True
        )
        self.answers["/kesik-parca"] = sent(chunked, b"1000\r\n", half, reset=True)
        self.answers["/parca-pis"] = sent(chunked, "zz\r\nsalam\r\n0\r\n\r\n")
        self.answers["/parca-sonsuz"] = sent(chunked, b"f" * 200_000)
        self.answers["/parca-yarim"] = sent(chunked, b"2BC\r\n", half)
        self.answers["/http09"] = sent(article(1501))
        self.answers["/cavabsiz"] = sent("")
        self.answers["/status-pis"] = sent("HTTP/1.1 abc OK\r\n\r\n<p>x</p>")
        self.answers["/status-999"] = reply("x", status="999 Nothing")
        self.answers["/basliq-uzun"] = sent(f"{status}X-A: ", b"a" * 2_000_000, "\r\n\r\nx")
        self.answers["/basliq-cox"] = endless_headers
        self.answers["/damci"] = drip(status + "\r\n", b"<p>damci</p>")
        self.answers["/damci-basliq"] = drip("HTTP/1.1 200 OK\r\n", b"X-A: b\r\n")

    def _odd_sizes(self) -> None:
        self.answers["/boyuk"] = reply(article(1601, end="<p>uzun</p>" * 2_800_000))
        self.answers["/boyuk-parca"] = big_chunked
        zeros = zlib_zeros(16 + zlib.MAX_WBITS)
        self.answers["/bomba-gzip"] = reply(zeros, Content_Encoding="gzip")
        self.answers["/bomba-gzip2"] = reply(gzip.compress(zeros), Content_Encoding="gzip, gzip")
        deflated = zlib_zeros(zlib.MAX_WBITS)
        self.answers["/bomba-deflate"] = reply(deflated, Content_Encoding="deflate")
        packed = brotli.compress(b"\0" * _BOMB, quality=1)
        self.answers["/bomba-br"] = reply(packed, Content_Encoding="br")
        self.answers["/yalan-gzip"] = reply("<p>x</p>", Content_Encoding="gzip")
        self.answers["/derin"] = reply(article(1602, top="<div>" * 10_000))
        self.answers["/derin-span"] = reply(article(1603, top="<b><i>" * 10_000))
        million = "".join(f"<a href=/m/{n}>" for n in range(1_000_000))
        self.answers["/milyon"] = reply(gzip.compress(million.encode(), 1), Content_Encoding="gzip")
        self.answers["/xususiyyet"] = reply(
            "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">"
        )
        deep = "[" * 100_000 + "]" * 100_000
        nested = '{"@graph":[' * 5_000 + "]}" * 5_000
        wide = "[" + ",".join(['{"@type":"Thing","@graph":[{},{},{}]}'] * 50_000) + "]"
        script = '<script type="application/ld+json">{}</script>'
        bombs = "".join(script.replace("{}", each) for each in (deep, nested, wide))
        self._page(LD_BOMB, article(LD_BOMB, head=bombs))
        hostile = "".join(
            f"<p>{each * 100_000}</p>" for each in (" &nbsp;", ". ", "1", "1 ", "(", "-", "a", ":")
        )
        self._page(HOSTILE, article(HOSTILE, end=f"<div class=sidebar>{hostile}</div>"))

    def _odd_listings(self) -> None:
        def item(link: str, more: str = "") -> str:
            return f"<item><title>x{more}</title><link>{link}</link></item>"

        def feed(items: str, dtd: str = "") -> bytes:
            return reply(
                f'<?xml version="1.0"?>{dtd}<rss version="2.0"><channel>{items}</channel></rss>',
                kind="application/rss+xml",
            )

        def urls(*places: str, dtd: str = "") -> str:
            locations = "".join(f"<url><loc>{each}</loc></url>" for each in places)
            return f'<?xml version="1.0"?>{dtd}<urlset>{locations}</urlset>'

        outside = f'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y SYSTEM "{self.canary}/dtd">]>'
        good = self.url + path(FEED_ONLY)
        self.answers["/lent"] = feed(item(f"{self.canary}/lentden") + item(good))
        self.answers["/lent-guluş".replace("ş", "s")] = feed(item(good, "&lol9;"), laughs())
        self.answers["/lent-kenar"] = feed(item(good, "&x;&y;"), outside)
        self.answers["/lent-bomba"] = reply(
            zlib_zeros(16 + zlib.MAX_WBITS), kind="application/rss+xml", Content_Encoding="gzip"
        )
        self.answers["/s-esas.xml"] = reply(
            urls(f"{self.canary}/sitemapden", self.url + path(SITEMAP_ONLY)), kind="text/xml"
        )
        after = self.url + path(AFTER_LAUGHS)
        self.answers["/s-gulus.xml"] = reply(urls("&lol9;", after, dtd=laughs()), kind="text/xml")
        self.answers["/s-kenar.xml"] = reply(urls("&x;", "&y;", dtd=outside), kind="text/xml")
        self.answers["/s-bomba.xml.gz"] = reply(
            zlib_zeros(16 + zlib.MAX_WBITS), kind="application/gzip"
        )
        self.answers["/s-derin.xml"] = reply("<urlset>" + "<url>" * 50_000, kind="text/xml")
        index = f"<sitemapindex><sitemap><loc>{self.url}/s-ozu.xml</loc></sitemap></sitemapindex>"
        self.answers["/s-ozu.xml"] = reply(index, kind="text/xml")
        self.answers["/s-kesik.xml.gz"] = reply(
            gzip.compress(urls(self.url + path(GOOD[0])).encode())[:-12], kind="application/gzip"
        )


def russian_article(number: int) -> str:
    """Return a good article in Russian, without a word about its encoding."""
    words = f"Мост номер {number} открыли вечером после долгого ремонта, жители вышли на берег реки, и первые автобусы прошли по нему без остановки. "
    head = f"<html><head><title>Мост {number} снова открыт для движения</title></head>"
    body = "".join(f"<p>{words} Рабочих было {n}.</p>" for n in range(4, 8))
    return f"{head}<body><h1>Мост {number} снова открыт для движения</h1><span class=date>3 ноября 2026, 12:30</span><div>{body}</div></body></html>"


def laughs() -> str:
    """Return a document type with entities that grow to a billion words."""
    first = '<!ENTITY lol "lol">'
    more = "".join(
        f'<!ENTITY lol{n} "{"&lol;" * 10 if n == 1 else f"&lol{n - 1};" * 10}">'
        for n in range(1, 10)
    )
    return f"<!DOCTYPE lolz [{first}{more}]>"


def zlib_zeros(window: int, size: int = _BOMB) -> bytes:
    """Return zeros in a deflate, zlib or gzip stream."""
    packer = zlib.compressobj(1, zlib.DEFLATED, window)
    step = b"\0" * 10_000_000
    return b"".join(packer.compress(step) for _ in range(size // len(step))) + packer.flush()


def sent(*pieces: bytes | str, reset: bool = False) -> Callable[[Wire], None]:
    """Return a trap that sends pieces as they are, and then hangs up or resets."""

    def answer(wire: Wire) -> None:
        for each in pieces:
            wire.send(each)
        if reset:
            wire.reset()

    return answer


def drip(start: str, piece: bytes) -> Callable[[Wire], None]:
    """Return a trap that sends one byte a second, for ever."""

    def answer(wire: Wire) -> None:
        wire.send(start)
        for turn in range(120):
            wire.send(piece[turn % len(piece) : turn % len(piece) + 1])
            time.sleep(1)

    return answer


def endless_headers(wire: Wire) -> None:
    """Send headers without end, each short enough for itself."""
    wire.send("HTTP/1.1 200 OK\r\n")
    block = b"".join(b"X-%d: %s\r\n" % (n, b"a" * 8_000) for n in range(100))
    for _ in range(500):
        wire.send(block)


def big_chunked(wire: Wire) -> None:
    """Send a page of 30 MB without saying how long it is."""
    wire.send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    page = article(1604).encode()
    wire.send(b"%x\r\n%s\r\n" % (len(page), page))
    for _ in range(30):
        wire.send(b"%x\r\n%s\r\n" % (1_000_000, b"<p>uzun</p>" * 90_909 + b" "))
    wire.send("0\r\n\r\n")

"""Everything on the site that is meant to hurt: redirects, bombs, blocks, bottomless pages."""

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import brotli
from sites.serving import Reply, Request

from .serving import Trouble

if TYPE_CHECKING:
    from .site import Site

MEGABYTE = 1 << 20
BOMB_MEGABYTES = 400
SITEMAP = b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Places:
    """Where nobody may go: the canary, and another port of the site's own host."""

    host: str
    port: int
    own_host: str
    own_port: int
    other_port: int

    @property
    def base(self) -> str:
        """Return the address of the canary without a slash at the end."""
        return f"http://{self.host}:{self.port}"

    def listening(self) -> list[tuple[str, int]]:
        """Return where listeners must stand to notice every form of the address."""
        return [
            (self.host, self.port), (self.own_host, self.other_port), ("127.0.0.1", self.port),
            ("::1", self.port),
        ]  # fmt: skip


def canary_links(to: Places) -> list[str]:
    """Return links that lead where nobody may go, in every form they can have."""
    octets = [int(part) for part in to.host.split(".")]
    number = int.from_bytes(bytes(octets))
    octal = ".".join(f"0{part:o}" for part in octets)
    hexed = ".".join(hex(part) for part in octets)
    wide = to.host.translate(str.maketrans("0123456789.", "０１２３４５６７８９。"))
    hosts = [
        to.host, str(number), hex(number), octal, hexed, f"127.0.{octets[2] * 256 + octets[3]}",
        f"{to.host}.", f"user@{to.host}", f"{to.own_host}@{to.host}", f"[::ffff:{to.host}]",
        f"[::ffff:7f00:{octets[2]:02x}{octets[3]:02x}]", "localhost", "127.0.0.1", "127.1",
        "0.0.0.0", "[::1]", "[::]", wide, to.host.replace(".", "%2E"),
    ]  # fmt: skip
    own = f"{to.own_host}:{to.own_port}"
    return [
        *(f"http://{host}:{to.port}/xeber/1-{at}.html" for at, host in enumerate(hosts)),
        f"http://{to.own_host}:{to.other_port}/xeber/1-port.html",
        f"https://{to.host}:{to.port}/", f"//{to.host}:{to.port}/xeber/2-relative.html",
        f"HTTP://{to.host}:{to.port}/", f"http:\\\\{to.host}:{to.port}\\", f"ht\ttp://{to.host}:{to.port}/",
        f"http://{own}\\@{to.host}:{to.port}/", f"http://{own}@{to.host}:{to.port}/",
        f"http://{to.host}:{to.port}\\@{own}/", f"http://{to.host}:{to.port}#@{own}/",
        f"ftp://{to.host}:{to.port}/xeber.html", f"ws://{to.host}:{to.port}/",
        f"gopher://{to.host}:{to.port}/1", "file:///etc/passwd", "file://localhost/etc/hosts",
        f"javascript:location='http://{to.host}:{to.port}/'", "data:text/html,<h1>x</h1>",
        "s3://bucket/key", "mailto:redaksiya@cinar.example", "tel:+994120000000",
        # Addresses that are none, to trip whoever takes links apart.
        "http://[::1", "http://", "////", f"http://{to.own_host}:99999/", f"http://{own}:80:80/",
        f"http://{to.own_host}:port/", "http://exa mple:1/", "?", "#", "", "%", "/%00", "/%ff%fe",
        "http://[v1.x]/", "/" + "a" * 9000,
    ]  # fmt: skip


def base36(number: int) -> str:
    """Return a number in base 36."""
    told = ""
    while number:
        number, digit = divmod(number, 36)
        told = DIGITS[digit] + told
    return told or "0"


# Bombs


def blows(head: bytes) -> Iterator[bytes]:
    """Return a head and hundreds of megabytes after it, one by one."""
    yield head
    for _ in range(BOMB_MEGABYTES):
        yield b" " * MEGABYTE


@cache
def bomb(coding: str, head: bytes = b"<html><body><h1>Bomba</h1>") -> bytes:
    """Return a small body that decodes to a huge one."""
    if coding == "br":
        maker = brotli.Compressor(quality=3)
        return b"".join(maker.process(each) for each in blows(head)) + maker.finish()
    packer = zlib.compressobj(6, zlib.DEFLATED, 31 if coding == "gzip" else 15)
    return b"".join(packer.compress(each) for each in blows(head)) + packer.flush()


def entity_bomb(canary: str, root: str) -> str:
    """Return XML whose entities grow to billions, read a file and call the canary."""
    grown = "".join(f'<!ENTITY a{level} "{f"&a{level - 1};" * 10}">' for level in range(1, 10))
    body = {
        "rss": "<channel><title>&a9;</title><item><title>&f;</title><link>&c;</link></item></channel>",
        "urlset": "<url><loc>&a9;</loc></url><url><loc>&c;</loc></url>",
    }[root]
    return (
        f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY a0 "bomba">{grown}'
        f'<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY c SYSTEM "{canary}/entity">'
        f'<!ENTITY % p SYSTEM "{canary}/dtd"> %p;]><{root}>{body}</{root}>'
    )


@cache
def many_links(count: int, canary: str) -> bytes:
    """Return a page of links: to fragments, to closed addresses and to the canary."""
    lines = [
        f'<a href="/elaqe/#a{at}">{at}</a><a href="/closed/{at}.html">{at}</a>'
        f'<a href="{canary}/xeber/{at}-x.html">{at}</a>'
        for at in range(count // 3)
    ]
    return ("<html><head><title>Kataloq</title></head><body>" + "\n".join(lines)).encode()


# Weather


def challenge(site: "Site", request: Request, status: int = 403) -> Reply:
    """Answer the waiting page of a shield."""
    body = (
        '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>'
        '<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
        '<meta name="robots" content="noindex,nofollow"><meta http-equiv="refresh" content="390">'
        '</head><body class="no-js"><div class="main-wrapper" role="main"><div class="main-content">'
        f'<h1 class="zone-name-title h1">{site.base.removeprefix("http://")}</h1>'
        '<h2 class="h2" id="challenge-running">Checking if the site connection is secure</h2>'
        '<noscript><div id="challenge-error-title"><div class="h2">Enable JavaScript and cookies to '
        'continue</div></div></noscript><div id="challenge-body-text">The site needs to review the '
        "security of your connection before proceeding.</div></div></div>"
        "<script>(function(){window._cf_chl_opt={cvId:'2',cType:'managed',cRay:'7f"
        f"{site.visits:06x}'"
        "};var cpo=document.createElement('script');cpo.src='/cdn-cgi/challenge-platform/h/b/"
        "orchestrate/managed/v1?ray=7f';document.head.appendChild(cpo);}());</script>"
        '<div class="footer" role="contentinfo">Ray ID: <code>7f'
        f"{site.visits:06x}</code> Performance &amp; security by Cloudflare</div></body></html>"
    )
    return Reply(body, status, headers={"Server": "cloudflare", "cf-mitigated": "challenge"})


def captcha(site: "Site", request: Request) -> Reply:
    """Answer a captcha with status 200."""
    body = (
        "<html><head><title>Robot deyilsiniz?</title><script src='/sekil/recaptcha/api.js'></script>"
        "</head><body><h1>Təhlükəsizlik yoxlaması</h1><p>Sizin IP ünvanınızdan qeyri-adi sorğular "
        "aşkarlanıb. Davam etmək üçün robot olmadığınızı təsdiq edin.</p><form method='post'>"
        "<div class='g-recaptcha' data-sitekey='6Lc_aX0UAAAAAB'></div><button>Davam et</button>"
        "</form></body></html>"
    )
    return Reply(body)


def maintenance(site: "Site", request: Request) -> Reply:
    """Answer every address with status 200 and one sentence."""
    return Reply(
        "<html><head><title>Çinar Xəbər</title></head><body><h1>Saytda texniki işlər aparılır</h1>"
        "<p>Hörmətli oxucular, sayt yenilənir. Bir azdan qayıdın.</p></body></html>"
    )


WEATHER: dict[str, Callable[["Site", Request], Reply]] = {
    "503": lambda site, request: Reply("<h1>503 Service Unavailable</h1>", 503),
    "challenge": challenge,
    "all lost": lambda site, request: Reply("<h1>404 Not Found</h1><hr>nginx", 404),
    "maintenance": maintenance,
}


# Pages


@dataclass(frozen=True)
class Trap:
    """A page that hurts, at an address that looks like an article's."""

    slug: str
    answer: Callable[["Site", Request], Reply]


def away(target: str, status: int = 302) -> Callable[["Site", Request], Reply]:
    """Return a redirect to somewhere; {} stands for the canary, [] for the site."""

    def answer(site: "Site", request: Request) -> Reply:
        aim = target.replace("{}", site.canary.base).replace("[]", site.base)
        return Reply("", status, headers={"Location": aim})

    return answer


def form(number: int) -> Callable[["Site", Request], Reply]:
    """Return a redirect to one of the forms of the canary."""
    return lambda site, request: Reply("", 301, headers={"Location": site.links[number]})


def encoded(coding: str) -> Callable[["Site", Request], Reply]:
    """Return a bomb in a content coding, sent even to who does not accept it."""
    return lambda site, request: Reply(bomb(coding), headers={"Content-Encoding": coding})


def trouble(
    how: str, body: bytes = b"<html><body><h1>Pis</h1>"
) -> Callable[["Site", Request], Reply]:
    """Return an answer that goes wrong on its way."""
    return lambda site, request: Trouble(body, how=how)


def growing(site: "Site", request: Request) -> Reply:
    """Redirect to an address that is longer each time."""
    step = int(request.query.get("n", "0")) + 1
    return Reply("", 302, headers={"Location": f"{site.base}/xeber/90020-boyuyen.html?n={step}"})


def refreshing(site: "Site", request: Request) -> Reply:
    """Answer a page that sends browsers to the canary."""
    aim = f"{site.canary.base}/refresh"
    return Reply(
        f'<html><head><meta http-equiv="refresh" content="0; url={aim}"><title>Keçid</title></head>'
        f"<body><script>location.href='{aim}'</script><noscript><meta http-equiv=refresh "
        f"content='0;URL={aim}'></noscript><p>Yönləndirilir</p></body></html>"
    )


DEEP = b"<html><body>" + b"<div><b>" * 10000 + b"dib" + b"</b></div>" * 10000
HUGE_HEADER = b"HTTP/1.1 200 OK\r\nX-Long: " + b"a" * 300_000 + b"\r\nContent-Length: 2\r\n\r\nok"
NO_HTTP = b"\x16\x03\x01 this is no HTTP\r\n\r\n\x00\x01\x02"
BINARY = bytes(range(256)) * 400

TRAPS: dict[int, Trap] = {
    90001: Trap("gozleyin", challenge),
    90002: Trap("gozleyin-200", lambda site, request: challenge(site, request, 200)),
    90003: Trap("captcha", captcha),
    90004: Trap("yoxdur", lambda site, request: site.lost(request, 200)),
    90005: Trap("yoxdur-ru", lambda site, request: site.lost(request, 200, "ru")),
    90006: Trap("qirilan", trouble("reset")),
    90007: Trap("damlayan", trouble("drip")),
    90008: Trap("gzip", encoded("gzip")),
    90009: Trap("brotli", encoded("br")),
    90010: Trap("deflate", encoded("deflate")),
    90011: Trap("otuz-megabayt", lambda site, request: Reply(big(site.canary.base))),
    90012: Trap("linkler", lambda site, request: Reply(many_links(150_000, site.canary.base))),
    90013: Trap("derin", lambda site, request: Reply(DEEP)),
    90014: Trap("qisa", trouble("short")),
    90015: Trap("uzun", trouble("long")),
    90016: Trap("http-deyil", trouble("raw", NO_HTTP)),
    90017: Trap("basliq", trouble("raw", HUGE_HEADER)),
    90018: Trap("ikili", lambda site, request: Reply(BINARY)),
    90019: Trap("ozune", away("[]/xeber/90019-ozune.html")),
    90020: Trap("boyuyen", growing),
    90021: Trap("dovre", away("[]/xeber/90022-dovre.html")),
    90022: Trap("dovre", away("[]/xeber/90021-dovre.html")),
    90023: Trap("kanar", away("{}/redirected")),
    90024: Trap("kanar-onluq", form(1)),
    90025: Trap("kanar-onaltiliq", form(2)),
    90026: Trap("kanar-sekkizlik", form(3)),
    90027: Trap("kanar-mapped", form(9)),
    90028: Trap("kanar-localhost", form(11)),
    90029: Trap("kanar-port", form(19)),
    90030: Trap("fayl", away("file:///etc/passwd")),
    90031: Trap("skript", away("javascript:alert(1)")),
    90032: Trap("ftp", away("ftp://127.0.0.1/x")),
    90033: Trap("bagli", away("[]/closed/redirected.html")),
    90034: Trap("bos", away("")),
    90035: Trap("pozuq", away("http://[::1")),
    90036: Trap("yenile", refreshing),
    90037: Trap("pdf", lambda site, request: Reply(b"%PDF-1.4\n%", content_type="application/pdf")),
    90038: Trap("xeta", lambda site, request: Reply("<h1>Xəta</h1>", 500)),
}
BLOCKS = (90001, 90002, 90003)


@cache
def big(canary: str) -> bytes:
    """Return a page of thirty megabytes with about half a million links."""
    page = many_links(480_000, canary)
    return page + b"<!-- " + b"x" * max(0, 30 * MEGABYTE - len(page)) + b" -->"

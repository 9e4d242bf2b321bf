"""Canonical spelling of addresses: what tells two articles apart stays, everything else goes."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string

_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|gclsrc|dclid|yclid|ysclid|msclkid|mc_[ce]id|_ga|_gl|igshid|igsh|twclid|"
    r"ttclid|wbraid|gbraid|vero_\w+|hsa_\w+|pk_\w+|mtm_\w+|matomo_\w+|_openstat|openstat|ref_src|"
    r"ref_url|mibextid|ocid|at_(?:medium|campaign\w*|custom\d|bbc_team|format|ptr_name|link_\w+)|amp|replytocom|nocache|_)$",
    re.IGNORECASE,
)
_OFTEN_TRACKING = re.compile(
    r"^(cmpid|ref|referrer|from|source|spm|share|shared|sharetype|s_cid|ncid|phpsessid|jsessionid|"
    r"aspsessionid\w*|oscsid|zenid|cftoken|sess(id|ion)?|sessionid|sid|session_id)$",
    re.IGNORECASE,
)
# The second form is what ASP.NET writes where it keeps its session in the path.
_SESSION_PATH = re.compile(
    r";(jsessionid|phpsessid|sid)=[^/?#]*|/\((?:[ASF]\([\w-]{20,}\))+\)(?=/)", re.IGNORECASE
)
# What no person and no numbering writes: digests, and session ids as PHP and Java make them.
_TOKEN = re.compile(r"(?=\D*\d)(?=[^a-z]*[a-z])(?:[0-9a-f]{20,128}|[0-9a-z]{26}|[0-9A-F]{32})")
_IDENTITY = re.compile(
    r".*id|.*(news|article|post|story|item|doc|hash|key|slug|xeber|video).*|[npav]"
)
# Addresses that need no quoting and no joining, as most links of a page do not.
_PATH = r"[\w/.~:@!$&'*+,=-]*"
_END = r"(?:\?(?P<query>[\w.~=&-]*))?(?:#.*)?"
_PLAIN = re.compile(
    rf"(?P<origin>https?://(?:[a-z0-9-]{{1,63}}\.){{1,8}}[a-z]{{2,63}})(?P<path>/{_PATH})?{_END}",
    re.ASCII,
)
_FROM_ROOT = re.compile(rf"(?=/(?![/.])[^?#]*(?:[?#]|\Z))(?![^?#]*[/.]\.)/{_PATH}{_END}", re.ASCII)
_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ORIGIN = re.compile(r"https?://[^/?#]*")
_AMP_PATH = re.compile(r"(/amp(\.html)?|/\?amp|(?<=\w)\.amp)/?$", re.IGNORECASE)
_MOBILE = re.compile(r"^(?:m|mobile|amp)\.(?=[^.]+\.[a-z])")
_PORTS = {"http": 80, "https": 443}


def address(raw: object, *, base: str | None = None) -> str | None:
    """Return an address in one canonical spelling, without tracking; None when it is no web address.

    Drops fragments, tracking and session parameters (also under unknown names, where their value is
    a token and something else says which page it is), default ports and AMP twins. Keeps the path as
    it is but for escapes in one spelling, and every other parameter in its order.
    """
    if not isinstance(raw, str) or not (stripped := raw.strip()):
        return None
    if stripped[0] == "#" and base:
        stripped = base.strip()
    elif _OTHER_SCHEME.match(stripped):
        return None
    return _plain(stripped, _origin(base) if base else "") or _spelled(stripped, base)


@lru_cache(maxsize=16_384)
def _plain(raw: str, origin: str) -> str | None:
    """Return an address that needs no quoting, seen from an origin; None where another is needed."""
    found = _PLAIN.fullmatch(origin + raw if origin and _FROM_ROOT.fullmatch(raw) else raw)
    if found is None:
        return None
    path = _without_amp(found["path"] or "/")
    query = _query(found["query"] or "", path)
    return f"{found['origin']}{path}?{query}" if query else found["origin"] + path


@lru_cache(maxsize=4_096)
def _spelled(raw: str, base: str | None) -> str | None:
    try:
        text = safe_url_string(urljoin(base or "", raw))
        parts = urlsplit(_SESSION_PATH.sub("", text))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host:
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port and port != _PORTS[parts.scheme]:
        netloc += f":{port}"
    path = _without_amp(parts.path)
    return urlunsplit((parts.scheme, netloc, _escapes(path), _query(parts.query, path), ""))


def _without_amp(path: str) -> str:
    if "amp" not in path.lower():
        return path or "/"
    return _AMP_PATH.sub("/" if path.endswith("/") else "", path) or "/"


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Return scheme and host of an address, as it spells them; what is no web address has none."""
    found = _ORIGIN.match(base)
    return found.group() if found else ""


def _escapes(path: str) -> str:
    """Return a path with each escaped letter in one spelling; %2F stays escaped."""
    pieces = re.split(r"(%2[Ff])", path)
    return "".join(
        each if each.lower() == "%2f" else quote(unquote(each), safe="/:@!$&'()*+,;=-._~")
        for each in pieces
    ).replace("%2f", "%2F")


def _query(query: str, path: str) -> str:
    if not query:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True)
    # A number may be an identity: old portals keep it in ?sid= or ?from=.
    kept = [
        (name, value)
        for name, value in pairs
        if not _TRACKING.match(name) and not (_OFTEN_TRACKING.match(name) and not value.isdigit())
    ]
    without = [pair for pair in kept if not _is_token(*pair)]
    # Only where something else still says which page it is.
    if len(without) < len(kept) and _identifies(path, without):
        kept = without
    return query if len(kept) == len(pairs) else urlencode(kept)


def _is_token(name: str, value: str) -> bool:
    return _TOKEN.fullmatch(value) is not None and not _IDENTITY.fullmatch(name.lower())


def _identifies(path: str, pairs: list[tuple[str, str]]) -> bool:
    """Return whether an address names one page by a number or by the words of a headline."""
    last = path.rstrip("/").rpartition("/")[2]
    numbered = re.search(r"\d{3,}", last) or any(value.isdigit() for _, value in pairs)
    return bool(numbered) or len(re.findall(r"[^\W\d_]+", last)) >= 3


def site(url: str) -> str:
    """Return what addresses of one site share: its host without www and mobile names, and port."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    host = _MOBILE.sub("", host)
    return f"{host}:{parts.port}" if parts.port else host

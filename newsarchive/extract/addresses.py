"""Canonical spelling of addresses: what tells two articles apart stays, everything else goes."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import safe_url_string

_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|gclsrc|dclid|yclid|ysclid|msclkid|mc_[ce]id|_ga|_gl|igshid|igsh|twclid|"
    r"ttclid|wbraid|gbraid|vero_\w+|hsa_\w+|pk_\w+|mtm_\w+|matomo_\w+|_openstat|openstat|cmpid|"
    r"ref|ref_src|ref_url|referrer|from|source|spm|share|shared|sharetype|mibextid|s_cid|ncid|"
    r"phpsessid|jsessionid|sessionid|sid|session_id|amp|replytocom|nocache|_)$",
    re.IGNORECASE,
)
_SESSION_PATH = re.compile(r";(jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
_AMP_PATH = re.compile(r"(/amp(\.html)?|/\?amp)/?$", re.IGNORECASE)
_MOBILE = re.compile(r"^(?:m|mobile|amp)\.(?=[^.]+\.[a-z])")
_PORTS = {"http": 80, "https": 443}


def address(raw: object, *, base: str | None = None) -> str | None:
    """Return an address in one canonical spelling, without tracking; None when it is no web address.

    Drops fragments, tracking and session parameters, default ports and AMP twins. Keeps the path as
    it is but for escapes in one spelling, and every other parameter in its order.
    """
    if not isinstance(raw, str) or not raw.strip():
        return None
    try:
        text = safe_url_string(urljoin(base or "", raw.strip()))
        parts = urlsplit(_SESSION_PATH.sub("", text))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host:
        return None
    netloc = f"[{host}]" if ":" in host else host
    if port and port != _PORTS[parts.scheme]:
        netloc += f":{port}"
    path = _AMP_PATH.sub("/" if parts.path.endswith("/") else "", parts.path) or "/"
    return urlunsplit((parts.scheme, netloc, _escapes(path), _query(parts.query), ""))


def _escapes(path: str) -> str:
    """Return a path with each escaped letter in one spelling; %2F stays escaped."""
    pieces = re.split(r"(%2[Ff])", path)
    return "".join(
        each if each.lower() == "%2f" else quote(unquote(each), safe="/:@!$&'()*+,;=-._~")
        for each in pieces
    ).replace("%2f", "%2F")


def _query(query: str) -> str:
    if not query:
        return ""
    pairs = parse_qsl(query, keep_blank_values=True)
    # A number may be an identity: old portals keep it in ?sid= or ?from=.
    kept = [pair for pair in pairs if pair[1].isdigit() or not _TRACKING.match(pair[0])]
    return query if len(kept) == len(pairs) else urlencode(kept)


def site(url: str) -> str:
    """Return what addresses of one site share: its host without www and mobile names, and port."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    host = _MOBILE.sub("", host)
    return f"{host}:{parts.port}" if parts.port else host

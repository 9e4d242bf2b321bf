"""Recognises pages that stand in for what was asked: refusals, challenges, captchas."""

import re

from scrapy.http import Response

# Waiting pages are small; a long page that carries such a mark is a page of the outlet.
_LARGEST = 150_000
_FEW_WORDS = 120

# Titles and marks as the vendors' own pages carry them. Not /cdn-cgi/challenge-platform/ alone:
# Cloudflare puts that script into ordinary pages as well.
_TITLES = re.compile(
    r"^\s*(just a moment|attention required! \| cloudflare|checking your browser|ddos-guard|"
    r"один момент|подождите|проверка браузера|bir az gözləyin|biraz gözləyin|please wait|"
    r"access denied|доступ (запрещ[её]н|ограничен)|giriş qadağandır|giriş məhdudlaşdırılıb|"
    r"sucuri website firewall|are you (a )?(human|robot)|robot deyilsiniz|you are being redirected|"
    r"human verification|security check|bot verification)",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"_cf_chl_opt|cf-browser-verification|cf_captcha_kind|/cdn-cgi/challenge-platform/h/|"
    r"_incapsula_resource|sucuri_cloudproxy_js|ddos-guard/(js|captcha)|awswafcookiedomainlist|"
    r"gokuprops|__qrator|stormwall|px-captcha|captcha-delivery\.com",
    re.IGNORECASE,
)
_CAPTCHA = re.compile(
    r"g-recaptcha|h-captcha|hcaptcha\.com|cf-turnstile|smart-captcha", re.IGNORECASE
)
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_HIDDEN = re.compile(r"<(script|style|noscript)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)


def block(response: Response) -> str | None:
    """Return what keeps us from the page that was asked for; None where nothing does.

    A refusal is told by its status, a challenge by the vendor's header, or by its title or marks
    on a page with hardly any words.
    """
    if response.headers.get("cf-mitigated") == b"challenge":
        return "a challenge of Cloudflare"
    if response.status in (200, 202, 401, 403, 405, 406, 429, 503) and (
        found := _challenge(response.body)
    ):
        return found
    return f"HTTP {response.status}" if response.status in (401, 403) else None


def _challenge(body: bytes) -> str | None:
    if len(body) > _LARGEST or b"<" not in body[:1000]:
        return None
    page = body.decode("utf-8", errors="replace")
    title = " ".join((match.group(1) if (match := _TITLE.search(page)) else "").split())
    marked = _TITLES.search(title) or _MARKS.search(page) or _CAPTCHA.search(page)
    if not marked or len(re.findall(r"\w{2,}", _HIDDEN.sub(" ", page))) > _FEW_WORDS:
        return None
    return f"a challenge page: {title or marked.group(0)}"[:200]

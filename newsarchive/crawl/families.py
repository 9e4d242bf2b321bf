"""Addresses of articles, from behind the host, in systems that several outlets share."""

# Trend and its sisters. A page of a tag has a number as well.
TREND = r"/(?:(?!tags?/)[\w-]+/){1,3}(?P<id>\d+)\.html$"

# Modern.az, Ölkə.az. Three generations: /az/news/<id>/, /<category>/<id>/<slug>/ and
# /az/<category>/<id>/<slug>/.
MODERN = (
    r"/(?:az/|(?P<edition>en|ru|tr|fa)/)?(?!(?:all|arxiv|login|qeydiyyat|reklam|elaqe|haqqinda)/)"
    r"[a-z_-]+/(?P<id>\d+)(?:/(?:[^/?#]*/?)?)?$"
)

# Pangea, the system of Radio Free Europe and the Voice of America, with its AMP twins and the form
# of its first years.
PANGEA = r"/(?:a|amp|content)/(?:[^/?#]+/)?(?P<id>\d{6,9})\.html$"

# WordPress with nothing but a slug, of which it has no two alike. Any words below the host may be
# an article's: what is none is told by its page.
WORDPRESS = r"/(?P<id>(?!wp-|(?:category|tag|page|author|feed|comments)(?:/|$)|\d+/?$)[\w%-]+)/?$"

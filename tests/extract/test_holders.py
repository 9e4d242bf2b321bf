"""What class names say that elements are for."""

import re

import pytest
from lxml import html

from newsarchive.extract.holders import ROLES, Holders

NAMES = (
    "ad ads top-ad advert xx-up-next upnext nav-bar navbar tag tags post-meta metadata sr-only "
    "ARTICLE-Body story_text post123 also-read more-in moreon rightcol right-col digər views "
    "view-count bio biography e figcaption sharing disqus_thread listing plain"
).split()


@pytest.mark.parametrize("name", NAMES)
def test_a_name_has_the_roles_of_every_pattern_found_in_it(name):
    element = html.fragment_fromstring(f'<div class="{name}">Words</div>')
    bits = int(Holders([element]).own_roles[-1])
    named = {role for index, role in enumerate(ROLES) if bits >> index & 1}
    assert named == {role for role, each in ROLES.items() if re.search(each, name, re.IGNORECASE)}

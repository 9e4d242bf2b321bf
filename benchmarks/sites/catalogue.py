"""The invented sites by name, each with the address of loopback it lives at."""

from .cp1251 import Cp1251
from .custom import Custom
from .react import React
from .site import Site
from .wordpress import WordPress

SITES: dict[str, type[Site]] = {site.name: site for site in (WordPress, Custom, Cp1251, React)}
HOSTS = {name: f"127.0.2.{order}" for order, name in enumerate(SITES, start=1)}
PORT = 8600

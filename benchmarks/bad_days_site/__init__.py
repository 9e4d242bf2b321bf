"""An invented news site on its worst days, and the crawls that must survive them."""

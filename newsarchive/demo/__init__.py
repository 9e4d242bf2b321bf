"""The embedded newspaper: an invented news site on loopback that `make demo` crawls."""

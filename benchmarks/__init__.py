"""Measures Sluis beside bare mitmproxy and beside the version one writes in an afternoon: `make bench`."""

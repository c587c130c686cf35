"""Recognisers of keys, tokens and passwords."""

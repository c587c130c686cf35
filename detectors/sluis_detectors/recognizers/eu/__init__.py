"""Recognisers of addresses elsewhere in Europe."""

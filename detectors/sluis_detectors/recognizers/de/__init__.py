"""Recognisers of German data."""

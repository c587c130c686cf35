"""Recognisers of Belgian data."""

"""Recognisers of French data."""

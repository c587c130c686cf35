"""Recognisers of kinds that no single country owns."""

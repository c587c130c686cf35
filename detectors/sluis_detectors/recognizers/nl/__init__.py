"""Recognisers of Dutch numbers and addresses."""

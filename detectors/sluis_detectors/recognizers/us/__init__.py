"""Recognisers of American numbers and addresses."""

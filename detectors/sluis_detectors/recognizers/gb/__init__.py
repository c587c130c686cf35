"""Recognisers of British numbers and addresses."""

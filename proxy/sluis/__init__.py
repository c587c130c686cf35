"""Sluis: the lock between staff and public AI services."""

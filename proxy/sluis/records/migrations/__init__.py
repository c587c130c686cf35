"""Numbered schema changes, run by `sluis.records.migrate`. Never edit one that was released: add the next."""

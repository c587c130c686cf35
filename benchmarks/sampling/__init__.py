"""Looks into a running proxy worker; see `benchmarks.breakdown`."""

"""A local stand-in for public AI services, and the tour that shows Sluis at work in front of it."""

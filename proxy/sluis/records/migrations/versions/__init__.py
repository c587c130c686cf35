"""One file per schema change: `NNNN_what.py`."""

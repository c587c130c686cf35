"""Documents to text: what stands in a file, with where it stands, or a reason why it can't be read wholly."""

from sluis_detectors.documents.limits import DocumentLimits
from sluis_detectors.documents.reading import Document, is_text, read_document

__all__ = ["Document", "DocumentLimits", "is_text", "read_document"]

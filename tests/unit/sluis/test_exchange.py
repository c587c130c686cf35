"""References that people read to each other."""

import re

from sluis.exchange import new_record_id
from support.desk import NOW


def test_a_reference_is_a_day_and_ten_characters_that_nobody_confuses() -> None:
    """No I, O, 0 or 1; a thousand of one day are a thousand."""
    made = {new_record_id(NOW) for _ in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch(r"261125-[A-HJ-NP-Z2-9]{10}", name) for name in made)

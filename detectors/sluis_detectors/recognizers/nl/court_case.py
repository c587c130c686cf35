"""Number of a case at a Dutch court: it leads to the parties.

Source: de Rechtspraak, zaak- en rolnummers: `C/` court `/` six digits, or seven to eight digits for the subdistrict
court, followed by the roll (HA ZA, KG ZA, CV EXPL and so on); parketnummer of the public prosecutor. ECLI numbers are
published without names and left out. Fictitious: C/09/512345 / HA ZA 16-123, 1234567 CV EXPL 20-1234, 01/234567-20.
"""

from sluis_detectors.recognizers.base import Pattern, Recognizer

_ROLL = r"(?:HA|KG|FA|CV|EJ|VV|OA|JE|FT|AZ) ?(?:ZA|RK|EXPL|VERZ|JR)?[ -]?\d{2}[-/ ]\d{1,6}"

RECOGNIZER = Recognizer(
    name="nl-court-case",
    entity="ID_NUMBER",
    patterns=(
        Pattern(rf"(?i)\b(?:C/\d{{2}}/\d{{5,6}}|\d{{7,8}})(?: ?[/\\] ?| ){_ROLL}\b", 0.9),
        Pattern(r"(?i)\bC/\d{2}/\d{5,6}\b", 0.75),
        Pattern(r"\b\d{2}/\d{6}[ -]\d{2}\b", 0.6, 0.85),
    ),
    context=("zaak*", "parketnummer*", "rolnummer*", "case*", "rechtbank", "court"),
)

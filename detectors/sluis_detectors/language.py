"""Guess the language of a text: by its small everyday words where they leave no doubt, else by py3langid's model.

That knows 97 languages; only those that staff here plausibly write in are candidates (`ngrams`). Its answer is taken
when it is clear; in short texts the most everyday words of Dutch and English decide, which names and code don't hold.
Asking it takes twenty times as long as counting words.
"""

import re
from functools import cache
from typing import Final

from sluis_detectors.ngrams import Languages

_SAMPLE_CHARS: Final = 600
_SHORT_CHARS: Final = 120
# Of 11,000 labelled Dutch, English, German and French texts, one was told otherwise by py3langid: wrongly.
_SHARE: Final = 0.15
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Words of one language only: those that both (or German) have, such as "is", "of", "her", are left out.
_DUTCH_WORDS: Final = (
    "de het een van ik je jij jouw mijn niet dat dit zijn voor met op aan om ook maar naar bij uit te kan kun"
    " kunt wil wilt moet moeten wordt worden heeft hebben heb bent ben geen deze wie wat waar hoe waarom wanneer als"
    " nog al door onder tot meer veel zou zal gaat gaan graag even eens hier haar hun ons onze uw u mij hij"
    " zij ze schrijf maak stuur geef vertaal verbeter leg zoek bel vraag zeg laat bedankt groet groeten hallo hoi beste"
    " geachte mevrouw meneer mail mailtje brief tekst samen vat alsjeblieft aub svp tussen zonder omdat want"
    " morgen gisteren vandaag vanaf sinds"
)
_ENGLISH_WORDS: Final = (
    "the and to an are were be my your his our their this that these those it its you he she they"
    " him us them not do does did don't doesn't can can't could should would will won't have has with from for by"
    " on if or but about what who where how why when which there here please write make send give translate"
    " summarize summarise explain create find call ask tell list fix rewrite thanks thank dear hi hello regards letter"
    " text between without because since today tomorrow yesterday i'm i'd i've it's let's what's"
)
_DUTCH: Final = frozenset(_DUTCH_WORDS.split())
_ENGLISH: Final = frozenset(_ENGLISH_WORDS.split())


@cache
def load() -> Languages:
    """The model; to be called before detectors are forked, so that they share it."""
    return Languages.load()


def detect(text: str) -> str:
    """ISO 639-1 code of the text's language, or "" when it can't be told (too short, numbers, code)."""
    sample = text[:_SAMPLE_CHARS]
    words = _WORD.findall(sample.lower())
    if not words:
        return ""
    dutch, english = (sum(map(known.__contains__, words)) for known in (_DUTCH, _ENGLISH))
    lead = len(_DUTCH.intersection(words)) - len(_ENGLISH.intersection(words))  # of different words: French has "de"
    most, least = (dutch, english) if lead > 0 else (english, dutch)
    needed = 1.0 if abs(lead) < 2 else 2 * _SHARE if abs(lead) == 2 else _SHARE
    if most >= max(3 * least, needed * len(words)):
        return "nl" if lead > 0 else "en"
    language, probability = load().classify(sample)
    if language == "af":
        language = "nl"  # what looks like Afrikaans here is short Dutch
    is_clear = probability > 0.9 and (len(words) > 3 or dutch + english > 0)
    is_foreign = is_clear and language not in {"nl", "en"} and abs(lead) < 3
    if (
        len(sample) < _SHORT_CHARS
        and not is_foreign
        and (abs(dutch - english) > 1 or (dutch != english and max(dutch, english) * 4 >= len(words)))
    ):
        return "nl" if dutch > english else "en"
    if is_clear:
        return str(language)
    return ("nl" if dutch > english else "en") if dutch != english else ""

"""How dates are written, shared by the recognisers of dates and of birth dates.

Source: ISO 8601-1:2019 for year-month-day; Dutch, English, German and French usage for the rest.
"""

_MONTHS = (
    r"(?:jan(?:uari|uary|uar|vier)?|feb(?:ruari|ruary|ruar)?|f[éÉ]vr?(?:ier)?|maart|mrt|mar(?:ch|s)?|m[äÄ]rz|"
    r"apr(?:il)?|avril|mei|may|mai|"
    r"jun[ie]?|juin|jul[iy]?|juillet|aug(?:ustus|ust)?|ao[ûÛ]t|sept?(?:ember|embre)?|okt(?:ober)?|oct(?:ober|obre)?|"
    r"nov(?:ember|embre)?|dec(?:ember)?|dez(?:ember)?|d[éÉ]c(?:embre)?)"
)
_YEAR = r"(?:(?:19|20)\d{2}|['`]\d{2})"
NUMERIC = (
    r"(?:(?:[12]\d|3[01]|0?[1-9])(?:-(?:1[0-2]|0?[1-9])-|/(?:1[0-2]|0?[1-9])/|\.(?:1[0-2]|0?[1-9])\.)(?:19|20)\d{2}"
    r"|(?:[12]\d|3[01]|0?[1-9])(?:-(?:1[0-2]|0?[1-9])-|/(?:1[0-2]|0?[1-9])/)['`]?\d{2}|(?:[0-2]\d|"
    r"3[01])\.(?:0\d|1[0-2])\.\d{2}"
    r"|(?:1[0-2]|0?[1-9])/(?:1[3-9]|2\d|3[01])/(?:19|20)\d{2}"
    r"|(?:[12]\d|3[01]|0?[1-9]) - (?:1[0-2]|0?[1-9]) - (?:19|20)\d{2}"
    r"|(?:19|20)\d{2}(?:-(?:1[0-2]|0?[1-9])-|/(?:1[0-2]|0?[1-9])/|\.(?:1[0-2]|0?[1-9])\.)(?:[12]\d|3[01]|0?[1-9]))"
)
IN_WORDS = (
    rf"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|e|ste|de|er|\.)?(?: of)?[ -]?{_MONTHS}\.?,?[ -]?{_YEAR}"
    rf"|{_MONTHS}\.? (?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|(?:19|20)\d{{2}}[ -]{_MONTHS}\.?[ -](?:[12]\d|3[01]|0?[1-9]))"
)
_NUMBERS = (
    "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|"
    "zeventien|achttien|"
    "negentien|twintig|eenentwintig|tweeëntwintig|drieëntwintig|vierentwintig|vijfentwintig|zesentwintig|"
    "zevenentwintig|"
    "achtentwintig|negenentwintig|dertig|eenendertig|eerste|tweede|derde|vierde|vijfde|zesde|zevende|"
    "achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|"
    "negentiende|twintigste|(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]ntwintigste|dertigste|"
    "eenendertigste|"
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    "sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|twenty[ -](?:first|second|third|"
    "fourth|fifth|sixth|"
    "seventh|eighth|ninth)|thirty[ -]first"
)
SPELLED = (
    rf"(?:(?:{_NUMBERS})(?: of)? {_MONTHS},? (?:(?:negentien|twintig|nineteen|twenty|tweeduizend)"
    rf"(?:[ -]?(?:honderd|hundred|thousand))?(?:[ -]?[a-zë]{{3,20}}){{0,2}}|{_YEAR})"
    rf"|{_MONTHS} (?:the )?(?:{_NUMBERS}),? (?:(?:nineteen|twenty)(?:[ -]?[a-z]{{3,10}}){{1,2}}|{_YEAR}))"
)
# Written with spaces, or with the month in Roman figures: too loose to be a date without a word for it.
LOOSE = (
    r"(?:(?:[12]\d|3[01]|0?[1-9])(?: [/.-] ?|[/.-]? )(?:1[0-2]|0?[1-9])(?: [/.-] ?|[/.-]? )(?:19|20)\d{2}"
    r"|(?:19|20)\d{2}(?: [/.-] ?|[/.-]? )(?:1[0-2]|0?[1-9])(?: [/.-] ?|[/.-]? )(?:[12]\d|3[01]|0?[1-9])"
    r"|(?:[12]\d|3[01]|0?[1-9])\.(?:1[0-2]|0?[1-9])\.\d{2}"
    r"|(?:[12]\d|3[01]|0?[1-9])[ ./-](?:I{1,3}|I?[VX]|VI{1,3}|XI{1,2})[ ./-](?:19|20)\d{2})"
)
DAY_AND_MONTH = (
    rf"(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|e)?(?: of)? {_MONTHS}"
    rf"|{_MONTHS} (?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)"
)
COMPACT = (
    r"(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})"
)

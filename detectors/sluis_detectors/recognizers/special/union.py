"""Trade union membership of a person: membership, office, dues, help by a union, going on strike.

Source: GDPR article 9(1). Fictitious: haar vakbondslidmaatschap; Keith is a member of Unite; kaderlid van het CNV.
"""

from sluis_detectors.recognizers.special.topic import Topic

_UNIONS = (
    r"(?:(?-i:FNV|CNV|VCP|ACP|ABVAKABO|ANPV|AOb|FBZ|NU'91|NVJ|GMB|RMT|TUC|UNISON|NEU|RCN|ASLEF|ACLU|AFL-CIO|Unite|"
    r"Unison|De Unie|Prospect)"
    r"(?: (?-i:Zorg|Metaal|Vervoer|Bouw|Overheid|Havens|Bondgenoten|Onderwijs|Horeca|Vakmensen|Connectief|Jongeren|"
    r"Senioren|Handel|Spoor|Publieke Zaak|Streekvervoer))?|(?:teachers'? |trade |"
    r"labou?r |national education |police |lerar\w+|onderwijs|politie|vak)?(?:union|vakbond|politiebond|vakbond|"
    r"onderwijsbond|bond van \w+|vakvereniging))"
)

TOPIC = Topic(
    name="special-union",
    entity="UNION",
    things=(
        (
            r"vakbonds?(?:lidmaatschap|contributie|activiteiten|werk|verleden|verlof)|vakbonds(?:contributie|"
            r"lidmaatschap|activiteiten)|lidmaatschap van (?:de |een |het )?(?:vakbond|fnv|cnv|bond)|bondscontributie"
        ),
        (
            r"(?:trade )?union (?:membership|dues|subscription|activities|activity|card|fees|leave|rep|"
            r"representative)|"
            r"membership of (?:the |a )?(?:[\w']+ )?union|vakbond|trade union"
        ),
    ),
    states=(
        (
            rf"(?:kader|bestuurs|actief )?lid van (?:de |het |een )?{_UNIONS}|(?:a )?(?:paid-up |active |"
            rf"keen )?member of (?:the |a )?{_UNIONS}"
        ),
        (
            rf"{_UNIONS}-?(?:kader)?(?:lid| member)|vakbonds(?:lid|man|vrouw|bestuurder|vertegenwoordiger|kaderlid|"
            rf"consulent|consulente|activist|leider|secretaris)|kaderlid|shop steward|union (?:member|rep|"
            rf"representative|"
            rf"official|man|organi[sz]er)|(?:trade )?unionist"
        ),
        (
            rf"(?:aangesloten bij|actief (?:in|bij|voor)|bestuurder bij|active in|active for|affiliated (?:with|to)|"
            rf"(?:an )?official (?:for|of)|in de ledenraad van|vertegenwoordiger van) (?:de |het |een |the |"
            rf"a )?{_UNIONS}"
        ),
    ),
    acts=(
        (
            rf"bij (?:de |het |een )?(?:{_UNIONS}|bond) (?:zit|zat|is|aangesloten|gaat)|(?:is|are|was|"
            rf"still) in (?:the |"
            rf"a )?union|(?:lid|member) (?:van|of) (?:de |the )?(?:bond)"
        ),
        (
            rf"(?:zit|zat|ging|is|lid|belt|meldde zich|klopte aan) (?:\w+ )?bij (?:de |het |een |zijn |"
            rf"haar )?{_UNIONS}|"
            rf"(?:is|was) with (?:the )?{_UNIONS}|(?:works|volunteers|organi[sz]es|campaigns) for (?:the |a |his |"
            rf"her )?{_UNIONS}|(?:van|of) (?:zijn|haar|his|her|their|my|mijn) {_UNIONS}|(?:his|her|their|"
            rf"my) (?:{_UNIONS})(?:'s)?"
        ),
        (
            rf"(?:aangemeld bij|lid geworden van|word(?:t|en)? lid van|(?:joined|joins|joining)|pays? (?:his |her |"
            rf"their )?(?:subs|dues) to|sits on the branch committee of|opzegging bij) (?:de |het |een |the |"
            rf"a )?{_UNIONS}"
        ),
        (
            r"meegestaakt|heeft gestaakt|staakt(?:e)? mee|staakte|doet mee aan de staking|joined the strike|"
            r"went on strike|is on strike|on strike last|(?:unioni[sz]e|union[iz]s\w+) the"
        ),
        r"zegt (?:zijn|haar) lidmaatschap van (?:de vakbond|de fnv|het cnv)",
        (
            rf"(?:bijstaan|bijgestaan|vertegenwoordigd|accompanied|represented|assisted) (?:door|by) (?:zijn|haar|"
            rf"de|his|"
            rf"her|their|the|a|een) (?:{_UNIONS})(?:,? rep)?"
        ),
    ),
    never=(
        (
            r"\b(?:european|credit|western|customs|monetary|student) union\b|\beuropese unie\b|\b(?:sport|voetbal|"
            r"tennis|"
            r"hockey|studenten|consumenten)bond\b"
        ),
        r"\b(?:met|with|meets|tussen|between) (?:de |the )?(?:vakbond\w*|unions)\b|\bvan de (?:fnv|cnv) belt\b",
        r"\bkennismaking\b.*vakbondsbestuurder|\bvakbondsoverleg\b|\bunion consultation\b",
        r"\bwerknemers lid worden\b|\bemployees join\b",
    ),
)

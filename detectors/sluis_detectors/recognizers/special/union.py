"""Trade union membership of a person: membership, office, dues, help by a union, going on strike.

Source: GDPR article 9(1). Fictitious: haar vakbondslidmaatschap; Keith is a member of Unite; kaderlid van het CNV.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_UNIONS = (
    r"(?:(?-i:FNV|CNV|VCP|ACP|ABVAKABO|ANPV|AOb|FBZ|NU'91|NVJ|GMB|RMT|TUC|UNISON|NEU|RCN|ASLEF|AFL-CIO|Unite|"
    r"Unison|De Unie|Prospect|NPB|AFMP|VBM|CMHF|VNV|VVMC|LAD|Nautilus|ACV|ABVV|ACLVB|TSSA|Usdaw|USDAW|PCS|CWU|NASUWT|"
    r"EIS|UCU|"
    r"NAHT|ASCL|BMA|FBU|POA|NUJ|Bectu|BECTU|NUM|SIPTU|SEIU|UAW|Teamsters|AFSCME|UFCW|IBEW|AFT|RCM|"
    r"Royal College of Nursing|"
    r"Solidair|Equity)"
    r"|(?:teachers'? |trade |"
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
        words(rf"""
            (?:vakbonds?|bonds|fnv-?|cnv-?|union |unison |unite |gmb |rmt |neu |nasuwt |aslef |usdaw |pcs |\
            rcn )(?:lidmaatschap|contributie|pas|activiteiten|werk|verlof|vergadering|scholing|dagen|achtergrond|\
            membership|dues|subs|subscription|card|rep|duties|business|meeting|background|activities|activism|work|\
            leave)
            lidmaatschap (?:van|bij) (?:de |het |een )?{_UNIONS} | (?:een |an? )?(?:actief |active )?vakbondsverleden
            facility time | stakingsuitkering | stakingsgeld | strike pay | stakingsdag(?:en)? | strike days?
            vakbondsbijstand | membership (?:of|in) (?:the |an? )?{_UNIONS}
        """),
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
        words(rf"""
            (?:actief |actieve |trouw |kader|bestuurs|ere|steun|betalend |active |paid-up |lifelong |former |\
            keen )?(?:vakbondslid|bondslid|vakbondsman|vakbondsvrouw|kaderlid|bondsbestuurder|trade unionist|\
            unionist|union (?:member|man|woman|activist|rep|delegate|official|organi[sz]er|convenor|steward|officer)|\
            shop steward|(?:branch|workplace|health and safety|union|learning) rep)
            (?:lid|bestuurslid|bestuurder|kaderlid|voorzitter|secretaris|penningmeester|vertegenwoordiger|\
            afgevaardigde|woordvoerder|consulent|actief|aangesloten|vrijwilliger|ledenwerver) (?:\w+ ){{0,2}}?(?:van|\
            bij|voor|in|namens) (?:de |het |een |zijn |haar )?(?:{_UNIONS}|(?:vak)?bond)
            (?:member|rep|representative|steward|convenor|delegate|secretary|chair|treasurer|officer|official|\
            organi[sz]er|activist|activ|active|elected) (?:\w+ ){{0,3}}?(?:of|for|in|with|to|at) (?:the |an? |his |\
            her |their )?(?:\w+ )?(?:{_UNIONS}|union)
        """),
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
        words(rf"""
            (?:branch|regional|national|{_UNIONS}) (?:secretary|chair|treasurer|officer|convenor|committee|rep|\
            delegate|steward) (?:of|for|at|in) (?:the )?(?:{_UNIONS})?
            (?:betaalt|betaal|betaalde|pays?|paid|paying) (?:\w+ ){{0,3}}?(?:contributie|subs|dues|lidmaatschap|\
            membership|lidmaatschapsgeld|fees) (?:\w+ ){{0,2}}?(?:aan|bij|van|to|for) (?:de |het |een |the |\
            a )?(?:{_UNIONS}|bond|union)
            (?:bestuur|kadergroep|ledenraad|ledenparlement|bondsraad|onderhandelingsdelegatie|afdelingsbestuur|\
            branch committee|executive|council|conference) (?:van|of|bij) (?:de |het |the )?(?:{_UNIONS}|bond)
            {_UNIONS} (?:branch|committee|branch committee|conference|executive|rally|picket|membership|rep|card|\
            badge|lidmaatschap|kadergroep|bestuur|pas|poster|jas|hesje|vlag)
            (?:zijn|haar|mijn|hun|diens|his|her|my|their|'s) (?:\w+ )?(?:vakbond|bond|union|fnv|cnv)(?: rep|\
            representative| consulent|sbestuurder| lawyer|sjurist)?
            (?:vakbond|bond|union|fnv|cnv|{_UNIONS}) (?:\w+ )?(?:ingeschakeld|erbij gehaald|gebeld|benaderd|\
            in de arm genomen|involved|brought in|contacted)
            (?:schakelt|schakelde|brought in|involved|called in|haalt|haalde|belde|went to|stapt naar|stapte naar|\
            gaat naar|ging naar) (?:\w+ )?(?:de |het |een |the |zijn |haar |his |her )?(?:{_UNIONS}|bond)
            (?:in|out of|zit in|is in|joining|join|joined|joins|leaving|left|quit|verlaten|belongs to|belong to|\
            not in|signed up (?:to|with|for)|lid geworden van|lid van|lid bij|aangemeld bij|ingeschreven bij|\
            overgestapt naar) (?:de |het |een |the |an? |een andere )?(?:{_UNIONS}|(?:vak)?bond)
            (?:lidmaatschap|membership|lid) (?:\w+ ){{0,2}}?(?:van |bij |of |in )?(?:de |het |the )?(?:{_UNIONS}|\
            bond) (?:\w+ )?(?:opgezegd|beëindigd|cancelled|lapsed|op te zeggen)
            cancel\w* (?:his|her|their|my) (?:{_UNIONS}) membership | opzegg\w+ (?:van |bij )(?:de |het )?{_UNIONS}
            (?:is|are|was|were) (?:with|in) (?:the )?{_UNIONS}
            (?:they|die) (?:are|worden|zijn) (?:representing|assisting|bijgestaan)
            (?:bijgestaan|bijstaan|bijstand|vertegenwoordigd|geholpen|gesteund|represented|accompanied|backed|\
            supported|helped|assisted) (?:[\w']+ ){{0,2}}?(?:door|by|from|van) (?:[\w']+ ){{0,2}}?(?:{_UNIONS}|bond|\
            union)(?: rep| official| lawyer)?
            (?:staakte|staakt|gestaakt|meegestaakt|staken)
            (?:deed|doet|doe|deden|meegedaan|deelgenomen|neemt deel|nam deel|meedoen|meedoet|took part|takes part|\
            taking part|joined|joins|joining|supported|led|organised|organi[sz]es) (?:\w+ ){{0,4}}?(?:aan|in|met|bij|\
            the|de|een|a) ?(?:de |het |een |the |a |last \w+ )?(?:\w+ )?(?:staking|stakingsactie|werkonderbreking|\
            stiptheidsactie|strikes?|walk-?out|picket|industrial action|work to rule)
            (?:went|gone|going|goes|was|is|been|were|go|ging|gaat|gegaan) (?:out )?(?:on|in) (?:strike|staking)
            walked out (?:\w+ )?(?:with|over|in|on)
            (?:op|on|aan|at|joined|crossed|cross|to cross|manned|stond bij) (?:de |the |a )?(?:piketlijn|stakerspost|\
            picket(?: line)?|picketing)
            stakers? (?:\w+ )?(?:toegesproken|aangevoerd)
            (?:wegens|vanwege|door|because of|for|due to|over) (?:zijn|haar|his|her|their|my|\
            mijn) (?:\w+ )?(?:vakbond\w*|union) ?(?:work|activities|activiteiten|werk|membership|lidmaatschap)?
            (?:wierf|werft|ronselt|recruits?|recruited|recruiting|organi[sz]ing|organi[sz]es|\
            probeert) (?:\w+ ){{0,3}}?(?:voor|for|members for|leden voor|a|een) (?:de |the )?(?:{_UNIONS}|bond)
        """),
        words(rf"""
            (?:namens|voor|met|bij|of|for|with|on behalf of|among) (?:de |the |onze |our |alle |all )?(?:{_UNIONS}|\
            bonds)[ -]?(?:leden|members|achterban|kaderleden|collega's)
            (?:het werk|work|tools) (?:\w+ )?(?:neergelegd|plat|neerlegde|stopped|stoppage|legde|neer te leggen)
            (?:legde|legden|legt|downed|down|stopped|ging|gingen|lag|ligt) (?:\w+ ){{0,3}}?(?:het werk (?:neer|plat)|\
            tools|work in protest|plat(?: en|;|,))
            (?:work stopped|work stoppage|lag het werk plat|werkonderbreking|prikactie|estafettestaking|\
            stiptheidsactie|work-to-rule|walk-?out|sympathy strike|picket duty)
            (?:petitie|petition|handtekeningen|signatures|grievance|\
            collectieve klacht) (?:[\w'-]+ ){{0,8}}?(?:vakbond|bond|fnv|cnv|{_UNIONS})
            (?:looninhouding|inhouding|pay docked|docked pay|dock (?:their|his|her) pay|\
            loon in) (?:\w+ ){{0,3}}?(?:wegens|vanwege|for|because of|over)? ?(?:\w+ )?(?:staking|strike|actie|\
            industrial action)
            (?:zijn|haar|mijn|his|her|my|their|'s) (?:{_UNIONS}|bonds|vakbonds)[- ]?(?:consulent|consulente|\
            bestuurder|jurist|advocaat|vertegenwoordiger|rep|official|lawyer|solicitor|organi[sz]er|officer)
            (?:vakbonds|bonds|union|{_UNIONS})[ -]?(?:contributie|dues|subs|membership|lidmaatschap|card|pas|badge|\
            vergadering|meeting|branch meeting|scholing|verlof|conference)
        """),
        words(r"""
            (?:stakers|stakingslijst|strikers|stakingsleiders|strike leaders|picketers|lijst van stakers|\
            list of strikers) (?:\w+ )?(?:staan|staat|zijn|is|are|include|were|waren|behoren|belongs?)
        """),
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

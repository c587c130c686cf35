"""Trade union membership of a person: membership, office, dues, help by a union, going on strike.

Source: GDPR article 9(1); the largest members of the European Trade Union Confederation, and those of Britain and
America. Fictitious: haar vakbondslidmaatschap; Keith is a member of Unite; FNV'er in hart en nieren.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_NAMED = (
    r"(?-i:FNV|CNV|VCP|ACP|AOb|AOB|ABVAKABO|ANPV|FBZ|NVJ|NPB|NU'91|VHP|AFMP|VBM|CMHF|VVMC|LAD|De Unie|de Unie|Nautilus|"
    r"GMB|RMT|TUC|"
    r"UNISON|Unison|Unite|NEU|RCN|RCM|ASLEF|Aslef|TSSA|Usdaw|USDAW|PCS|CWU|NASUWT|UCU|EIS|NAHT|ASCL|BMA|FBU|POA|NUJ|"
    r"NUM|Bectu|BECTU|"
    r"Prospect|Equity|SIPTU|INMO|ACV|ABVV|ACLVB|ACOD|BBTK|VSOA|COV|BTB|CSC|FGTB|CGSLB|CGSP|DGB|IG Metall|IG BAU|"
    r"ver\.di|"
    r"Verdi|GEW|EVG|GDL|NGG|Marburger Bund|CGT|CFDT|CFTC|UNSA|Solidaires|Force Ouvri.re|AFL-CIO|SEIU|UAW|Teamsters|"
    r"AFSCME|UFCW|IBEW|"
    r"AFT|CWA|ILWU|Steelworkers|CGIL|CISL|CCOO|UGT|Solidarnosc|Histadrut|COSATU|Royal College of Nursing)"
)
_CALLED = (
    r"(?:(?:vak|politie|onderwijs|ambtenaren|zorg|horeca|bouw|metaal|lera(?:ren|res)|verplegers|journalisten|spelers|"
    r"kunsten|"
    r"zeelieden|militaire |boeren)?bond|vakbond|vakvereniging|vakcentrale|vakorganisatie|bond van [a-z]+|"
    r"(?:[a-z]+'s? )?union)"
)

TOPIC = Topic(
    name="special-union",
    entity="UNION",
    things=(
        words(r"""
            (?:vakbonds?|bonds|fnv-?|cnv-?|union |unison |unite |gmb |rmt |neu |nasuwt |aslef |usdaw |pcs |rcn |\
            syndicaal |syndicale )(?:lidmaatschap|contributie|pas|activiteiten|werk|verlof|vergadering|scholing|dagen|\
            achtergrond|membership|dues|subs|subscription|card|rep|duties|business|meeting|background|activities|\
            activity|activism|work|leave|fees|representative|verleden|congres|conference|premie|vrijstelling|mandaat|\
            lidkaart|lidnummer|bijdrage|deductions?|sticker|badge|speldje|hesje|functie|consulente?|jurist|advocaat|\
            bestuurder|lawyer|solicitor|official|organi[sz]er|officer|tante)
            (?:zijn|haar|mijn|hun|diens|his|her|my|their|'s) (?:vakbond|bond|union|fnv|cnv) | check-?off
            lidmaatschap van (?:de |het )?unie
            stakingsuitkering | stakingsgeld | strike pay | stakingsdag(?:en)? | strike days? | stakingsverleden
            vakbondsbijstand
            facility time | chapel business | father of the chapel | mother of the chapel | een vakbondsverleden
            trade union | vakbond
        """),
    ),
    states=(
        words(r"""
            (?:vakbondslid|bondslid|vakbondsman|vakbondsvrouw|vakbondsmens|vakbondsmilitant|kaderlid|bondsbestuurder|\
            vakbondsbestuurder|vakbondsleider|vakbondssecretaris|vakbondsvertegenwoordiger|trade unionist|unionist|\
            syndicalist|union (?:member|man|woman|activist|rep|representative|delegate|official|organi[sz]er|convenor|\
            steward|officer)|shop steward|(?:branch|workplace|health and safety|union|learning) rep|delegee|\
            stakingsleider|strike leader|stakingsbreker|strikebreaker|staker)
            (?-i:FNV|CNV|AOb|ACV|ABVV|VCP)'?ers? | vakbondsgezind | pro-union | unioni[sz]ed
            syndicaal (?:afgevaardigde|actief|geëngageerd) | in the teachers' union
        """),
    ),
    acts=(
        (
            rf"(?:is|are|was|were|be|been|am|zit|zat|zitten|gaat|ging|'s|'re|not|nog|still) (?:\w+ )?(?:in|with|"
            rf"bij) (?:a |"
            rf"an |the |de |een |het |zijn |haar )?(?:{_NAMED}|{_CALLED})"
        ),
        (
            rf"(?:in|bij|met|with|van|of) (?:de |het |een |zijn |haar |mijn |his |her |their |my |the |a )?(?:{_NAMED}|"
            rf"{_CALLED}) (?:zit|zat|zitten|gaat|naar|is aangesloten)"
        ),
        # Strikes
        words(r"""
            (?:staakte|staakt|gestaakt|meegestaakt|staken|meestaakte|meestaakt|meestaken|mee te staken|staakten|\
            te staken)
            (?:deed|doet|doe|deden|meegedaan|deelgenomen|deelname|neemt deel|nam deel|meedoen|meedoet|took part|\
            takes part|part|taking part|joined|joins|joining|supported|steunde|led|leading|leidde|organised|\
            organi[sz]es|riep op) (?:\w+ ){0,4}?(?:aan|in|met|bij|the|de|een|a|tot) ?(?:de |het |een |the |a |\
            last \w+ )?(?:\w+ )?(?:staking|stakingsactie|werkonderbreking|stiptheidsactie|strikes?|strike action|\
            walk-?out|picket|industrial action|work to rule|stoppage)
            (?:went|gone|going|goes|go|was|is|been|were|ging|gaat|gegaan|out) (?:out )?(?:on|in) (?:an? |\
            the )?(?:\w+ )?(?:strike|staking)
            walked out (?:\w+ )?(?:with|over|in|on)
            (?:op|on|aan|at|joined|crossed|cross|to cross|manned|stond bij) (?:de |the |a |last \w+ )?(?:piketlijn|\
            stakerspost|stakingspost|picket(?: line)?|picketing|strike list|stakingslijst|stakerslijst|strike committee)
            (?:stakers|stakingslijst|strikers|stakingsleiders|strike leaders|picketers|lijst van stakers|\
            list of strikers|strike list|on strike list)(?: \w+)? ?(?:toegesproken|staan|staat|zijn|is|are|include|\
            were|waren|behoren|belongs?|:)
            (?:voor|wants?|willen|wil) (?:\w+ )?een staking (?:is|zijn|was|wil|willen) | (?:een staking|\
            strike) wil(?:len)?
            (?:het werk|work|tools) (?:\w+ )?(?:neergelegd|plat|neerlegde|stopped|stoppage|legde|neer te leggen|\
            neerlegden)
            (?:legde|legden|legt|downed|down|stopped|ging|gingen|lag|ligt) (?:\w+ ){0,3}?(?:het werk (?:neer|plat)|\
            tools|work in protest|plat(?: en|;|,))
            (?:work stopped|work stoppage|lag het werk plat|werkonderbreking|prikactie|estafettestaking|\
            stiptheidsactie|work-to-rule|walk-?out|sympathy strike|picket duty|unofficial strike|wildcat strike)
            (?:looninhouding|inhouding|inhouden|ingehouden|pay docked|docked pay|dock|docked|\
            loon in) (?:[\w']+ ){0,5}?(?:wegens|vanwege|for|because of|over|tijdens)? ?(?:\w+ )?(?:staking\w*|strike|\
            actie|industrial action)
            dock (?:their|his|her) pay
            (?:tijdens|during) (?:de |the |een |last )?(?:\w+ )?(?:staking|strike|picket)
            (?:unioni[sz]e|union[iz]s\w+) (?:the|our|his|her|at|their)
            (?:recognition|union|vakbonds) (?:petition|ballot|drive|petitie|stemming)
        """),
    ),
    owned=(_NAMED, _CALLED),
    marks=(_NAMED, _CALLED),
    cues=(
        # Belonging and office
        r"(?:kader|bestuurs|ere|bonds)?lid|leden(?:raad|parlement|congres)?|lidmaatschap\w*|(?:paid-up )?members?|"
        r"membership|aangesloten|"
        r"sluit zich aan|sloot zich aan|ingeschreven|aangemeld|meldde zich|opgezegd|opzeg\w+|join(?:ed|s|ing)?|"
        r"rejoined|signed up|left|leaving|"
        r"quit|resign\w*|cancel\w*|belongs?|affiliated|overgestapt|verlaten|verliet|actief|active|activist\w*|"
        r"militante?|kader\w*|bestuur|"
        r"bestuurder|voorzitter|penningmeester|secretaris|secretary|treasurer|chair\w*|convenor|delegate|delegee|"
        r"afgevaardigde|reps?|"
        r"representative|stewards?|branch|committee|conference|congres|executive|elected|gekozen|verkozen|kandidaat|"
        r"candidate|lijst|list|"
        r"contactpersoon|vertegenwoordiger|volunteer\w*|vrijwilliger|werft|ledenwerver|altijd|always been|recruit\w*|"
        r"organi[sz]\w+|"
        r"campaigns? for|works for|"
        r"worked for|werkte voor|werkt voor|werkte bij|official|officer|supporter|proud|"
        # Dues and things one has of it
        r"contributie|dues|subs|fees|deduct\w*|inhoud\w*|payslip|loonstrook|pas|card|badge|speld\w*|button|sticker|"
        r"poster|vlag|flag|hesje|jas|"
        r"jacket|mug|lanyard|in hart en nieren|till i die|"
        # Help
        r"bij(?:stand|staat|staan|gestaan|stond)|vertegenwoordig\w*|represent\w*|accompan\w*|assist\w*|backed|backing|"
        r"help\w*|hulp|geholpen|"
        r"advies|advice|advocaat|jurist|lawyer|solicitor|consulent\w*|meegenomen|bring\w*|brought|iemand van|"
        r"someone from|somebody from|"
        r"ingeschakeld|schakelt|schakelde|erbij gehaald|gebeld|belt|belde|klopte aan|benaderd|stapt naar|stapte naar|"
        r"gaat naar|ging naar|went to|"
        r"called in|involved|contacted|spoke to|talked to|reported|naar de rechter|to court|"
        r"won|fought|secured|vocht|uren|blacklist\w*|rechtsbijstand|grievance|petitie|petition|zit bij|zat bij|zit in|"
        r"zat in|is bij|is in|was in|been in|are in|"
        r"(?:is|are|was|were) with|"
        r"staking|strike|picket|walked out|rally|vergadering|meeting|namens|on behalf of|achterban|vrij voor|time off"
    ),
    never=(
        r"\b(?:mr|mrs|ms) (?:unite|prospect|equity|verdi)\b",
        (
            r"\b(?:the|de) (?:union|vakbond|bond)(?: rep| official| secretary)? (?:asked|asks|vraagt|vroeg|wants|wil|"
            r"eist|demands|reageert|meldt|zegt|"
            r"says|stuurde|sent|requested|called for|threatens|dreigt)\b"
        ),
        (
            r"\b(?:european|credit|western|customs|monetary|student|students'|rugby|banking|soviet|african) union\b|"
            r"\beuropese unie\b|"
            r"\b(?:sport|voetbal|tennis|hockey|studenten|consumenten|wieler|schaak|school|jeugd|bejaarden|volleybal|"
            r"judo|ruiter|dieren|huurders)"
            r"bond\b|\bbond (?:tegen|met|tussen|voor)\b|\bbond,? james bond\b|\b(?:state of|civil|"
            r"happy) (?:the )?union\b"
        ),
        (
            r"\b(?:met|with|meets|tussen|between|namens (?:de )?(?:werkgever|directie)|negotiat\w+|"
            r"onderhandel\w+) (?:\w+ ){0,3}?(?:met |with )?(?:de |"
            r"the |het )(?:vakbond\w*|unions|fnv|cnv|bond|bonden)\b(?!s?-?(?:leden|members| leden| members| rep))|"
            r"\bvan de (?:fnv|cnv) belt\b"
        ),
        r"\bkennismaking\b.*vakbondsbestuurder|\bvakbondsoverleg\b|\bunion consultation\b",
        (
            r"\bwerknemers lid worden\b|\bemployees join\b|\b(?:whether|choose|choice) to (?:\w+ ){0,3}join\b|"
            r"\b(?:whether|"
            r"join) or not\b|\bwel of niet lid\b|\bof ze lid worden\b|\b(?:branch|afdeling|bond|union|fnv|cnv|"
            r"unison)\b.{0,20}\b(?:hire|huren|huurt|rent|rents)\b"
        ),
        (
            r"\bprospect (?:of|for|list|meeting|call)\b|\b(?:sales|new|hot|warm) prospects?\b|\bequity (?:plan|fund|in|"
            r"partner|stake|release)\b|"
            r"\b(?:private|home|brand) equity\b|\bunite (?:the|all|our|people|us)\b|\bverdi'?s? (?:opera|aria|"
            r"requiem)\b|"
            r"\b(?:strike|staking) (?:price|rate|at|bij|van)\b|\bstrike (?:a balance|the right|that|out)\b|"
            r"\bstaakt-het-vuren\b|"
            r"\b(?:rail|port|train|bus|air|metro|spoor|ns|lightning|drone|port|postal|garbage|airport)-?\s?(?:strikes?|"
            r"stakings?)\b|"
            r"\bstaakte? (?:de|het|haar|zijn) (?:wedstrijd|verzet|zoektocht|betaling\w*|productie|levering|"
            r"werkzaamheden|project)\b"
        ),
    ),
)

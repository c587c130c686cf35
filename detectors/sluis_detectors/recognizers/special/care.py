"""Data concerning health of a person, told by places, professions and treatments of care beside a visit or a reason.

Source: GDPR article 4(15) and 9(1). Fictitious: ontslagen uit het ziekenhuis; we zaten op de huisartsenpost; she had a
panic attack.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-care",
    entity="HEALTH",
    marks=(
        words(r"""
            (?:ziekenhuis|huisartsenpost|spoedeisende hulp|eerste hulp|ambulance|intensive care|operatiekamer|couveuse|\
            verpleeghuis|hospice|revalidatie(?:centrum|kliniek)?|(?:poli)?kliniek|paaz|psychiatrie|\
            hospital|a&e|emergency room|intensive care|icu|operating theatre|incubator|nursing home|care home|hospice|\
            rehab|clinic|maternity ward|psychiatric ward|\
            huisarts|dokter|specialist|tandarts|psycholoog|psychiater|therapeut|fysio(?:therapeut)?|oncoloog|\
            cardioloog|neuroloog|doctor|gp|dentist|psychologist|psychiatrist|therapist|physio|consultant|\
            oncologist|cardiologist|neurologist|surgeon|chirurg|midwife|verloskundige|operatie|ingreep|behandeling|\
            kuur|therapie|(?:spel|speltherapie|muziek|psycho|fysio|ergo|groeps|\
            trauma|schema|creatieve )therapie|operation|surgery|treatment|therapy|transplant(?:atie)?|chemo|bestraling|\
            dialyse|dialysis|concussion|hersenschudding|whiplash|keuring)
            (?:panic attacks?|paniekaanval(?:len)?|hyperventil\w+|flauwte|toeval|insult|seizures?|breakdown|inzinking|\
            terugval|relapse|depressi(?:e|on)|burn-?out|psychose|psychosis|anxiety|angst(?:en)?|\
            stemmen|voices|waanbeelden|paranoia|eetstoornis|eating disorder|anorexia|boulimia|bulimia|verslaving|\
            addiction|weed|wiet|blow(?:t|en)|drank|alcohol|drinking|zelfmoord|suicide|eind aan haar leven|\
            eind aan zijn leven|zelfbeschadiging|bedplassen|in bed plast|plast in bed|wets the bed|deur niet uit|\
            huis niet uit|bed niet uit|making sense)
        """),
    ),
    cues=(
        r"opgenomen|opname|ontslagen|ontslag|discharged|admitted|admission|ligt|lag|zat|zaten|zit|verblijft|terug uit|"
        r"terug van|out of|back from|rushed|spoed\w*|met spoed|met de ambulance|naar de|naar het|moet naar|moest naar|"
        r"moet \w+ naar|"
        r"gaat naar|ging naar|has to go|had to go|goes to|went to|been to|taken to|was taken|brought to|in for|"
        r"afspraak|afspraken|appointment\w*|controle|check-?up|nacontrole|follow-?up|verwezen|doorverwezen|"
        r"verwijs\w*|referred|referral|onder behandeling|in behandeling|behandeld|treated|seeing|sees|saw|bezoekt|"
        r"bezocht|visits?|loopt bij|is bij|was bij|wachtlijst|waiting list|postponed|verzet|uitgesteld|"
        r"sinds|since|vanwege|wegens|because of|due to|hield er|overgehouden|opgelopen|liep|sustained|suffer\w*|lijdt|"
        r"kampt|last van|klachten|symptom\w*|pijn|pain|hurt\w*|ache|struggl\w+|"
        r"kreeg|krijgt|had an?|has an?|having an?|denkt dat|thinks we|hele dag|all day|durf\w*|durfde|hasn't been|"
        r"told (?:on|that)|hoorde|gehad|willen maken|tried|probeerde|maand\w* lang|jaar lang|for a year"
    ),
    never=(
        (
            r"\b(?:learning|growth|economic|population|company|business) growth\b|\bgrowth (?:rate|of|strategy|plan|"
            r"in)\b|\b(?:mole|calf|shin) (?:guards?|leather|pads?)\b|\blump sum\b|\b(?:brain|brains) (?:behind|of)\b|"
            r"\bhearing (?:on|of|date|about)\b|"
            r"\b(?:court|council|committee|disciplinary|public) hearing\b|\bteeth of\b|\bkiezen (?:voor|voor een|"
            r"tussen|uit|we|ze)\b|\b(?:te|moet|moeten|mogen|kunt|kan|om te|laten|gaan|mag) (?:\w+ ){0,3}kiezen\b|"
            r"\bkies (?:een|de|het|voor|uit|dan|je|maar|zelf|iets)\b|\bradius of\b|\bnerves? of steel\b|"
            r"\bcode smells?\b|\bnew (?:treatment|clinic|hospital|consultant|surgery|gp) (?:building|wing|site|opens)\b"
        ),
        (
            r"\b(?:consultant|specialist|doctor|dokter|therapist|surgeon) (?:for|bij|at|van|of) (?:de |the )?(?:firm|"
            r"ict|it|firma|bank|accountancy|project\w*|mckinsey|deloitte|gemeente)\b|\b(?:it|management|tax|hr|data|"
            r"seo|sales|marketing|sap|software|financial|"
            r"business)[- ]?(?:consultant|specialist|doctor)s?\b|\b(?:markt|klanten|tevredenheids|technisch|forensisch|"
            r"boeken|feiten|literatuur|wetenschappelijk|accountants|prijs|intern|extern|achtergrond|"
            r"sporen)[- ]?onderzoek(?:en)?\b|"
            r"\bonderzoek (?:naar|van|doen|doet|deed|over|uit|wijst|toont|blijkt|onder)\b|\b(?:voorkeurs|gelijke|dit|"
            r"deze) ?behandeling\b|\bbehandeling van (?:de|het|uw|dit) (?:zaak|dossier|voorstel|klacht|aanvraag|"
            r"bezwaar|verzoek|begroting)\b"
        ),
        (
            r"\b(?:hospital|ziekenhuis|clinic|kliniek) (?:dramas?|series?|bed sheets|parking|website|manager|director|"
            r"board|bestuur)\b|\b(?:nota|rekening|factuur|offerte|invoice|quote) (?:[\w'-]+ ){0,4}(?:ziekenhuis|"
            r"kliniek|hospital|clinic|dentist|tandarts)\b|\b(?:fysiotherapeut|tandarts|dokter|kliniek|dentist|clinic|"
            r"hospital)\b.{0,40}\b(?:factuur|invoice|offerte|quote)\b|\bmri-?\s?scanners?\b|"
            r"\b(?:medical|operation|treatment) (?:devices?|equipment|school|journal|market|of data)\b|\b(?:bord|toets|"
            r"scan\w*|inlees)klachten\b|\b(?:document|barcode|qr|virus|port|vulnerability|malware|netwerk|code|"
            r"security)[- ]?scan\w*\b|"
            r"\bscan (?:the|this|de|het|deze|dit|een|your|alle|all)\b|\balcohol(?:gel|vrij|-free)?\b(?= (?:bij|op|at|"
            r"for) (?:de|het|the) (?:borrel|party|feest|reception))|\bdrank(?:en|je|jes)\b|\b(?:stemmen|voices) (?:op|"
            r"voor|tegen|for|in|of)\b"
        ),
    ),
)

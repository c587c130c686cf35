"""Words that say what a sentence is about: somebody's life, or work, trade and news about a subject.

They judge words that no exact tie reaches: the name of an illness, or of a place, a profession or a custom (mosque,
priest, hospital). With a person in its sentence such a word tells something of that person when the sentence is also
about leave, an appointment, a wish, a reason or an upbringing, and nothing in it is sold, taught, written or organised.
"""

import re
from typing import Final

import re2

_PRIVATE: Final = re2.compile(
    r"(?i)\b(?:"
    # away from work or school
    r"afwezig\w*|verlof\w*|verzuim\w*|vrij|snipperdag|vrije dag\w*|verhinderd|absent|absence|ontbreekt|mist|miste|"
    r"off|leave|day off|time off|away|missed|misses|missing|late|te laat|eerder (?:weg|naar huis|stoppen)|thuis|"
    r"home early|left early|leav\w+ early|won't be in|not in|not coming|komt niet|kan niet|kan geen|can't|cannot|"
    r"niet ingeroosterd|niet werken|not work|won't work|unavailable|niet beschikbaar|rooster\w*|shifts?|dienst ruilen|"
    # appointments and being sent
    r"afspraak|afspraken|moet (?:\w+ ){0,4}naar|moest (?:\w+ ){0,4}naar|gaat (?:\w+ ){0,4}naar|ging (?:\w+ ){0,4}naar|"
    r"ga (?:\w+ ){0,4}naar|verwe\w+|doorverwezen|doorgestuurd|verwijs\w*|gestuurd|onderweg naar|terug van|terug uit|"
    r"appointments?|referred|referral|sent (?:him|her|them|me)|has to (?:go|see)|had to (?:go|see)|going to|"
    r"went to|goes to|been to|on (?:his|her|my|their) way|back from|seeing|sees|saw|visit\w*|bezoekt|bezocht|bezoek\w*|"
    r"spreekuur|intake|wachtlijst|waiting list|check-?up|follow-?up|letter from|brief van|uitslag\w*|results?|"
    # what somebody wants, refuses or may not
    r"wil (?:graag|geen|niet|liever|een)|wilde|wenst|vraagt (?:om|of|een|naar)|vroeg (?:om|of|een|naar)|verzoekt|"
    r"verzoek\w*|liever|weigert|weigerde|mag niet|mag geen|hoeft niet|nodig|would like|would rather|wants?|wanted|"
    r"wish(?:es)?|asks? (?:for|if|whether|to)|asked (?:for|if|whether|to)|request\w*|prefers?|refus\w+|needs?|needed|"
    r"not allowed|may not|"
    # why
    r"vanwege|wegens|i\.v\.m|ivm|omdat|want|because|due to|owing to|on account of|for reasons?|om redenen|reden\w*|"
    r"reasons?|"
    # since when, and what one grew up in
    r"sinds|sedert|al jaren|al \w+ jaar|jarenlang|sinds kort|since|for years|for \w+ years|opgegroeid|grootgebracht|"
    r"opgevoed|brought up|grew up|raised|bekeerd|elke (?:zondag|vrijdag|zaterdag|week|dag|ochtend|avond)|"
    r"every (?:sunday|friday|saturday|week|day|morning|night|evening)|op (?:zondag|vrijdag|zaterdag)|"
    r"on (?:sundays?|fridays?|saturdays?)|zondags|"
    # how it came out, and where it was written down
    r"in vertrouwen|vertelde|verteld|toegegeven|biechtte|schijnt|geruchten|roddels?|in confidence|confided|told (?:me|"
    r"us|"
    r"hr|my|our)|admitted|disclosed|apparently|rumou?rs?|rumou?red|gossip|dossier|personnel file|aantekening\w*|"
    r"inhouden|ingehouden|inhouding|deduct\w*|loonstrook|payslip|payroll|aanvraag|beschikking|declareert|vergoed\w*"
    r")\b"
)
_SUBJECT: Final = re2.compile(
    r"(?i)\b(?:"
    # trade and making
    r"verko\w+|sells?|sold|selling|koopt|kocht|bestel\w*|orders?|ordered|purchas\w+|levert|leverde|"
    r"lever\w+|suppl(?:y|ies|ier\w*)|deliver\w*|import\w*|export\w*|offerte\w*|quotes?|quotation|factu\w+|invoic\w*|"
    r"aanbesteding\w*|tenders?|voorraad|stock|product\w*|fabri\w+|manufactur\w*|factory|"
    r"ontwikkel\w*|develops?|developing|developer|develop(?:ed|ing) (?:an?|the|software)|ontwerp\w*|designs?|designed|"
    r"designer|bouwt|bouwde|builds|built|program\w*|software|apps?|websites?|web ?shop|dashboard\w*|"
    r"database|spreadsheets?|excel|installe\w+|installs?|repar\w+|repairs?|restaur\w+|restor\w+|renov\w+|verbouw\w*|"
    r"architect\w*|aannemer|"
    # teaching, writing, art and news
    r"geeft (?:\w+ ){0,4}(?:les\w*|training\w*|cursus\w*|workshop\w*|lezing\w*|college\w*|presentatie\w*|advies)|"
    r"teach\w*|taught|docee\w+|lectur\w+|lezing\w*|lessons?|curs\w+|courses?|training\w*|workshops?|webinars?|"
    r"presenta\w+|presents?|slides?|deck|seminar\w*|symposium|congres\w*|conference\w*|debat\w*|debate\w*|quiz|"
    r"schrijft|schreef|geschreven|schrijver|writes|wrote|written|writing|writer|author|auteur|publi[cs]\w+|artikel\w*|"
    r"article\w*|column\w*|paper|blogs?|essay\w*|scriptie\w*|thesis|dissertati\w*|proefschrift|promove\w+|"
    r"onderzoek(?:t|er|"
    r"ers|ster|de|sters)|research\w*|stud(?:y|ies|ie|ies|eert)|boek(?:en)?|books?|roman\w*|novel\w*|films?|movie\w*|"
    r"serie\w*|"
    r"series|documentai?r\w*|podcast\w*|toneel\w*|speelt de rol|actor|acteur|actrice|actress|museum|tentoonstelling\w*|"
    r"exhibition\w*|schilderij\w*|paintings?|muziek|concert\w*|journalist\w*|krant\w*|newspaper\w*|nieuws\w*|news|"
    r"persbericht\w*|press|reporter|interviewt|interviewde|recensie\w*|reviewed|translat(?:es|ed|or|ion)|vertaalt|"
    r"vertaler|vertaling|fotogra\w+|"
    r"photogra\w+|photos?|poster\w*|folder\w*|brochure\w*|leaflet\w*|campagne\w*|campaign\w*|flyer\w*|toespraak|speech|"
    # organising, rules and numbers
    r"organis\w+|organiz\w+|co[öo]rdine\w+|coordinat\w+|opent|opende|opening|opens|sponsor\w*|fonds\w*|funds?|"
    r"fundrais\w*|marathon|grew|shrank|growth|turnover|omzet|sections?|hoofdstuk|chapter|collecte\w*|goede doel\w*|"
    r"charit\w+|stichting\w*|foundation\w*|projectl\w+|project (?:over|about|on)|beleid\w*|polic(?:y|"
    r"ies)|protocol\w*|richtlijn\w*|guidelines?|wet|wetten|wetgeving|wetsvoorstel|laws|the law|legislation|cao|"
    r"statisti\w+|cijfers|figures|vacature\w*|vacanc\w+|hiring|recruit\w*|werving|budget\w*|"
    r"begroting\w*|minister\w*|staatssecretaris\w*|president\w*|ambassad\w*|embass\w*|burgemeester|mayor|"
    r"woordvoerder\w*|spokes\w+|"
    # somebody's work
    r"werkt (?:\w+ ){0,3}(?:als|bij|voor|in)|werkte (?:\w+ ){0,3}(?:als|bij|voor|in)|werkzaam|"
    r"works? (?:\w+ ){0,2}(?:as|at|"
    r"for|in)|worked (?:\w+ ){0,2}(?:as|at|for|in)|working (?:as|at|for|in)|employed (?:as|by)|internship|"
    r"gespecialiseerd\w*|speciali[sz]\w+|expert\w*|praktijk|practice|behandelt|treats|opereert|operates|adviseert|"
    r"advises|"
    # invented
    r"casus|case stud\w+|verzonnen|made[- ]up|fictie\w*|fictional|fictitious|voorbeeld\w*|example\w*|personage\w*|"
    r"characters?|grap\w*|jokes?|sprookje\w*|testdata|test data"
    r")\b"
)

# What one asks of an assistant says nothing of a person by itself: "Make a poster on ...", "What is ...?".
_ASKS: Final = re2.compile(
    r"(?i)^\W*(?:(?:please|graag|kun je|kan je|kunt u|could you|can you|would you|i need|i want|ik wil|ik zoek|we need|"
    r"help|"
    r"help me|help mij)\b|"
    r"(?:write|draft|make|give|list|explain|summari[sz]e|translate|rewrite|create|suggest|compare|check|correct|"
    r"convert|turn|"
    r"put|cut|tidy|edit|prepare|compose|find|show|tell|describe|improve|shorten|add|keep|use|design|plan|"
    r"schrijf|maak|geef|noem|leg|vat|vertaal|herschrijf|stel|bedenk|vergelijk|controleer|verbeter|zet|kort|pas|werk|"
    r"som|"
    r"zoek|toon|vertel|beschrijf|verwerk|formuleer|antwoord|"
    r"what|which|how|who|why|when|where|does|do|is|are|should|may|must|can|could|"
    r"wat|welke?|hoe|wie|waarom|wanneer|waar|heeft|moet|mag|mogen|kan|kunnen)\b)"
)

# A sentence that asks for a text or a thing to be made.
IS_REQUEST: Final = re.compile(
    r"\W*(?:(?:please|kun je|kan je|can you|could you|i need|we need|graag)\W+)?(?:write|draft|make|give|translate|"
    r"rewrite|create|"
    r"compare|prepare|compose|design|plan|add|order|schrijf|maak|geef|vertaal|herschrijf|stel|bedenk|vergelijk|verwerk|"
    r"zet|bestel)\b",
    re.IGNORECASE,
)
# What is made up, or told of others for money.
FICTION: Final = re.compile(
    r"\b(?:roman|novel|musical|panto(?:mime)?|toneelstuk|murder mystery|whodunit|escape room|sprookje|flaptekst|"
    r"thriller|"
    r"horrorfilm|soap|sitcom|personage|fictie\w*|fictional|case study \d|casus \d|pub ?quiz|cast list|rolverdeling)\b",
    re.IGNORECASE,
)
_ASKS_WHAT: Final = re2.compile(r"(?i)^\W*(?:does|do|what|which|wat|welke?|add|voeg)\b")

ABOUT: Final = re2.compile(
    r"(?i)"
    r"\b(?:over|about|onderzoek\w*|studie|scriptie|artikel|article|thesis|phd|research|blog|roman|novel|boek|book|"
    r"training|cursus|course|les|lessen|lezing|lecture\w*|college|presentatie|presentation|talk on|quiz|folder|"
    r"leaflet|"
    r"campagne tegen|poster|paper on|essay on|protocol\w*|designs?|designing|designed|ontwerpt|ontwierp|packaging|"
    r"verpakking\w*|sells?|sold|selling|verkoopt|"
    r"verkocht|develops|developing|ontwikkelt|bouwt|builds|building|sponsor\w*|marathon|writing|compares|installs|"
    r"installeert|trains|"
    r"gepromoveerd|brengt|launches|test de|tests the|dpia|section on|hoofdstuk over|beleid|policy|procedure|"
    r"persbericht|press release|congres|werkt bij|"
    r"works (?:for|at)|"
    r"werkzaam|promov\w+|teach\w*|doceert|geeft|speaks|spreekt op|schrijft|schreef|writes|wrote|debat|debate|"
    r"verslag van|"
    r"leverancier|supplier|importe\w+|offerte|quote|vertaal\w*|translate|installe\w+|compare|organis\w+|looks at|"
    r"kijkt naar|reads?|leest|leest graag|"
    r"handboek|handbook|manual|handleiding|deck|slides?|chapter|hoofdstuk|workshop|webinar|vacature|vacancy|folders|"
    r"brochure|app|podcast|documentaire|"
    r"documentary|opent|opens|opende|between|tussen|verschil|difference|victim|slachtoffer)\b",
)
GENERIC: Final = re2.compile(
    r"(?i)"
    r"\b(?:als|wanneer|indien|if|when|whenever) (?:een|iemand|je|an?|any|someone|you|de werknemer|the employee)\b|"
    r"^\W*(?:wat (?:is|zijn|houdt|betekent|doet)|what (?:is|are|does|share|rights)|hoeveel|how many|how (?:do|"
    r"does) (?:you|an?)|"
    r"hoe (?:herken|steun|begeleid|werkt)\w*|waarom (?:krijgen|zijn)|why do|welke rechten|explain|leg uit|geef tips|"
    r"give tips|"
    r"mag (?:een|je|een werkgever)|mogen|may (?:an?|you|employers|employees)|can an?|kan een|stel dat|suppose)\b|"
    r"\b(?:volgens de wet|under the law|artikel \d|article \d|section \d|"
    r"(?:dient|dienen|is verplicht|heeft recht|is entitled|shall|must) )",
)
# Other people whom a word may be about when they stand between it and the person, or right before it.
OTHERS: Final = re.compile(r"\b(?:iemands?|someone|people|mensen|personen)\b", re.IGNORECASE)
# A word behind that makes the one before it a kind of thing: a prison museum, the Conservative group.
KIND_OF: Final = re.compile(
    r"^(?: |-)(?:protocol|ramp|polic(?:y|ies)|insurer|insurance|department|ward|unit|museum|campaign|leaflet|program|"
    r"programme|store|shop|app|software|systems?|manager|advice|awareness|training|group|government|council|estimate|"
    r"negotiation|talk|onderhandeling|onderhandelingen|overleg|"
    r"minister|president|school|college|choir|charity|conference|fund|research|study|studies|statistics|figures|"
    r"prevention|guidelines?|form|template|lawyer|law|officer|equipment|market|industry|centre|center|clinic|products?|"
    r"partij|fractie|afdeling|beleid|verzekering|verzekeraar|campagne|winkel|onderzoek|cijfers|fonds|congres|omroep|"
    r"vereniging|basisschool|scholen|museum|systeem|leverancier|formulier|wet|markt|bedrijf|kerk|feestdag(?:en)?|"
    r"holiday|festival)s?\b",
    re.IGNORECASE,
)
# What somebody goes to or belongs to: "the Tory conference", "the VVD branch".
GATHERING: Final = re.compile(
    r"cong?res|conference|afdeling|fractie|group|council|choir|school|college|omroep|centre|center", re.IGNORECASE
)
# Who did it is somebody else: "someone smashed Jan's window".
_BY_OTHERS: Final = re.compile(r"\b(?:iemand|someone|somebody|who|wie|anyone) (?:heeft |has |had )?$", re.IGNORECASE)


def is_note_on_life(sentence: str) -> bool:
    """Whether a sentence without a person may be a note on the person of the sentence beside it."""
    return not _ASKS.search(sentence) and not sentence.rstrip().endswith("?") and not _SUBJECT.search(sentence)


def tells_of_a_subject(sentence: str) -> bool:
    """Whether something is sold, taught, written or organised in the sentence, or it asks what a thing is."""
    return bool(_SUBJECT.search(sentence) or _ASKS_WHAT.search(sentence))


def tells_of_private_life(sentence: str) -> bool:
    """Whether the sentence tells of leave, an appointment, a wish, a reason or an upbringing, and of no subject."""
    return bool(_PRIVATE.search(sentence)) and not tells_of_a_subject(sentence)

"""Political opinions of a person: votes, party membership and office, activism, convictions.

Source: GDPR article 9(1). Names of parties are those that sit or sat in the Dutch, British and American parliaments.
Fictitious: mijn collega stemt PVV; she is a lifelong Labour voter; haar politieke voorkeur.
"""

from sluis_detectors.recognizers.special.topic import Topic

_PARTY = (
    r"(?:(?-i:VVD|PVV|CDA|PvdA|SP|D66|GroenLinks|GL|Volt|FvD|FVD|SGP|JA21|BBB|NSC|BIJ1|DENK|Denk|50PLUS|CU|AfD|UKIP|"
    r"SNP|DUP|Labour|Reform(?: UK)?|Tory|Tories|Lib Dems?|Plaid Cymru|GOP|Republicans?|Democrats?|Conservatives?|"
    r"Greens)"
    r"|partij voor de dieren|partij voor de vrijheid|forum voor democratie|christenunie|groenlinks-pvda|"
    r"vlaams belang|n-va|(?:conservative|labour|green|republican|democratic|communist|socialist|"
    r"liberal democrat) party|jonge socialisten|jovd|jonge democraten|young (?:socialists|conservatives|republicans|"
    r"democrats)|extinction rebellion|communistische partij|een politieke partij|a political party)"
)
_LEADER = (
    r"(?-i:(?:Geert )?Wilders|(?:Thierry )?Baudet|(?:Donald )?Trump|(?:Nigel )?Farage|Corbyn|Starmer|Biden|"
    r"Harris|Timmermans|Ye.ilgöz|Rutte|Jetten|Bontenbal|Omtzigt|Le Pen|Putin|Poetin|Orb[áa]n)"
)

TOPIC = Topic(
    name="special-politics",
    entity="POLITICS",
    things=(
        (
            r"politieke (?:voorkeur|kleur|overtuiging|opvatting(?:en)?|mening(?:en)?|gezindheid|ideeën|achtergrond|"
            r"sympathie(?:ën)?)|(?:partij)?lidmaatschap van de (?:vvd|pvv|sp|pvda)|partijlidmaatschap|stemgedrag|"
            r"stemvoorkeur"
        ),
        (
            r"political (?:views?|opinions?|beliefs?|affiliations?|preferences?|leanings?|convictions?)|"
            r"party membership|"
            r"voting (?:record|preference)"
        ),
    ),
    states=(
        (
            rf"(?:bestuurs|actief |ere|partij|raads|kamer|staten)?lid (?:van|voor) (?:de |het )?{_PARTY}|"
            rf"partijlid(?: van {_PARTY})?|(?:a )?(?:\w+ )?member of (?:the )?{_PARTY}|(?:een )?(?:\w+ )?(?:VVD|SP|"
            rf"PVV|"
            rf"CDA|D66|PvdA|BBB)'er"
        ),
        (
            rf"(?:actief|actieve|raadslid|wethouder|kandidaat|lijsttrekker|vrijwilliger) (?:voor|bij|van|in) (?:de |"
            rf"het )?{_PARTY}|(?:active|councillor|candidate|volunteer|activist) (?:in|for|with) (?:the )?{_PARTY}|"
            rf"op de kandidatenlijst van (?:de |het )?{_PARTY}"
        ),
        (
            rf"(?:penningmeester|voorzitter|secretaris|bestuurder|fractievoorzitter|wethouder|raadslid|kamerlid|"
            rf"statenlid|burgemeester|treasurer|chair|chairman|secretary|mp|mayor|councillor|official) (?:van|voor|"
            rf"namens|of|for) (?:de |het |the )?(?:lokale |local |plaatselijke )?{_PARTY}(?:-?(?:afdeling|fractie)|"
            rf" branch| group)?"
        ),
        (
            r"anti-?vaxxer|wappie|klimaatactiviste?|climate activist|activiste?|monarchist|republikein|royalist|"
            r"zionist|"
            r"feministe?|feminist|woke|alt-right|brexiteer|populist|rechts-extremist|links-extremist|"
            r"right-wing extremist|pacifist"
        ),
        (
            rf"(?:a )?(?:former )?{_PARTY}[ -](?:mp|councillor|politician|minister|senator|candidate|member|"
            rf"politicus|politica|kamerlid|raadslid)"
        ),
        (
            rf"(?:lifelong |loyal |registered )?(?:{_PARTY}|{_LEADER})[ -](?:voter|supporter|stemmer|aanhanger|kiezer|"
            rf"sympathisant|fan)|(?:een )?(?:aanhanger|supporter|sympathisant|fan) (?:van|of) (?:de |"
            rf"the )?(?:{_PARTY}|"
            rf"{_LEADER})|(?:a )?(?:registered )?(?-i:Republican|Democrat|Tory)"
        ),
        (
            r"(?:een |a )?(?:overtuigd |staunch |lifelong )?(?:socialiste?|communiste?|marxiste?|anarchiste?|"
            r"fasciste?|"
            r"neonazi|neo-nazi|nationaliste?|socialist|communist|marxist|anarchist|fascist|nationalist|conservatief|"
            r"libertarian|libertariër)|(?:extreem|uiterst|radicaal)[ -]?(?:links|rechts)|(?:far|hard|"
            r"extreme)[ -](?:left|"
            r"right)|left-wing|right-wing|leftist|links|complotdenker"
        ),
    ),
    acts=(
        (
            rf"op (?:de |het )?(?:{_PARTY}|{_LEADER}) (?:stemt|stemde|heeft gestemd|gaat stemmen|stem)|bij (?:de |"
            rf"het )?{_PARTY} zit"
        ),
        (
            rf"(?:namens|voor|for|on behalf of) (?:de |het |the )?(?:lokale |local )?{_PARTY} (?:in|gekozen|op|on|"
            rf"elected)|(?:sat|sits|elected|councillor|served) (?:on the council |in the council |in parliament |"
            rf"as \w+ )?(?:for|of) (?:the )?{_PARTY}|zweert bij (?:{_PARTY}|{_LEADER})|swears by {_LEADER}|(?:steunt|"
            rf"steunde|bewondert|haat|supports?|supported|admires?|backs|backed|hates|loves) (?:de |the |"
            rf"openly )?(?:{_PARTY}|{_LEADER})"
        ),
        (
            r"(?:liep|loopt|deed|doet) mee (?:in|aan|met) (?:de |een )?(?:demonstratie|betoging|mars|blokkade|"
            r"boerenprotest)|(?:marched|demonstrated|protested) (?:for|against|in)|demonstreert|demonstreerde|"
            r"(?:gelooft in|believes in) (?:qanon|complottheorieën|the revolution)"
        ),
        (
            rf"(?:stemt|stem|stemde|gestemd|stemmen|heeft) (?:altijd |al jaren )?(?:op )?(?:de |het )?(?:{_PARTY}|"
            rf"{_LEADER})|op (?:de |het )?{_PARTY} (?:gestemd|stemt|stemde)|(?:votes?|voted|"
            rf"voting) (?:always )?(?:for )?(?:the )?(?:{_PARTY}|{_LEADER})"
        ),
        (
            rf"(?:campagne voor|campaigns? for|campaigned for|flyert voor|canvass\w+ for|"
            rf"stands? (?:as a candidate )?for|"
            rf"stood for|runs? for|geld aan|donates to|kandidaat voor|werkt als vrijwilliger voor) (?:de |het |"
            rf"the )?(?:{_PARTY}|{_LEADER})"
        ),
        (
            rf"(?:acties|actie|demonstratie|protest|action) (?:van|met|by) (?:de |het |the )?{_PARTY}|(?:at|"
            rf"in) an? {_PARTY} (?:protest|rally|march|action)|(?:chair|chaired|led|joined) (?:the )?{_PARTY}"
        ),
    ),
    never=(
        (
            r"\bstemt? (?:de|het) \w+ af\b|\bstemt? (?:\w+ )?(?:voor|tegen|in met|af)\b(?! (?:de )?(?:vvd|pvv|cda|sp|"
            r"d66))|\bconservative estimate\b|\b(?:links|rechts)(?:boven|onder|af)\b"
        ),
        (
            r"\b(?:klik|schuif\w*|naar|staat|kolom|linker|zie|de|interne|externe|onderstaande|broken|"
            r"kapotte) links\b|"
            r"\blinks (?:van|naar|in|op|op|boven|onder|naast|en rechts|uit|die|zijn)\b|\blinkse kolom\b|"
            r"\blabour (?:costs?|market|law|hours|force)\b"
        ),
        r"\b(?:fractie|group|programma|manifesto) (?:van|of)\b|\b(?:won|wint|verliest|lost) \w+ (?:zetels|seats)\b",
        r"\breform (?:of|the|programme|plan)\b|\bvolt(?:age| ampère)|\b\d+ volt\b",
    ),
)

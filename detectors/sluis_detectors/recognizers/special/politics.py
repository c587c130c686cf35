"""Political opinions of a person: votes, party membership and office, support for a party or its leader.

Source: GDPR article 9(1); parties of the Dutch, Belgian, British, American, German and French parliaments, and some of
other countries. Fictitious: mijn collega stemt PVV; she is a lifelong Labour voter; haar politieke voorkeur.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_PARTY = (
    r"(?-i:VVD|PVV|CDA|PvdA|PVDA|SP|D66|GroenLinks|GL|Volt|FvD|FVD|SGP|JA21|BBB|NSC|BIJ1|DENK|Denk|50PLUS|PvdD|"
    r"ChristenUnie|CU|LPF|OSF|"
    r"N-VA|Vlaams Belang|Vooruit|CD&V|Open Vld|VLD|Vld|PTB|Ecolo|AfD|CDU|CSU|SPD|FDP|Die Linke|Die Gr.nen|BSW|NPD|FP.|"
    r".VP|Rassemblement "
    r"National|Front National|La France Insoumise|LFI|Les R.publicains|Reconqu.te|EELV|Labour|Tory|Tories|"
    r"Conservatives?|Lib Dems?|Liberal "
    r"Democrats?|Greens|Green (?:MEP|MP|councillor)|Reform(?: UK)?|UKIP|SNP|Plaid(?: Cymru)?|DUP|Sinn F.in|SDLP|UUP|"
    r"BNP|EDL|Your Party|Fine Gael|Fianna F.il|"
    r"Republicans?|Democrats?|GOP|DSA|Proud Boys|MAGA|AKP|CHP|HDP|PKK|YPG|Fidesz|Podemos|PSOE|Lega|Syriza|BJP|ANC|"
    r"Hamas|Hezbollah|Fatah|"
    r"Britain First|National Front|Patriotic Alternative|Homeland Party|Turning Point|XR|DWARS|CDJA|JFVD|JOVD|Forum|"
    r"Antifa|Pegida|Voorpost)"
    r"|partij voor de (?:dieren|vrijheid)|partij van de (?:arbeid|dieren)|dierenpartij|forum voor democratie|"
    r"christenunie|groenlinks-pvda|"
    r"groenlinks|vlaams belang|boerburgerbeweging|socialistische partij|nieuw sociaal contract|communistische partij|"
    r"piratenpartij|"
    r"(?:conservative|labour|labor|green|republican|democratic|communist|socialist|workers|opposition|ruling|"
    r"nationalist|liberal"
    r"(?: democrat)?|brexit|political) party|(?:een |lokale |politieke |oppositie|regerings)partij|jonge socialisten|"
    r"jonge democraten|"
    r"green mep|young (?:socialists|conservatives|republicans|democrats|labour|greens|liberals)|lib dems?|sinn f.in|"
    r"tories|pvv|vvd|pvda|d66|bbb|cda|"
    r"leefbaar [a-z]+|grijze wolven|grey wolves|labour|extinction rebellion|just stop oil|insulate britain|"
    r"palestine action|black lives matter|"
    r"farmers defence force|kick out zwarte piet|viruswaarheid|animal rebellion|animal liberation front|"
    r"letzte generation|stop the war|"
    r"dolle mina|gele hesjes|yellow vests|youth for climate|fridays for future|oath keepers|krakersbeweging|"
    r"squatters' movement|"
    r"(?:de |the )?oppositie|(?:the )?opposition|moslimbroederschap|muslim brotherhood"
)
_LEADER = (
    r"(?-i:Wilders|Baudet|Trump|Farage|Corbyn|Starmer|Biden|Kamala Harris|Timmermans|Klaver|Marijnissen|Eerdmans|"
    r"Van der Plas|Yesilg.z|"
    r"Ye.ilg.z|Rutte|Jetten|Bontenbal|Omtzigt|Le Pen|Macron|M.lenchon|Putin|Poetin|Orb.n|Erdogan|Tommy Robinson|"
    r"Badenoch|Sunak|Boris "
    r"Johnson|Galloway|Bernie Sanders|Obama|Hillary Clinton|DeSantis|Meloni|Milei|Bolsonaro|Modi|Netanyahu|Assad|"
    r"De Wever)"
)

TOPIC = Topic(
    name="special-politics",
    entity="POLITICS",
    things=(
        words(r"""
            politieke (?:voorkeur(?:en)?|kleur|overtuiging|opvatting(?:en)?|mening(?:en)?|gezindheid|idee(?:ën)?|\
            achtergrond|sympathie(?:ën)?|denkbeelden|uitspraken|standpunten|verleden|activiteiten|berichten|posts|\
            tweets|signatuur|ambities|engagement|activisme|functie|nevenfunctie|mandaat|carrière)
            (?:linkse|rechtse|radicale|extremistische|extreemrechtse|racistische|conservatieve|progressieve|\
            activistische) (?:sympathie(?:ën)?|opvattingen|denkbeelden|uitspraken|standpunten|ideeën|verleden|\
            overtuiging|activiteiten|voorkeur|berichten|posts|tweets|signatuur)
            partijlidmaatschap | stemgedrag | stemvoorkeur | stemkeuze | partij(?:lid|kaart|pas|genoten|congres|\
            bijeenkomst|werk)\w*
            political (?:views?|opinions?|beliefs?|affiliations?|preferences?|leanings?|convictions?|posts|activity|\
            activities|activism|past|sympathies|allegiance|background|persuasion|ambitions|donations?|engagement|\
            office|career|loyalties|involvement|persecution)
            (?:party|voting) (?:membership|record|preference|card|badge|conference|intention|behaviour|history)
            (?:rechts|links|far|extreem|hard|alt)[ -]?(?:extremistische|radicale|right|rechtse|linkse|\
            left) (?:berichten|posts|tweets|messages|views|memes|content|symbols|symbolen|leuzen|uitlatingen|\
            sympathieën|sympathies|ideeën|tattoo)
            (?:right|left)[ -]wing (?:views|opinions|posts|messages|sympathies|activism) | voted (?:leave|remain)
            racist (?:posts|messages|tweets)
            (?:nazi|hakenkruis|swastika|wolfsangel)[- ]?(?:tatoeage|tattoo|vlag|flag|symbool|symbol)s? | prinsenvlag
            omgekeerde vlag
            confederate flag | maga (?:hat|cap|pet|sticker|flag)
        """),
    ),
    states=(
        words(r"""
            anti-?vaxxer | wappie | klimaatactiviste? | climate activist | activiste? | monarchist | republikein
            royalist | zionist | feministe?
            woke | alt-right | brexiteer | populist | rechts-extremist | links-extremist | right-wing extremist
            pacifist | anti-vaxer
            (?:een |a )?(?:registered )?(?-i:Republican|Democrat|Tory|Labour|Conservative|Lib Dem)
            (?-i:VVD|SP|PVV|CDA|D66|PvdA|BBB|SGP|NSC|FvD|N-VA)'ers? | groenlinkser | labourite | corbynite | trumper
            trumpist | thatcherite
            (?:een |a |an )?(?:overtuigd |fervent |fanatiek |staunch |lifelong |committed |self-declared |convinced |\
            proud )?(?:communiste?|socialiste?|anarchiste?|marxiste?|trotskist|maoïst|fasciste?|nazi|neo-?nazi|\
            libertari[ëa]r|libertarian|conservatief|conservative|progressive|liberal|liberaal|nationaliste?|trotskyist|\
            separatist|remainer|leaver|feminist|klimaatdrammer|dierenactivist|environmentalist|eco-?activist|\
            anti-?fascist|white (?:supremacist|nationalist)|extremist|jihadist|soeverein|autonoom|sovereign citizen|\
            kraker|squatter|complotdenker|conspiracy theorist|sociaaldemocraat|social democrat|christendemocraat|\
            eurosceptic|flamingant|unionist|loyalist|stalinist|leninist|identitair|skinhead|islamist|dissident|\
            oppositielid|oppositieleider|opposition (?:leader|activist|member|politician)|political (?:prisoner|\
            refugee|activist|dissident)|politiek (?:gevangene|vluchteling|activist|actief|geëngageerd)|\
            politically (?:active|engaged)|revolutionary|revolutionair|freedom fighter|gewetensbezwaarde|\
            conscientious objector|dienstweigeraar|antikapitalist|geradicaliseerd|radicali[sz]ed)
            (?:overtuigd |fervent |committed |staunch |self-declared |a |an |een )?anti-?[a-z]{4,}ist(?:e|isch|s)?
            (?:extreem|uiterst|radicaal)[ -]?(?:links|rechts) | (?:far|hard|extreme)[ -](?:left|right) | left-wing
            right-wing | leftist | links
            (?:erg |heel |uitgesproken |behoorlijk |very |openly |quite |fiercely |staunchly |fairly )(?:links|rechts|\
            progressief|conservatief|left-wing|right-wing|conservative|liberal|woke|socialistisch|activistisch|\
            republican|democrat|pro-\w+|anti-\w+)
            (?:fel |fiercely |openly |strongly |zwaar |uitgesproken |sterk |fervent |outspoken |staunchly )?(?:anti|\
            pro)-(?:immigration|immigratie|migration|abortion|abortus|life|choice|brexit|eu|europe|europees|islam|\
            israel|israël|palestin\w+|trump|vax\w*|corona\w*|monarch\w+|gun|nato|navo|putin|poetin|russia\w*|russisch|\
            wilders|asiel|royal\w*|capitalist|government|overheid|establishment|vaccinatie|vaccine)
        """),
    ),
    acts=(
        words(r"""
            (?:stem(?:t|de|men)?|gestemd|votes?|voted|voting|kiest) (?:altijd |always |nog |ook |voor |op |for |to |\
            steevast |trouw )*(?:de |het |the )?(?:links|rechts|left|right|blanco|leave|remain|tactical(?:ly)?|brexit)
            (?:calls?|called|calling|noemt|noemde|identifies|beschouwt|describes|considers) (?:himself|herself|\
            themselves|zich(?:zelf)?|myself|mijzelf) (?:\w+ ){0,2}?(?:communist|socialist\w*|anarchist\w*|conservative|\
            conservatief|liberal|liberaal|nationalist|feminist\w*|marxist|progressief|progressive|libertarian|links|\
            rechts|republican|left-wing|right-wing|zionist)
            (?:kraakt|kraakte|squats|squatted) (?:een |het |de |a |an |the )?(?:\w+ )?(?:pand|huis|woning|gebouw|house|\
            building|flat)
            (?:weigert|refuses) (?:\w+ )?(?:dienstplicht|militaire dienst|military service|to salute|the oath)
            (?:in|on) (?:the|de) (?:far right|far left|hard left|extreemrechtse hoek|linkse hoek|rechtse hoek)
            extreemrechtse kring\w+
            (?:gelooft in|believes in) (?:qanon|complottheorieën|the revolution)
            (?:stond|staat|stelt|stelde|staan|sta|stands?|stood|standing|running|ran|\
            runs) (?:zich )?(?:\w+ ){0,3}?(?:verkiesbaar|op de kieslijst|op de kandidatenlijst|for (?:parliament|\
            council|congress|office|mayor|the council|mp|election|the local elections|the house|the senate))
            (?:raadslid|gemeenteraadslid|fractievoorzitter|statenlid|lijsttrekker|lijstduwer|duoraadslid|\
            schepen) (?:\w+ ){0,2}?(?:voor|namens|van|in|bij|geworden|geweest)
            (?:om|wegens|vanwege|for|because of|on account of|due to|over) (?:\w+ )?(?:politieke|political|linkse|\
            rechtse|left-wing|right-wing)[ -]?(?:\w+ )?(?:overtuiging\w*|mening|opvatting\w*|redenen|voorkeur|kleur|\
            activiteiten|gronden|uitlatingen|opinions?|views|reasons|activities|beliefs|activism|posts) | (?:politiek|\
            political) (?:asiel|asylum)
        """),
    ),
    marks=(_PARTY, _LEADER),
    cues=(
        r"(?:ge)?stem(?:t|d|de|men|mer)?|votes?|voted|voting|voters?|kiest|koos|kiezers?|backs|backed|backing|"
        r"supports?|supported|supporting|"
        r"supporters?|steunt?|steunde|aanhangers?|sympathi\w+|fans?|dweept?|bewondert|bewonderaar|admir\w+|worships|"
        r"loves?|hates?|haat|zweert|swears|"
        r"(?:bestuurs|partij|raads|gemeenteraads|kamer|staten|ere|jongeren|ex-|oud-)?lid|leden|members?|membership|"
        r"lidmaatschap\w*|raadslid|"
        r"wethouder|kandida\w+|candidate|lijst\w*|kandidatenlijst|delegate|afgevaardigde|councillor|councilor|mp|mep|"
        r"senator|politic(?:us|a|ian)|"
        r"treasurer|chair\w*|secretary|penningmeester|voorzitter|secretaris|bestuur\w*|burgerlid|fractie\w*|"
        r"activist\w*|actief|actieve|active|"
        r"campaign\w*|campagne\w*|canvass\w*|leaflet\w*|folder\w*|flyer\w*|knock\w*|deur aan deur|volunteer\w*|"
        r"vrijwillig\w*|gave|gaf|given|gives|schonk|geschonken|grand to|euro aan|pounds to|donat\w+|doneert|"
        r"doneerde|gedoneerd|gift|geld aan|fundrais\w+|collecteert|lobbyt|plakt\w*|spreekt|speaks|spoke|elected|"
        r"gekozen|"
        r"verkozen|verkiesbaar|stands?|"
        r"standing|stood|running|runs for|ran for|sits|sat|zit|zat|gezeten|namens|on behalf of|join\w*|left|leaving|"
        r"quit|resigned|expelled|"
        r"geroyeerd|verliet|verlaten|opgezegd|opgestapt|overgestapt|uit de|lead|leads|led|leidt|trekt|works? for|"
        r"worked for|werkt voor|werkte voor|"
        r"werkt bij|werkte bij|gewerkt|intern\w*|staffer|researcher|speechwriter|stage|medewerker|assistent|betrokken|"
        r"involved|verbonden|affiliated|"
        r"button|speld\w*|badge|pet|cap|hat|poster|vlag|flag|sticker\w*|t-?shirt|shirt|rosette|sign|bord|tas|mok|mug|"
        r"tattoo|tatoeage|bumper|"
        r"conference|congres|ledencongres|partijdag|rally|march|mars|demo|demonstratie|protest\w*|blokkade|blockade|"
        r"sit-in|actie|acties|action|"
        r"bijeenkomst\w*|meetings?|arrested|opgepakt|aangehouden|vastgeplakt|glued|aims|doelen|jongeren|youth|posts?|"
        r"posted|deelt|deelde|liked|"
        r"likes|retweet\w*|tweets?|facebook|timeline|profiel|proud|trots|fanatiek|die-hard|lifelong|loyal|trouw|"
        r"eens met|agrees with|follows|"
        r"volgt|pro|anti|voor de|tegen de|bij de|in the|with the|for the|of the|organi[sz]\w+"
    ),
    never=(
        (
            r"\b(?:mevrouw|meneer|heer|dhr\.?|mw\.?|mevr\.?|mrs?\.?|ms\.?|collega) \w+\b|"
            r"\b(?:poll|fork|turn|go|going)\b.{0,40}\b(?:left|right)\b"
        ),
        (
            r"\bstemt? (?:de|het) \w+ af\b|\bstemt? (?:\w+ )?(?:voor|tegen|in met|af)\b(?! (?:de )?(?:vvd|pvv|cda|sp|"
            r"d66))|\bconservative estimate\b|\b(?:links|rechts)(?:boven|onder|af)\b"
        ),
        (
            r"\b(?:klik|schuif\w*|naar|staat|kolom|linker|zie|de|interne|externe|onderstaande|broken|"
            r"kapotte) links\b|\blinks (?:van|naar|in|op|boven|onder|naast|en rechts|uit|die|zijn)\b|\blinkse kolom\b|"
            r"\blabour (?:costs?|market|law|hours|force|shortage|ward|pains?)\b|\bin labour\b"
        ),
        (
            r"\b(?:fractie|group|programma|manifesto) (?:van|of) (?:de |het |the )?\w+|\b(?:won|wint|verliest|"
            r"lost) \w+ (?:zetels|seats)\b|"
            r"\b(?:minister|staatssecretaris|premier|president|kamerlid|secretary of state)\b.{0,60}\b(?:reageert|zegt|"
            r"says|schrijft|writes|spoke|"
            r"antwoordt|bezoekt|visits|opent|opens)\b"
        ),
        (
            r"\breform (?:of|the|programme|plan)\b|\bvolt(?:age| ampère)|\b\d+ volt\b|\bdenk (?:dat|aan|ik|je|mee|na|"
            r"even)\b|\bsp\d\b|"
            r"\bgreen (?:energy|deal|light|card|button|room|tea|area|team|space|electricity|building)\b|"
            r"\b(?:discussion|online|user|security) forum\b|"
            r"\bforum (?:post|thread|for|van|voor (?!democratie))\b|\bvooruit\b(?! lid)|\bin de (?:oppositie|"
            r"partij) van (?:bananen|goederen)\b"
        ),
    ),
)

"""Political opinions of a person: votes, party membership and office, activism, convictions.

Source: GDPR article 9(1). Names of parties are those that sit or sat in the Dutch, British and American parliaments.
Fictitious: mijn collega stemt PVV; she is a lifelong Labour voter; haar politieke voorkeur.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_PARTY = (
    r"(?:(?-i:VVD|PVV|CDA|PvdA|de SP|D66|GroenLinks|Volt|FvD|FVD|SGP|JA21|BBB|NSC|BIJ1|DENK|Denk|50PLUS|AfD|UKIP|"
    r"PvdD|PVDA|OSF|LPF|N-VA|Vooruit|CD&V|Open Vld|Vld|VLD|Groen|SNP|DUP|SDLP|UUP|BNP|EDL|MAGA|DSA|CDU|SPD|AKP|PKK|"
    r"XR|Antifa|Pegida|DWARS|CDJA|JFVD|Labour|Reform(?: UK)?|Tory|Tories|Lib Dems?|Plaid Cymru|GOP|Republicans?|"
    r"Democrats?|Conservatives?|"
    r"Greens)"
    r"|partij voor de dieren|partij voor de vrijheid|forum voor democratie|christenunie|groenlinks-pvda|"
    r"vlaams belang|n-va|(?:conservative|labour|green|republican|democratic|communist|socialist|"
    r"liberal democrat) party|jonge socialisten|jovd|jonge democraten|young (?:socialists|conservatives|republicans|"
    r"democrats)|extinction rebellion|just stop oil|insulate britain|palestine action|black lives matter|"
    r"sinn f[eé]in|brexit party|reform uk|"
    r"momentum|farmers defence force|kick out zwarte piet|viruswaarheid|piratenpartij|leefbaar \w+|gele hesjes|"
    r"(?:de )?krakersbeweging|"
    r"squatters' movement|rode jeugd|grijze wolven|grey wolves|(?:de |the )?(?:lib dems|liberals|tories|greens|"
    r"republicans|democrats)|"
    r"young (?:labour|greens|liberals|conservatives)|rood jongeren|sgp-?jongeren|"
    r"communistische partij|een politieke partij|a political party)"
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
        words(r"""
            (?:politieke|linkse|rechtse|radicale|extremistische|extreemrechtse|racistische|conservatieve|\
            progressieve|activistische) (?:sympathie(?:ën)?|opvattingen|denkbeelden|uitspraken|standpunten|ideeën|\
            verleden|overtuiging|activiteiten|voorkeur|berichten|posts|tweets|achtergrond|signatuur|kleur)
            (?:rechts|links|far|extreem|hard|alt)[ -]?(?:extremistische|radicale|right|rechtse|linkse|\
            left) (?:berichten|posts|tweets|messages|views|memes|content|symbols|symbolen|leuzen|uitlatingen|\
            sympathieën|sympathies|ideeën|tattoo)
            (?:right|left)[ -]wing (?:views|opinions|posts|messages|sympathies|activism)
            political (?:posts|activity|activities|activism|past|sympathies|allegiance|background|persuasion|\
            ambitions|donations?)
            party (?:card|member(?:ship)?|badge|conference)
            partij(?:lid|kaart|pas|genoten|congres|bijeenkomst|werk)\w* | voted (?:leave|remain)
            racist (?:posts|messages|tweets)
        """),
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
        words(rf"""
            (?:[\w-]*raadslid|[\w-]*wethouder|statenlid|kamerlid|senator|burgerlid|fractie\w+|lijst\w+|kandidaat\w*|\
            kandidate|bestuurslid|voorzitter|penningmeester|secretaris|lid|[\w-]*lid|actief|actieve|vrijwilliger|\
            campagneleider|medewerker|councillor|councilor|candidate|member|mp|chair\w*|treasurer|secretary|activist|\
            active|volunteer|organi[sz]er|agent|donor|supporter|delegate|standing|intern) (?:[\w-]+ ){{0,3}}?(?:van|\
            voor|bij|namens|in|of|for|with|at|from) (?:de |het |the |een |a |local |lokale |plaatselijke |his |\
            her )*{_PARTY}
            (?:former |ex-|oud-|lifelong |active |local )?{_PARTY}[ -](?:councillor|councilor|mp|member|activist|\
            voter|supporter|candidate|donor|volunteer|canvasser|agent|lid|raadslid|wethouder|stemmer|activist|\
            aanhanger|kandidaat|fan)
            (?:erg |heel |uitgesproken |behoorlijk |very |openly |quite |fiercely |staunchly |fairly )(?:links|\
            rechts|progressief|conservatief|left-wing|right-wing|conservative|liberal|woke|socialistisch|\
            activistisch|republican|democrat|pro-\w+|anti-\w+)
            (?:fel |fiercely |openly |strongly |zwaar |uitgesproken |sterk |fervent |outspoken |staunchly )?(?:anti|\
            pro)-(?:immigration|immigratie|migration|abortion|abortus|life|choice|brexit|eu|europe|europees|islam|\
            israel|israël|palestin\w+|trump|vax\w*|corona\w*|monarch\w+|gun|nato|navo|putin|poetin|russia\w*|\
            russisch|wilders|asiel|royal\w*|capitalist|government|overheid|establishment|vaccinatie|vaccine)
            (?:een |a |an )?(?:overtuigd |fervent |fanatiek |lifelong |committed |self-declared |\
            convinced )?(?:communiste?|socialiste?|anarchiste?|marxiste?|trotskist|maoïst|fasciste?|nazi|neonazi|\
            royalist|republikein|monarchist|libertari[ëa]r|libertarian|conservative|progressive|liberal|nationalist|\
            trotskyist|separatist|brexiteer|remainer|leaver|feminist|klimaatactivist|klimaatdrammer|dierenactivist|\
            environmentalist|eco-?activist|anti-?fascist|white supremacist|extremist|jihadist|soeverein|autonoom|\
            sovereign citizen|kraker|squatter|conspiracy theorist)
        """),
        words(r"""
            (?:overtuigd |fervent |committed |staunch |self-declared |a |an |een )?anti-?[a-z]{4,}ist(?:e|isch|s)?
        """),
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
        words(rf"""
            (?:stem|stemt|stemde|stemmen|gestemd|stemt (?:ze|hij|zij)|kiest|koos|vote|votes|voted|voting|backs|\
            backed|backing|supports?|supported|supporting|steunt|steun|steunde) (?:[\w']+ ){{0,4}}?(?:op |voor |\
            for )?(?:de |het |the )?(?:{_PARTY}|{_LEADER})
            (?:folder\w*|flyer\w*|geflyerd|canvass\w*|leaflet\w*|campaign\w*|campagne\w*|collecteert|doneert|\
            gedoneerd|donat\w+|fundrais\w+|kandidaat|verkiesbaar|gekozen|elected|standing|stands?|stood|running|\
            runs?|ran|sits?|sat|zit|zat|actief|active|volunteers?|volunteered|lid|lijst|kandidatenlijst|plek|lobbyt|\
            spreekt|plakt|knocking doors|deur aan deur) (?:[\w'-]+ ){{0,4}}?(?:voor|van|bij|namens|op|in|aan|for|of|\
            to|with|as|as a|at) (?:de |het |the |a |een |lokale |local |plaatselijke )*(?:{_PARTY}|{_LEADER})
            (?:button|speld(?:je)?|badge|pet|cap|hat|hoedje|poster|vlag|flag|banner|spandoek|sticker|t-?shirt|trui|\
            rosette|sign|bord|leaflets?|folders|lidmaatschap|membership|partijkaart|card|lidmaatschapskaart|\
            tas) (?:\w+ ){{0,2}}?(?:van|of|for|met|from|in|voor|bij|saying|with) (?:de |het |the |a )?(?:{_PARTY}|\
            {_LEADER})
            (?:{_PARTY}|{_LEADER})[ -](?:button|speldje|badge|pet|cap|hat|poster|vlag|flag|banner|sticker|shirt|\
            rosette|sign|membership|lidmaatschap|rally|conference|congres|bijeenkomst|meeting|jongeren|folder)
            (?:sympathi[sz]\w+|sympathie\w*|dweept|dweepte|loopt weg|liep weg|eens|fan|aanhanger|lid|bewonderaar|\
            oneens|verbonden|affiliated|involved|engaged|betrokken|aangesloten) (?:\w+ ){{0,2}}?(?:met|van|voor|bij|\
            with|of|in|by) (?:de |het |the |a )?(?:{_PARTY}|{_LEADER}|extreem-?rechts|extreem-?links|far right|\
            far left)
            (?:left|leaving|quit|joined|joins|joining|rejoined|join|verliet|verlaat|verlaten|opgestapt bij|\
            overgestapt naar|resigned from|expelled from|geroyeerd (?:bij|door)|suspended from|lid geworden van|\
            opgezegd bij|uit) (?:de |het |the )?(?:local |lokale )?{_PARTY}
            {_PARTY} (?:\w+ )?(?:opgezegd|verlaten|vaarwel gezegd) | partijlidmaatschap
            (?:party|partij) (?:membership|lidmaatschap|card)
            (?:fel|sterk|mordicus|openlijk|tegen|strongly|fiercely|openly|dead|firmly|very much|totally|vocally|\
            altijd|always) (?:tegen|voor|against|for|opposed to|in favour of|critical of|kritisch op) (?:de |het |\
            the )?(?:{_PARTY}|{_LEADER}|brexit|immigra\w+|migra\w+|asiel\w*|asylum\w*|abort\w+|de monarchie|\
            the monarchy|the eu|europe|de eu|stikstof\w*|klimaat\w+|net zero|kernwapens|nuclear|zwarte piet|\
            vaccin\w+|de islam|israel|israël|palestin\w+|gay marriage|het homohuwelijk|links|rechts)
            (?:loopt|liep|lopen|doet|deed|gaat|ging|was|is|marcheert|joins?|joined|joining|marched|marches|marching|\
            went|goes|attend\w*|took part|been|demonstreert|demonstreerde|geweest|protest(?:ed|s|ing)|arrested|\
            opgepakt|aanwezig) (?:\w+ ){{0,4}}?(?:mee |deel )?(?:in|aan|met|bij|naar|op|at|on|to|the|every|elke|a|an|\
            een|de|het) ?(?:de |het |een |the |a |an |elke |every |each |big |grote )*(?:[\w-]+ )?(?:klimaat|boeren|\
            anti-\w+|pro-\w+|vrouwen|vredes|pride|palestina|gaza|climate|farmers'|women's|peace|palestine|blm|\
            gay pride|abortion|a12-?|snelweg)?[ -]?(?:mars|(?-i:march(?:es)?)|demonstratie|demonstration|demo|\
            betoging|protest(?:actie|mars)?|blokkade|blockade|rally|bezetting|sit-?in|kraakactie|\
            staking voor het klimaat)
            (?:{_PARTY})[ -](?:blokkade|blockade|demonstratie|demo|protest|rally|march|actie|action|meeting|\
            bijeenkomst|conference|partijcongres|sticker|vlag|flag|banner|poster)
            (?:deelt|deelde|post|postte|plaatst|plaatste|geplaatst|gepost|retweet|liket|liked|likes|shared|shares|\
            posts|posted|posting|tweets?|tweeted|verspreidt|verspreidde) (?:[\w'-]+ ){{0,5}}?(?:{_PARTY}|{_LEADER}|\
            extreem-?rechtse|rechts-?extremistische|far-right|right-wing|left-wing|linkse|rechtse|politieke|\
            political|racistische|racist|complot\w+|conspiracy\w*|antisemit\w+|anti-\w+|pro-\w+)
            (?:calls?|called|calling|noemt|noemde|identifies|beschouwt|describes|considers) (?:himself|herself|\
            themselves|zich(?:zelf)?|myself|mijzelf) (?:\w+ ){{0,2}}?(?:communist|socialist\w*|anarchist\w*|\
            conservative|conservatief|liberal|liberaal|nationalist|feminist\w*|marxist|progressief|progressive|\
            libertarian|links|rechts|republican|left-wing|right-wing)
            (?:is|was|ben|stond|staat|werd) (?:\w+ ){{0,2}}?(?:lijsttrekker|lijstduwer|raadslid|gemeenteraadslid|\
            wethouder|statenlid|fractievoorzitter|partijvoorzitter) (?:\w+ ){{0,2}}?(?:voor|van|namens) (?:de |\
            het )?{_PARTY}
            op de lijst (?:voor|van|bij) (?:de |het )?{_PARTY}
            (?:kraakt|kraakte|squats|squatted) (?:een |het |de |a |an |the )?(?:\w+ )?(?:pand|huis|woning|gebouw|\
            house|building|flat)
            (?:weigert|refuses) (?:\w+ )?(?:dienstplicht|militaire dienst|military service|to salute|the oath)
            (?:in|on) (?:the|de) (?:far right|far left|hard left|extreemrechtse hoek|linkse hoek|rechtse hoek)
            extreemrechtse kring\w+
        """),
        words(rf"""
            (?:liep|loopt|voorop|was|is|stond|staat|ging|gaat|organiseerde|organiseert|leidde|leidt|sprak|spreekt|\
            led|leads|organi[sz]ed|organi[sz]es|joined|joins|attended|at|spoke|speaks|arrested|marched|\
            present) (?:[\w'-]+ ){{0,4}}?(?:bij|in|op|aan|van|at|on|in|of|the|de) (?:de |het |een |the |a |an |all |\
            alle )*(?:boeren|klimaat|corona|anti-\w+|pro-\w+|studenten|farmers'?|climate|student|anti|gaza|palestina|\
            palestine|blm|vaccine|lockdown|yellow vest|gele hesjes|abortion)[ -]?(?:protest(?:en|s)?|\
            demonstrat(?:ies?|ions?)|acties?|blokkades?|blockades?|bezetting(?:en)?|occupations?|marches|(?-i:march)|\
            marsen|mars|rall(?:y|ies)|rellen|riots)
            (?:berichten|posts?|tirades?|tweets?|filmpjes|memes|artikelen|stukken|messages|videos|rants?|reacties|\
            comments) (?:\w+ )?(?:tegen|over|against|about|voor|for|in support of) (?:\w+ )?(?:israël|israel|\
            het kapitalisme|capitalism|kapitalisme|immigratie|immigration|migranten|migrants|asielzoekers|\
            de regering|the government|de elite|the elite|trump|wilders|baudet|farage|brexit|palestina|palestine|\
            gaza|de islam|islam|klimaat\w*|climate\w*|the eu|de eu|de overheid|poetin|putin|oekraïne|ukraine|woke\w*|\
            links|rechts|the left|the right|feminis\w+|het koningshuis|the monarchy)
            (?:worked|works|working|werkte|werkt|gewerkt|stage|interned|interns|staffer|researcher|speechwriter|\
            medewerker|fractiemedewerker|beleidsmedewerker|assistent) (?:[\w'-]+ ){{0,4}}?(?:for|bij|voor|at|van|to|\
            with) (?:an? |the |de |een |het )?(?:\w+ )?(?:{_PARTY})(?:[ -](?:mp|fractie|kamerlid|minister|councillor|\
            leader|group|leider))?
            (?:zit|zat|sits?|sat|sitting|gekozen|elected|verkozen|plaatsgenomen|kandidaat|\
            re-elected) (?:[\w'-]+ ){{0,4}}?(?:namens|voor|for|as|on behalf of) (?:de |het |the |a )?(?:local |\
            lokale )?(?:{_PARTY})
            (?:stem(?:t|de|men)?|votes?|voted|voting|vote) (?:altijd |always |nog |ook |voor |op |for |steevast |\
            trouw )*(?:de |het |the )?(?:links|rechts|left|right|blanco|tactical(?:ly)?|{_PARTY}|{_LEADER})
        """),
        words(rf"""
            (?:met|bij|voor|van|namens|with|for|of|at|by|from|in|joined|lid van|activist) (?:de |\
            the )?(?:extinction rebellion|(?-i:XR)|just stop oil|insulate britain|palestine action|\
            black lives matter|farmers defence force|kick out zwarte piet|viruswaarheid|pegida|antifa|\
            animal rebellion|letzte generation|dolle mina|gele hesjes)
            (?:vanwege|om|door|wegens|because of|over|for) (?:haar|zijn|mijn|hun|his|her|my|their) (?:politieke |\
            political |linkse |rechtse |left-wing |right-wing )(?:\w+ )?(?:mening|opvattingen|voorkeur|kleur|views|\
            opinions|beliefs|activism|activiteiten)
            (?:lead|leads|led|leading|leidt|trekt) (?:the )?(?:local )?{_PARTY} (?:in|into|at|op|bij)
        """),
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

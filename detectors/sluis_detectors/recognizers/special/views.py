"""Political opinions of a person: what someone says about an issue of politics, and protest.

Source: GDPR article 9(1). Fictitious: zijn tijdlijn gaat alleen over stikstof; she marched against the war.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_ISSUE = (
    r"(?:brexit|the eu|de eu|europa|immigra(?:nt|ti)\w*|migra(?:nt|ti)\w*|asiel\w*|asylum\w*|azc|het azc|refugees|"
    r"vluchtelingen|stikstof\w*|nitrogen|"
    r"boeren(?:protest)?|the farmers|klimaat\w*|climate change|net zero|windmolens|wind turbines|kernenergie|"
    r"kernwapens|abort\w+|"
    r"euthanasie|euthanasia|the monarchy|de monarchie|het koningshuis|the king|the royal family|zwarte piet|"
    r"slavernijverleden|woke\w*|"
    r"gender\w*|transgenders|vaccin\w+|vaxx?\w*|lockdowns?|corona\w*|covid|israël|israel|gaza|palestin\w+|hamas|"
    r"zionis\w+|oekraïne|"
    r"ukraine|rusland|russia|navo|nato|poetin|putin|de islam|islam|moslims|muslims|buitenlanders|foreigners|"
    r"het kabinet|de regering|"
    r"the government|den haag|westminster|washington|brussel|brussels|de elite|the elite|the establishment|"
    r"het kapitalisme|capitalism|"
    r"communis\w+|socialis\w+|fascis\w+|feminis\w+|de toeslagen\w*|great replacement|omvolkingstheorie|"
    r"st\.? george(?:'s)? flag|union jack|prinsenvlag|leeuwenvlag|irish unity|links|rechts|the left|the right|"
    r"gun control|"
    r"gun rights|the second amendment|"
    r"universal credit|austerity|the cuts|private schools|fox hunting|jacht|dierproeven|de doodstraf|the death penalty|"
    r"onafhankelijkheid|independence|indyref|reparations|complot\w*|conspirac\w+|qanon|the great reset|5g|omvolking|"
    r"great replacement)"
)

TOPIC = Topic(
    name="special-views",
    entity="POLITICS",
    acts=(
        words(r"""
            (?:slogans?|leuzen|leus|spandoek\w*|banners?|placards?|pamfletten|pamphlets|graffiti|flyers|\
            leaflets) (?:\w+ ){0,3}?(?:against|tegen|for|voor|saying|met) (?:\w+ ){0,2}?(?:president|regering|\
            government|regime|minister\w*|koning|king|oorlog|war|politie|police|partij|party|kapitalisme|capitalism|\
            bezetting|occupation|leger|army|islam|klimaat\w*|climate|immigra\w+|racisme|racism)
            (?:liep|loopt|lopen|gelopen|liepen|mee|marched|marches|marching|joined|joins|joining|attended|attends|went|\
            goes|organi[sz]ed|organiseerde|organiseert|leidde|leidt|led|leads|arrested|opgepakt|aangehouden|gezien|\
            seen|photographed|spreker|spoke|sprak|reed|drove|deed|doet|ging|gaat|was|is|been|took part|deelgenomen|\
            aanwezig|present|stond|staat|voorop) (?:[\w'-]+ ){0,5}?(?:mee |deel )?(?:in|aan|met|bij|naar|op|at|on|to|\
            van|every|elke) (?:[\w'-]+ ){0,3}?(?:protestmars|klimaatmars|vredesmars|vrijheidsmars|mars|demonstraties?|\
            demonstrations?|demo|betoging(?:en)?|boerenprotest|tractorprotest|snelwegblokkade|(?:[a-z]+)?blokkade|\
            blockades?|bezetting(?:en)?|occupations?|protest(?:en|s|actie|kamp)?|[a-z]+protest(?:en|s)?|\
            (?-i:march(?:es)?)|rall(?:y|ies)|sit-?in|kraakactie|encampment|riots?|rellen)
            demonstreert | demonstreerde | betoogde | (?:marched|demonstrated|protested|protesting) (?:for|against|in|\
            at|outside)
            [a-z]+ (?:protests|protesten) | (?:staking|strike) (?:voor het klimaat|for climate)
            (?:the |de )?capitol (?:on |op )?(?:january 6|6 januari|riot|bestorming)
            (?:kritiek|criticism|critical|critici[sz]ed|kritisch|uitgesproken|spoke out|gekeerd|keerde zich|fled|\
            vluchtte|gevlucht) (?:\w+ ){0,3}?(?:op|van|of|about|over|tegen|against|voor|from) (?:the |het |de |haar |\
            his |zijn |their )?(?:regime|dictator\w*|regering in \w+|president of \w+|junta|machthebbers|rulers)
            (?:boeren gelijk hebben|farmers are right|verkiezingen (?:gestolen|vervalst)|election was (?:stolen|\
            rigged)|stolen election|deep state)
        """),
    ),
    marks=(_ISSUE,),
    cues=(
        r"tegen|vóór|voorstanders?|tegenstanders?|against|in favou?r|opposed|oppos\w+|opponent|supporters?|supports?|"
        r"supported|boos|kwaad|woedend|angry|"
        r"furious|eens|oneens|agree\w*|disagree\w*|hates?|haat|loathes|verafschuwt|rant\w*|tirade\w*|tekeer|moppert|"
        r"scheldt|schold|fulmineert|foetert|"
        r"kritiek|kritisch|critici[sz]\w+|critical|campaign\w*|protest\w*|demonstre\w+|betoogt|strijdt|strijd|fights?|"
        r"fighting|denies|ontkent|"
        r"achter (?:de|het)|praat|praten|talks?|talking|goes on about|gaat maar door|banging on|moans?|outspoken|"
        r"uitgesproken|openlijk|openly|opinions?|mening\w*|views|vindt dat|thinks|believes|"
        r"obsess\w+|geobsedeerd|vocal|"
        r"petiti\w+|getekend|signed|ondertekend\w*|vote\w*|voting|(?:ge)?stem(?:t|d|de|men)?|fan|fanatiek|super into|"
        r"fel|mordicus|fiercely|strongly|"
        r"facebook\w*|twitter\w*|instagram|linkedin\w*|tiktok\w*|timeline|tijdlijn|profiel|profile|social media|"
        r"sociale media|bio|posts?|posted|"
        r"postte|berichten|tweets?|tweeted|deelt|deelde|shares|shared|liked|liket|likes|retweet\w*|memes|filmpjes|"
        r"videos|comments|reacties|"
        r"sticker\w*|vlag|flag|poster\w*|sign|t-?shirt|pet|button|badge|speldje|tore down|activist\w*|activism|"
        r"march\w*|mars|demo\w*|rally|blokkade|"
        r"column|ingezonden|letter to the editor|proud|trots|fout|gelijk hebben|komst van"
    ),
    never=(
        (
            r"\b(?:ziekte|medicijn|vaccin\w*|prik\w*) tegen\b|\bgender (?:pay|gap|equality)|\b(?:linker|rechter)\w*\b|"
            r"\b(?:naar|to|van|from) links\b"
        ),
        (
            r"\b(?:op|aan de|rechts en|van|naar|on|to|at|from) (?:the )?(?:rechts|links|left|right)\b|"
            r"\b(?:the )?(?:left|right) (?:side|hand|of|time|"
            r"one|person|answer|place|to|way|after|before|column|column)\b|\bturn (?:left|right)\b"
        ),
        (
            r"\b(?:vaccination|vaccinatie|corona|covid)[- ]?(?:campaign|campagne|policy|beleid|test|maatregelen|"
            r"locatie|"
            r"subsidie|steun)\w*\b"
        ),
        r"\b(?:veroordeelt|veroordeelde|condemn\w*) (?:het|de|the) (?:geweld|actie|aanval|violence|attack)\b",
    ),
)

"""Religious or philosophical beliefs of a person: what someone is, practises or wears for them.

Source: GDPR article 9(1). Fictitious: Yusuf is moslim; she wears a hijab; mijn joodse buurman.
"""

from sluis_detectors.recognizers.special.topic import Topic

TOPIC = Topic(
    name="special-religion",
    entity="RELIGION",
    things=(
        (
            r"(?:geloofs|levens)overtuiging|geloof|religie|religieuze (?:overtuiging|achtergrond)|(?:religious|"
            r"philosophical) (?:beliefs?|convictions?|background)|religion|faith"
        ),
        (
            r"hoofddoek(?:je)?|hijab|headscarf|burqa|boerka|niqab|nikab|keppel(?:tje)?|keppeltje|kippah|yarmulke|"
            r"tulband|"
            r"turban|kruisje om"
        ),
        r"(?:moskee|kerk|synagoge)bezoek|kerkelijke gezindte|doopbewijs|kosher|koosjer",
    ),
    states=(
        (
            r"(?:streng |praktiserend(?:e)? |diep ?|overtuigd |devout |practi[sc]ing |orthodox |strict |lapsed |"
            r"ultra-?)?"
            r"(?:moslima?|moslimse|islamitisch(?:e)?|muslim|joods(?:e)?|jood|jewish|jew|(?:rooms-?)?katholiek(?:e)?|"
            r"catholic|(?:her)?christelijk(?:e)?|"
            r"christen|christian|protestants?(?:e)?|protestant|gereformeerd(?:e)?|hervormd(?:e)?|"
            r"hindoe(?:stisch)?|hindu|"
            r"sikh|boeddhist(?:isch)?|buddhist|"
            r"evangelisch|evangelical|born-again christian|baptist|methodist|mormoon|mormon|quaker|anglican|atheïst|"
            r"athe?ist|humanist|soennitisch|sjiitisch|"
            r"sunni|shia|alevitisch|aleviet|bahá'í|pinkstergelovig(?:e)?|jehova(?:'s)? getuige|"
            r"jehovah(?:'s)? witness|"
            r"heiden|pagan|gelovig(?:e)?|gelovige|religious|ongelovig|diepgelovig)"
        ),
        (
            r"dominee|predikant|pastoor|priester|imam|rabbijn|kloosterling|kloosterzuster|priest|vicar|rabbi|nun|"
            r"monk|"
            r"monnik|clergyman|vroom|vrome|devout|pious|godsdienstig|kerkelijk|agnost|agnostisch|agnostic|spiritueel"
        ),
        r"ouderling|diaken in|deacon|halal-?eter",
    ),
    acts=(
        (
            r"(?:viert|vieren|celebrates?|observes?|keeps) (?:[a-z]+ ){0,2}(?:pesach|passover|eid|suikerfeest|"
            r"het suikerfeest|offerfeest|het offerfeest|chanoeka|hanukkah|diwali|divali|holi|yom kippur|"
            r"jom kipoer|vesak|"
            r"lent|de vasten|sabbat|sabbath|sjabbat|shabbat)|(?:op|on) (?:de |the )?(?:sabbat|sabbath|sjabbat|"
            r"shabbat)"
        ),
        (
            r"(?:bidt|bad|prays|prayed) (?:[a-z]+ ){0,3}(?:keer|dagelijks|elke|daily|every|times|voor het eten|"
            r"before meals|in de (?:stilteruimte|gebedsruimte|moskee|kerk)|in the prayer room)|"
            r"gelooft (?:\w+ ){0,3}in (?:god|allah|jezus|reïncarnatie)|believes? (?:\w+ )?in (?:god|allah|jesus|"
            r"reincarnation)|leest (?:\w+ )?(?:de )?(?:bijbel|koran|thora)|reads? (?:the )?(?:bible|quran|koran|"
            r"torah)"
        ),
        (
            r"(?:lid|member|actief|active|diaken|ouderling|elder|deacon) (?:van|of|in|bij) (?:de |the |een |"
            r"an? )?(?:[a-z-]+ )?(?:kerk|kerkgemeenschap|pinkstergemeente|gemeente van christus|church|congregation|"
            r"parish|mosque|moskee|moskeebestuur|synagogue|synagoge|temple|tempel)"
        ),
        (
            r"(?:bekeerd|converted|bekeerde zich|bekeert zich) (?:tot|to) (?:de |het )?(?:islam|christendom|jodendom|"
            r"katholicisme|boeddhisme|hindoeïsme|christianity|judaism|catholicism|buddhism|hinduism)|(?:left|"
            r"verliet) (?:the|de) (?:church|kerk)"
        ),
        (
            r"(?:vast|fasts?|fasting|doet mee aan|meedoet aan|observes?|viert) (?:\w+ )?(?:for |tijdens |met |"
            r"during )?(?:de )?ramadan|"
            r"(?:gaat|ga|wil|goes|go|ging trouw) (?:[a-z]+ ){0,4}(?:naar|to) (?:de |the )?(?:kerk|"
            r"moskee|synagoge|church|mosque|synagogue|"
            r"kerkdienst)|attends? mass|attends? church|kerkganger|churchgoer"
        ),
        (
            r"(?:keeps?|eet|eats|leeft|lives) (?:alleen |only |strictly |strikt )?(?:kosher|koosjer|halal)|"
            r"koosjer leeft|"
            r"halal eet|(?:om te |wil |wants to |off to )?(?:bidden|pray)|weigert een bloedtransfusie|"
            r"refuses a (?:blood )?transfusion|ziekenzalving|last rites"
        ),
        r"gedoopt|baptised|baptized|belijdenis gedaan|pelgrimstocht naar mekka|hajj|bedevaart naar",
    ),
    never=(
        (
            r"\b(?:dominee|pastoor|imam|rabbijn|priester|father|st) (?:[\w.]+ ){0,3}\w*(?:straat|plein|weg|laan|"
            r"street|"
            r"road|square)\b"
        ),
        (
            r"\b(?:joods|jewish|christelijk|christian|islamitisch|islamic|katholieke?|catholic|protestantse?|"
            r"hervormde?|"
            r"gereformeerde?) (?:\w+ )?(?:museum|lyceum|college|school|basisschool|kerk|church|vereniging|"
            r"universiteit|"
            r"university|begraafplaats|cemetery|centrum|centre|center|feestdag\w*|holiday\w*|omroep|dagblad|monument|"
            r"stichting|council|community|gemeenschap|democra\w+)\b(?! (?:en|and))"
        ),
        (
            r"\bin (?:good|bad) faith\b|\b(?:have|has|heeft|geen|lost|vol|had) (?:\w+ )?(?:faith|geloof) in\b|"
            r"\bgelooft? (?:niet )?(?:dat|in)\b"
        ),
        r"\bgeloof (?:ik|me|mij|het|dat|niet|er)\b|\bik geloof\b|\bniet te geloven\b",
        (
            r"\b(?:rijdt|drives?|drove|langs|past|naast|next to|tegenover|opposite|behind|"
            r"achter) (?:\w+ ){0,3}(?:naar |"
            r"to )?(?:de |the )?(?:kerk|moskee|church|mosque)\b"
        ),
        r"\bagile (?:religion|evangelist)\b|\b(?:tech|developer|product) evangelist\b|\breligiously\b",
        r"\b(?:bidt|prays?|pray) (?:dat|that|for (?:good|nice))\b|\bhervormd(?:e)? (?:stelsel|organisatie|zorg)\b",
    ),
)

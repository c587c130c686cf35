"""Religious or philosophical beliefs of a person: what someone is, practises or wears for them.

Source: GDPR article 9(1). Fictitious: Yusuf is moslim; she wears a hijab; mijn joodse buurman.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

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
        words(r"""
            (?:avond|middag|ochtend|vrijdag|tafel|dank)?gebed(?:en|stijden|je)? | prayers?
            prayer (?:times|break|mat|beads) | gebedskleed(?:je)? | gebedspauze | gebedsketting | rozenkrans | rosary
            crucifix | davidster | star of david | bijbel(?:studie|kring|groep) | bible (?:study|group|class)
            koran(?:les|studie|school) | qur'?an (?:class|school|lessons) | catechisatie | catechism | zondagsschool
            sunday school | doopsel | doop | baptism | vormsel | eerste communie | first communion | bar mitswa
            bat mitswa | bar mitzvah | bat mitzvah | belijdenis
            geloofs(?:afval|twijfel|gemeenschap|leven|genoten|overtuiging) | levensbeschouwing | godsbeeld
            church (?:wedding|background|choir) | kerk(?:koor|genootschap|dienst)
        """),
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
        words(r"""
            (?:[a-z]+ly |heel |zeer |erg |streng |zwaar |licht |ex-?|niet[ -]|non-?|half |very |former |\
            opgevoed als |raised |brought up )?(?:islamitisch|salafist(?:isch)?|soefi|sufi|ahmadi(?:yya)?|ismaili|\
            druus|druze|jezidi|yezidi|yazidi|alawiet|alawite|alevi)e?
            (?:[a-z]+ly |heel |zeer |erg |streng |zwaar |licht |ex-?|niet[ -]|non-?|very |former |raised |\
            brought up )?(?:christelijk|katholiek|protestants|gereformeerd|hervormd|vrijgemaakt|reformatorisch|\
            bevindelijk|evangelisch|orthodox|luthers|doopsgezind|remonstrants|apostolisch|adventist|koptisch|\
            mormoons|calvinistisch|pinkster|oecumenisch)e?
            (?:[a-z]+ly |very |strict |ex-|non-?|lapsed |former |practising |practicing |born-again |raised |\
            brought up |a |an )?(?:catholics?|christians?|protestants?|lutherans?|presbyterians?|pentecostals?|\
            calvinists?|methodists?|baptists?|evangelicals?|mormons?|quakers?|anglicans?|coptic|mennonites?|amish|\
            adventists?|unitarians?|scientologists?|salvationists?|orthodox)
            (?:[a-z]+ly |very |strict |ex-|non-?|lapsed |former |practising |practicing |a |an |een )?(?:muslims?|\
            moslims?|sunnis?|shias?|shi'ites?|jews?|jewish|jood|joden|hindus?|hindoe(?:s|ïstisch|istisch)?|sikhs?|\
            jains?|buddhists?|boeddhist(?:en|isch)?|taoïst|taoist|shinto|zoroastri\w+|rasta(?:fari(?:an)?)?|wicca|\
            pagan|druid|bahai|humanist(?:isch)?e?|agnost\w*|athe[ïi]st(?:isch)?e?|believers?|gelovige?n?)
            jehova(?:'s)?[ -]getuigen? | jehovah'?s? witness(?:es)?
            (?:bij|van|with) (?:de |the )?(?:jehova'?s getuigen|jehovah's witnesses|mormonen|mormons|quakers|\
            hare krishna|scientology|zevendedagsadventisten|pinkstergemeente|gereformeerde gemeente|scientologykerk)
            (?:lay |local )?(?:preacher|churchwarden|sacristan|sidesman|altar server|sunday school teacher|\
            youth pastor|worship leader|misdienaar|koster|lector|ouderling|diaken|diacones|voorganger|jeugdouderling)
            bekeerling | (?:a |recent |muslim )convert | (?:een )?afvallige | seculier | god-?fearing
            niet[ -]religieus | not religious | non-religious | gedoopt | baptised | baptized | christened | kerks
            kerkelijk (?:meelevend|betrokken) | streng in de leer | in de leer
        """),
        words(r"""
            halal | koosjer | kosher | (?:a )?(?:nun|monk|friar|novice)
        """),
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
            r"(?:bidt|prays|prayed) (?:[a-z]+ ){0,3}(?:keer|dagelijks|elke|daily|every|times|voor het eten|"
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
        words(r"""
            (?:gaat|ga|ging|gaan|loopt|komt|kwam|moet|wil|zit|bezoekt|bezocht|goes|go|went|going|attends?|attended|\
            comes|came|belongs|drives) (?:[\w'-]+ ){0,5}?(?:naar|in|to|at|voor)? ?(?:de |het |the |een |a |his |her |\
            haar |zijn )?(?:\w+ )?(?:kerk|moskee|synagoge|sjoel|tempel|mandir|gurdwara|mis|kerkdienst|eredienst|\
            zondagsdienst|bijbelstudie|bijbelkring|koranles|catechisatie|church|mosque|synagogue|shul|temple|chapel|\
            mass|bible (?:study|class|group)|quran class|sunday school|kingdom hall|koninkrijkszaal)
            (?:bidt|bidden|gebeden|pray|prays|prayed|praying)
            (?:friday|daily|morning|evening|noon|midday|afternoon|his|her|their|my) prayers
            (?:voor|for|to|at) (?:het |de |the |his |her |zijn |haar )?(?:\w+ )?(?:vrijdaggebed|gebed|middaggebed|\
            avondgebed|prayers?|jumu'?ah|jumma)
            (?:is|was|ben|am|'s|are|while|tijdens het|aan het|when) (?:\w+ )?(?:fasting|vasten)
            (?:vast|fasts?) (?:\w+ )?(?:deze|this|mee|during|tijdens|in|voor|for|op|on|until|tot)
            (?:doet|doe|deed|takes part|observes?|observing|keeps?|viert|vier) (?:[\w'-]+ ){0,3}?(?:ramadan|vasten|\
            vastentijd|lent|sabbat|sjabbat|sabbath|shabbat|zondagsrust|jom kipoer|yom kippur|pesach|passover|\
            suikerfeest|offerfeest|eid|diwali|divali|holi|vaisakhi|chanoeka|hanukkah|vesak|navratri|ashura|purim|\
            poerim|soekot|sukkot|kerkelijke feestdagen)
            (?:op|on|naar|to|for|off to) (?:de |the |a |an )?(?:bedevaart|pelgrimage|hadj|hajj|umrah|oemra|\
            pilgrimage|mekka|mecca|lourdes|santiago)
            (?:bedevaart|pelgrimage|pilgrimage) (?:naar|to) \w+
            (?:zingt|sings|speelt|plays|singing|active|actief|helpt|helps|volunteers|\
            vrijwilliger) (?:[\w'-]+ ){0,3}?(?:in|bij|at|for|van) (?:\w+ ){0,2}?(?:kerkkoor|kerk|gospelkoor|\
            kerkorgel|moskee|synagoge|church choir|church|gospel choir|mosque|synagogue|parish|parochie|gurdwara|\
            temple|tempel)
            (?:uit de kerk|het geloof|zijn geloof|haar geloof|van het geloof|van zijn geloof|\
            van haar geloof) (?:\w+ )?(?:gestapt|getreden|verlaten|gevallen|kwijtgeraakt|afgevallen|verloren)
            (?:left|leaving|leave|quit|lost|renounced|found|rejoined) (?:the |his |her |\
            their )?(?:\w+ ){0,3}?(?:church|faith|islam|religion|sect|god|mosque)
            verliet de (?:\w+ )?(?:kerk|sekte)
            (?:bekeerd|bekeerde|bekeert|bekeren|overgegaan|convert(?:ed|ing|s)?) (?:\w+ ){0,2}?(?:tot|to) (?:de |\
            het )?(?:\w+ )?(?:islam|christendom|jodendom|katholicisme|katholieke|protestantisme|boeddhisme|\
            hindoeïsme|mormonisme|judaism|christianity|catholicism|buddhism|hinduism|orthodox\w*|god|jezus|geloof|\
            faith)
            (?:opgegroeid|opgevoed|grootgebracht|komt|raised|grew up|brought up|comes) (?:\w+ )?(?:in|uit|as|als|\
            from) (?:een |a |an |the )?(?:\w+ ){0,2}?(?:christelijk|gereformeerd|katholiek|islamitisch|joods|\
            streng gelovig|reformatorisch|religious|catholic|christian|muslim|jewish|hindu|mormon|evangelical|\
            baptist|methodist|religieus)e? (?:gezin|milieu|nest|familie|family|home|household|community|dorp)
            (?:om|wegens|vanwege|uit|for|on) (?:\w+ )?(?:religieuze|geloofs|levensbeschouwelijke|godsdienstige|\
            religious|faith)[ -]?(?:redenen|overwegingen|gronden|overtuiging|reasons|grounds)
            (?:vanwege|wegens|door|om|because of|due to|part of|on account of) (?:haar|zijn|mijn|hun|het|her|his|my|\
            their) (?:\w+ )?(?:geloof|religie|godsdienst|faith|religion|beliefs?)
            (?:geeft|geven|gaf|shakes?|shake|shaking) (?:[\w']+ ){0,4}?(?:geen hand|hands with (?:women|men)|\
            women's hands)
            (?:eet|eats|eat|eten) (?:[\w']+ ){0,2}?(?:geen|no|only|alleen|strictly|any) (?:varkensvlees|varken|\
            rundvlees|halal|kosher|koosjer|pork|beef)
            (?:vraagt|vroeg|vragen|asks?|asked|wil|wants?|needs?|krijgt|eats?|eet|bestelt|requests?|\
            requires?) (?:\w+ ){0,2}?(?:om |for )?(?:\w+ )?(?:halal|kosher|koosjere?)(?: \w+)?
            (?:draagt|draag|droeg|wears?|wearing|wore|met|with|puts on) (?:\w+ ){0,2}?(?:hoofddoek(?:je)?|hijab|\
            niqab|boerka|burqa|abaya|tulband|turban|keppel(?:tje)?|kippah|yarmulke|kruisje|cross|crucifix|davidster|\
            star of david|headscarf|habijt|sluier|veil)
            (?:gelooft|geloof|geloofde|believes?|believed|trusts?) (?:\w+ ){0,3}?in (?:god|allah|jezus|jesus|christ|\
            reïncarnatie|reincarnation|the bible|de bijbel|karma|an afterlife|een hiernamaals|a higher power)
            (?:dankt|thanks|found|vond) god
            (?:leest|reads|quotes|citeert|studeert) (?:\w+ )?(?:uit )?(?:de |the |zijn |haar |his |her )?(?:bijbel|\
            koran|thora|bible|qur'?an|koran|torah)
            (?:ziekenzalving|last rites|laatste sacramenten|heilig oliesel|ziekencommunie|holy communion|to see (?:a|\
            the|her|his) (?:priest|imam|rabbi|vicar|chaplain)|wil (?:een |de )?(?:priester|pastoor|dominee|imam|\
            rabbijn) (?:zien|spreken))
            kerkelijk (?:getrouwd|huwelijk|begraven) | lid van (?:de )?(?:pkn|ngk|gkv|hhk|ggin|egn) | kerklid
            church member | churchgoer | kerkganger | moskeeganger
            (?:zondag|sunday|zaterdag|saturday|vrijdag|friday)s? (?:\w+ ){0,3}(?:rustdag|day of rest|day of worship|\
            heilig|holy)
        """),
        words(r"""
            (?:vrij|vrije dag(?:en)?|verlof|snipperdag|een dag|dagen|off|leave|day off|time off|holiday|absent|\
            afwezig|eerder weg|early) (?:\w+ ){0,2}?(?:voor|op|met|tijdens|rond|for|on|during|over|at|to celebrate|\
            om) (?:het |de |the )?(?:divali|diwali|holi|suikerfeest|offerfeest|eid(?: al-\w+)?|ramadan|pesach|\
            passover|rosj hasjana|rosh hashanah|jom kipoer|yom kippur|soekot|chanoeka|hanukkah|vaisakhi|vesak|\
            navratri|orthodox (?:easter|christmas)|goede vrijdag|good friday|hemelvaart|ash wednesday|nowruz|newroz|\
            ashura|purim)(?: te vieren)?
            (?:divali|diwali|holi|suikerfeest|offerfeest|eid|ramadan|pesach|passover|rosh hashanah|jom kipoer|\
            yom kippur|chanoeka|hanukkah|vaisakhi|vesak|nowruz) (?:off|vrij|vieren|vrij te nemen|met (?:haar|\
            zijn) familie|with (?:her|his) family)
            (?:member|lid|uit|van|from|with|of|in|bij|are|is|joined|left) (?:van |of |een |de |the |a |an |strict |\
            streng )*(?:\w+ )?(?:zwartekousenkerk|kerkgenootschap|sekte|sect|cult|brethren|plymouth brethren|\
            exclusive brethren|free church|wee frees|kerkelijke gemeente|pinkstergemeente|baptistengemeente|\
            evangelische gemeente|oud-gereformeerde\w*|vrijzinnige\w*|moskeegemeenschap|congregation|broederschap|\
            bible belt|biblebelt|opus dei|moslimbroederschap|hare krishna|scientology|de mormonen|the mormons|\
            the salvation army|kerkkoor)
            (?:na|sinds|since|ever since|after|door|because of) (?:zijn|haar|his|her|their) (?:bekering|conversion|\
            doop|baptism|baptized|bedevaart|pilgrimage|umrah|hadj)
            born[- ]again
            (?:vond|found|heeft|accepted|aanvaardde) (?:\w+ )?(?:jezus|jesus|god|allah|the lord)(?: gevonden)?
            (?:praat|talks?|preaches|predikt|evangeliseert|bekeert|preaching|proselytis\w+) (?:\w+ ){0,3}?(?:over|\
            about|to) (?:\w+ )?(?:jezus|jesus|god|allah|the lord|the bible|de bijbel|colleagues|collega's)
            (?:is|was|als|as|becoming|became|werd) (?:\w+ )?(?:an? |een )?(?:church |kerk|jeugd|lay |\
            former )?(?:elder|ouderling|deacon|diaken|churchwarden|preacher|predikant|lekenprediker|evangelist|\
            missionary|zendeling|acolyte|cantor|chazan|muezzin|mullah|hafiz)(?: in| at| of| and| en| bij| van)
            (?:their|his|her|zijn|haar|hun) (?:church|mosque|synagogue|temple|kerk|moskee|synagoge|sjoel|tempel|\
            rabbi|imam|dominee|vicar|priest|pastoor|parish|parochie|gemeente op zondag|congregation|geloofsgenoten|\
            fellow believers)
            (?:geloofsgenoten|medegelovigen|fellow (?:muslims|christians|jews|believers|hindus))
            (?:na zonsondergang|before sunset|after sunset|tot zonsondergang|until sundown|\
            after sundown) (?:\w+ ){0,3}?(?:vrijdag|zaterdag|friday|saturday|eten|eat|bereikt|werken|work|fridays)
            (?:vrijdag|friday|fridays)(?:avond|s)? (?:after|na) (?:sunset|zonsondergang|sundown)
            (?:gelooft|believes?) (?:\w+ ){0,2}?(?:niet meer |no longer )?in (?:god|allah|de hemel|heaven|een god|\
            any god)
            (?:niet|no longer|geen) (?:meer )?(?:gelovig|religious|praktiserend|practising|believer)
            (?:te|for|to) (?:kunnen )?(?:bidden|pray)
            (?:gebedsruimte|stilteruimte|prayer room|quiet room to pray|wudu|rituele wassing|ritual washing|\
            gebedsmatje|prayer mat)
        """),
        words(r"""
            (?:vanwege|om|door|because of|due to|volgens|follows|keeps|houdt zich aan|observes) (?:de |the |haar |\
            zijn |his |her |joodse |islamitische |jewish |islamic )*(?:spijswetten|voedselwetten|dietary laws|\
            kasjroet|kashrut|sjabbatsregels|sabbath rules|sharia|kledingvoorschriften)
            (?:woont|leeft|woonde|lives|lived|ingetreden|entered|trad in|joined|uitgetreden) (?:[\w'-]+ ){0,5}?(?:in|\
            uit|bij) ?(?:het |een |the |a )?(?:klooster|convent|monastery|abdij|abbey|nunnery|ashram)
            (?:zit|gaat|hoort|is|belongs|goes|lid) (?:\w+ ){0,2}?(?:bij|to|in|van) (?:een |de |an? |\
            the )?(?:\w+ ){0,2}?(?:evangelie|pinkster|baptisten|kerk|huis|zions|christengemeente)gemeente
        """),
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

"""Religious or philosophical beliefs of a person, told by places, books, feasts, customs and communities.

Source: GDPR article 9(1); the groups of the Pew Research Center's Global Religious Landscape, 2012, with their feasts,
food and dress. Fictitious: Harpreet viert Vaisakhi; received into the Greek Orthodox church.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-faith",
    entity="RELIGION",
    things=(
        words(r"""
            zabiha | glatt | pareve | shechita | sattvic | statenvertaling | naardense bijbel | king james bible
            herziene statenvertaling
            hoofdbedekking | hair covering | gebedsmat(?:je)? | gebedskleed(?:je)? | gebedskrans | gebedsriem(?:en)?
            tefillin | talliet | tallit
            tzitzit | kirpan | kara | patka
            dastaar | dastar | the five ks | vijf k's | bindi | tilaka? | heilige draad | sacred thread
            huisaltaar(?:tje)? | altaartje | family shrine
            shrine (?:in|at) \w+ | mezoeza | mezuzah | pruik uit geloof | sheitel | chador | chimar | khimar | jilbab
            djellaba | thobe | priesterboord
            dog collar | habijt | soutane | cassock | doopnaam | doopkaars | doopakte | baptismal (?:name|certificate)
            geloofsbrief
            geloofsbelijdenis | geloofsovergang | bekering | conversion to \w+ | roeping | vocation | priesterwijding
            wijding | ordination
            celibaat | kloostergelofte | religious vows | zending in \w+ | mission in \w+ | evangelisatie(?:werk)?
            godsvrucht | vroomheid | piety
            matter of faith | geloofskwestie | geloofscrisis | crisis of faith | kerkscheiding | kerkelijke achtergrond
            besnijdenis
            circumcision | brit milah | bris | naming ceremony | bar mitswa | eerste heilige communie | heilige communie
            confirmation classes
            zaterdag vanwege de sabbat | zondagsheiliging | zondagsplicht | bidstond | huiskring | gebedsgroep
            prayer group | house group
            alpha(?:-cursus| course) | bijbelclub | koranschool | medrese | madrasa | jesjiva | yeshiva | seminarie
            seminary | pujas? | puja
            satsang | mantra's | salat | wudu | zakat | sadaqa | iftar | suhoor | sahur | sjahada | shahada | fatwa
            heilig schrift | holy scripture | geestelijk leidsman | spiritual director
        """),
    ),
    states=(
        words(r"""
            getuige van jehova | jehova's | (?:a |een )?(?:[a-z]+[- ])?(?:lutheran|presbyterian|episcopalian|unitarian|\
            christadelphian|moravian|mennonite|maronite|chaldean|copt|sufi|salafi|wahhabi|deobandi|barelvi|ahmadi|\
            alevi|ismaili|parsi|zoroastrian|jain|taoist|daoist|confucian|shintoist|animist|pagan|wiccan|druid|satanist|\
            spiritualist|theosophist|anthroposophist|freethinker|secularist|humanist|deist|rastafarian|krishna devotee|\
            moonie|haredi|hasid|lubavitcher|karaite|messianic jew|noahide|buddhist|hindu|sikh|mormon|quaker|methodist|\
            baptist|pentecostal|evangelical|anglican|churchwoman|churchman|lay reader|ordinand|seminarian|novice|friar|\
            minister of religion|missionary|hajji|hafiz|brahmin|yogi|guru)
            ordained | professed nun | lay preacher | confirmed | baptised | christened | circumcised | besneden
            gewijd | tot priester gewijd
            (?:grieks|russisch|syrisch|servisch|ethiopisch|roemeens|armeens|oosters|oud|koptisch|\
            bulgaars)-?(?:orthodox|katholiek|apostolisch)e?
            (?:greek|russian|syrian|serbian|ethiopian|romanian|armenian|eastern|coptic|old|ukrainian)[ -](?:orthodox|\
            catholic|apostolic)
            remonstrants? | doopsgezinde? | mennoniet | hernhutter | apostolisch | oudkatholiek | zevendedagsadventist
            mormoonse? | mormoons
            charismatisch | pinksterchristen | baptiste? | methodiste? | lutheraan | calviniste? | vrijgemaakt
            hersteld hervormd | bevindelijk
            jezuïet | franciscaan | benedictijn | karmeliet | zuster van [a-z]+ | broeder van [a-z]+ | diaken
            voorganger | zendeling
            hindoe | hindoestaanse hindoe | krishna-aanhanger | boeddhiste? | sikh | jaïn | parsi | taoïst | animist
            winti-aanhanger | wicca
            heks | satanist | antroposoof | antroposofisch | theosoof | vrijdenker | vrijmetselaar | freemason
            humaniste? | atheïste? | agnost
            ietsist | nihilist | moslima | moslim | sjiiet | soenniet | aleviet | alevitisch | ahmadiyya | soefi
            jezidi | druus | bahai | rastafari
            bekeerde? (?:moslim|christen|jood|jodin|katholiek) | godvrezend | godsdienstig | streng in het geloof
            van het geloof | kerks
            onkerkelijk | buitenkerkelijk | buitenkerkelijke | ongodsdienstig | ongelovige? | afvallig
        """),
    ),
    acts=(
        words(r"""
            (?:op|on|tijdens|during|before|after|met|rond|vóór|for|valt op|falls on) (?:de |het |the |haar |his |her |\
            zijn )?(?:eerste dag van |first day of |eve of )?(?:suikerfeest|offerfeest|eid(?: al-(?:fitr|adha))?|\
            ashura|pesach|passover|sjavoeot|shavuot|soekot|sukkot|rosj hasjana|rosh hashanah?|jom kipoer|yom kippur|\
            chanoeka|hanukkah|poerim|purim|sabbat|sjabbat|shabbat|sabbath|diwali|divali|holi|navratri|vaisakhi|\
            baisakhi|gurpurab|vesak|nowruz|orthodox (?:easter|christmas)|orthodoxe? (?:pasen|kerst))
            (?:uitschrijven|uitgeschreven|uitschrijving|laten schrappen|deregister\w*|resigned) (?:\w+ ){0,2}?(?:bij|\
            uit|from|als lid van) (?:de |het |the )?(?:\w+ )?(?:kerk|parochie|gemeente|moskee|church|parish|bisdom)
            (?:kerkbijdrage|kerkbalans|kerkbelasting|church tax|tithe\w*|zakat|kerkblad)
            (?:home|thuis) (?:before|voor|vóór) (?:dark|het donker|zonsondergang|sunset|sjabbat|shabbat)
            (?:haar haar|d'r haar|her hair|haar hoofd|her head|zijn hoofd|his head) (?:\w+ )?(?:te )?(?:bedek\w*|\
            cover\w*) | (?:bedekt|covers?|covering|cover) (?:haar haar|her hair|her head|haar hoofd)
            (?:pater|reverend|rev|eerwaarde|moeder-overste|mother superior|abt|abbot|abbess|abdis|monseigneur|\
            monsignor|frater|kardinaal|cardinal|patriarch|opperrabbijn|chief rabbi) (?-i:[A-Z])\w+
            (?:bekeerd|bekeerde|bekeert|bekeren|converted|converting|converts|conversion|overgegaan|toegetreden|\
            opgenomen|received|accepted|reverted) (?:[\w'-]+ ){0,5}?(?:tot|to|in|into) (?:de |het |the |een |\
            a )?(?:\w+ )?(?:islam|christendom|jodendom|katholic\w+|katholieke kerk|protestantisme|boeddhisme|\
            hindoeïsme|christianity|judaism|buddhism|hinduism|church|kerk|faith|geloof|sikhism)
            tot (?:de |het )(?:islam|christendom|jodendom|katholicisme|boeddhisme) (?:bekeerd|bekeerde|overgegaan|\
            bekeert)
            (?:opgroeien|opgegroeid|opgevoed|groeide op|growing up|grew up|raised|brought up|born|geboren|komt|comes|\
            marrying|trouwt|married) (?:\w+ ){0,3}?(?:in|uit|into|from|as|als) (?:een |a |an |\
            the )?(?:\w+ ){0,2}?(?:mormoons|mormon|gereformeerd|katholiek|christelijk|islamitisch|joods|moslim|hindoe|\
            hindu|sikh|catholic|protestants?|muslim|jewish|christian|evangelical|orthodox|quaker|methodist|baptist|\
            hervormd|reformatorisch|pentecostal|pinkster|jehova\S*|vroom|religious|gelovig|devout|buddhist|\
            boeddhistisch|amish|haredi)e?\b
            fasts | fasted | fasting | vasten | dan vast (?:hij|zij|ze|ik) | vast (?:hij|zij|ze|ik) (?:dan|die dag|mee|\
            tijdens)
            (?:laat|liet|laten|had|have|has|having) (?:[\w']+ ){0,3}?(?:besnijden|dopen|circumcised|baptised|baptized|\
            christened)
            (?:wil|wilde|vraagt|vroeg|wants?|wanted|asks?|asked|wishes|would like) (?:[\w']+ ){0,4}?(?:een |de |an? |\
            the |to see |his |her |zijn |haar )(?:priester|pastoor|dominee|imam|rabbijn|geestelijk verzorger|\
            aalmoezenier|pandit|priest|vicar|rabbi|minister|chaplain|last rites|laatste sacramenten|ziekenzegen|\
            ziekenzalving)
            (?:deelt|deelde|uitdelen|distribut\w+|hands? out|handed out|brengt|\
            bezorgt) (?:[\w']+ ){0,6}?(?:de )?(?:wachttoren|ontwaakt|the watchtower|watchtower|traktaten|tracts|\
            bijbels|bibles|korans|evangelisatiefolders)
            (?:wachttoren|watchtower) (?:\w+ )?(?:uit|rond|in the canteen|at work)
            (?:draagt|droeg|draag|wears?|wearing|wore|met|with|puts on|hangs|hangt|heeft|\
            has) (?:[\w']+ ){0,3}?(?:kruis(?:je)?|rozenkrans|rosary|crucifix|kirpan|keppel|tulband|turban|sari om|\
            bindi|heilige draad|priest's collar|hoofddoek|hijab|niqab|boerka|davidster)
            (?:geen|no|not|niet|drinks? no|drinken geen|drinkt geen|avoids?|eet geen|eats no|doesn't eat|don't eat|\
            doesn't drink|mag geen) (?:\w+ ){0,2}?(?:alcohol|pork|varkensvlees|varken|beef|rundvlees|vlees op vrijdag|\
            meat on fridays?|gelatine|gelatin|wijn|wine)(?: \w+){0,4} (?:muslims?|moslims?|islam|geloof|faith|hindoe|\
            hindu|religio\w+|sikh|mormo\w+|koosjer|kosher|halal|vasten|lent|jehova\S*|adventist\w*|joods|jewish)
            (?:bidt|bid|bidden|gebeden|prays?|prayed|praying|mediteert in de tempel|offert|offerde|knielt|kneels|\
            biecht|biechtte|confesses to a priest)
            (?:dienen|dient|diende|served?|serving|deed|doet|gedaan|did) (?:\w+ ){0,2}?(?:als|as|a|een|his|her|my|zijn|\
            haar|mijn|in|on) ?(?:\w+ )?(?:misdienaar|altar (?:boy|girl|server)|missionary|zendeling|mission|zending|\
            koster|lector|voorganger)
            (?:youth|assistant|associate|senior|lead|jeugd|hulp|kinder)[ -]?(?:pastor|minister|predikant|voorganger|\
            werker bij de kerk|rabbi|imam)
            (?:doet|deed|doe|doen|meedoet|meedoen|take part|takes part|taking part|keeps?|keeping|observes?|observ\w+|\
            houdt|viert|vieren|vierde|celebrat\w+|respecteert|breekt) (?:[\w']+ ){0,4}?(?:ramadan|vasten|vastentijd|\
            lent|sabbat|sjabbat|shabbat|sabbath|suikerfeest|offerfeest|eid|chanoeka|hanukkah|diwali|divali|holi|\
            vaisakhi|baisakhi|pesach|passover|jom kipoer|yom kippur|ashura|vesak|wesak|nowruz|purim|advent|navratri|\
            kumbh mela|zondagsrust|gebedstijden)
            (?:vanwege|wegens|om|uit|door|door|because of|due to|for|out of|tegen|against|volgens|according to|\
            in strijd met|mag niet van|from) (?:\w+ ){0,2}?(?:het geloof|zijn geloof|haar geloof|hun geloof|de bijbel|\
            de koran|allah|god|jezus|geloofsovertuiging|gewetensbezwaren|godsdienst\w*|the bible|the qur'?an|the koran|\
            his faith|her faith|their faith|religious grounds|religious reasons|his beliefs|her beliefs|\
            religieuze redenen|geloofsredenen|principe geen vlees)
        """),
    ),
    marks=(
        words(r"""
            (?:kerk|moskee|synagoge|sjoel|tempel|mandir|gurdwara|kapel|klooster|abdij|ashram|kathedraal|\
            koninkrijkszaal|pinkstergemeente|baptistengemeente|evangelische gemeente|volle evangelie|leger des heils|\
            opus dei|heilige mis|eucharistie|mis|kerkdienst|eredienst|avondmaal|vrijdaggebed|gebedsdienst|bijbelstudie|\
            bijbelkring|catechisatie|catechese|zondagsschool|kerkenraad|kerkbestuur|kerkkoor|parochie|bisdom|gebed|\
            church|mosque|synagogue|shul|temple|chapel|convent|monastery|cathedral|kingdom hall|salvation army|\
            holy mass|mass|communion|friday prayers?|evensong|bible study|bible class|sunday school|catechism|parish|\
            diocese|congregation|church choir|pcc|vestry|prayers?|worship|the watchtower)
            (?:suikerfeest|offerfeest|ramadan|eid(?: al-(?:fitr|adha))?|bayram|mawlid|ashura|arbaeen|chanoeka|hanukkah|\
            chanukah|pesach|passover|poerim|purim|soekot|sukkot|sjavoeot|shavuot|jom kipoer|yom kippur|rosj hasjana|\
            rosh hashanah?|sabbat|sjabbat|sabbath|shabbat|seider|seder|diwali|divali|holi|navratri|durga puja|\
            raksha bandhan|ganesh|thaipusam|pongal|vaisakhi|baisakhi|gurpurab|vesak|wesak|losar|obon|nowruz|norouz|\
            newroz|naw-ruz|samhain|beltane|orthodox (?:christmas|easter)|orthodoxe? (?:kerst|pasen)|goede vrijdag|\
            good friday|ash wednesday|aswoensdag|witte donderdag|maundy thursday|palmzondag|palm sunday|allerheiligen|\
            all saints|corpus christi|assumption|maria-hemelvaart|dag des heren|the lord's day|zondagsrust|lent|\
            vastentijd|advent)
            (?:iskcon|hare krishna|youth for christ|youth with a mission|hillsong|\
            redeemed christian church(?: of god)?|soka gakkai|brahma kumaris|tablighi jamaat|milli görüs|diyanet|\
            ahmadiyya|chabad|bnei akiva|gülenbeweging|hizmet|navigators|focolare|taizé|\
            kerk van de nazarener|scientology|unification church|bruderhof|church of (?:england|scotland|ireland|\
            christ|god|latter-day saints)|the lds church|assemblies of god|elim|vineyard|jewish agency|art of living|\
            vipassana|sahaja yoga|opwekking|eo-jongerendag|samen op weg)
            (?:bijbel|koran|thora|talmoed|bhagavad gita|veda's|evangelie|psalmen|bible|qur'?an|koran|torah|talmud|\
            gospel|scripture|book of mormon|god|allah|jezus|jesus|christ|christus|krishna|shiva|ganesha|boeddha|buddha|\
            mohammed|the prophet|de profeet|guru nanak|maria|our lady|jehova|jehovah|de heiland|holy spirit|\
            heilige geest|satan)
            (?:dominee|predikant|pastoor|priester|kapelaan|imam|rabbijn|pandit|voorganger|ouderling|diaken|bisschop|\
            geestelijk verzorger|aalmoezenier|koster|vicar|priest|pastor|rabbi|imam|elder|deacon|bishop|chaplain|\
            mullah|sheikh|guru|lama|monk|nun|moheel|mohel)
        """),
    ),
    cues=(
        r"sister|zuster|pater|father|brother|from the|van de|uit het|uit de|overste|begraven vanuit|buried from|hardop|"
        r"aloud|tekst uit|verse|vers uit|"
        r"gaat|ging|ga|gaan|loopt|komt|bezoekt|bezocht|kerkt|goes|went|go|going|attend\w*|visits?|comes|belongs|"
        r"hoort bij|lid|leden|member\w*|join\w*|left|leaves|"
        r"verliet|verlaten|uitgetreden|ingetreden|entered|trad|ambt|actief|active|volunteer\w*|vrijwillig\w*|zingt|"
        r"zong|sings?|elke|iedere|every|zondags|op zondag|on sundays?|op vrijdag|on fridays?|op zaterdag|on saturdays?|"
        r"zondag|wekelijks|weekly|dagelijks|daily|"
        r"vrij|verlof|day off|time off|holiday|afwezig|absent|rooster\w*|ingeroosterd|rostered|rota|shift|kan niet|"
        r"can't|not available|niet beschikbaar|niet werken|"
        r"won't work|viert|viere?n|vierde|gevierd|celebrat\w*|observ\w*|keeps?|vast|vasten|fast\w*|bidt|bidden|pray\w*|"
        r"gelooft|geloof|believes?|faith|belief|gods?vertrouwen|"
        r"leest|lees|reads?|uit zijn hoofd|by heart|citeert|quotes?|zweert|swears|vertrouwt op|trusts?|dankt|thanks?|"
        r"dient|serves?|volgt|follows?|gedoopt|bapti\w+|christen\w*|"
        r"doop|gewijd|ordained|received|toegetreden|geroepen|called by|roeping|bekeerd|bekeerde|convert\w*|getrouwd|"
        r"trouwt|wedding|marri\w+|begraven|funeral|uitvaart|laatste|last rites|"
        r"opgegroeid|opgevoed|raised|brought up|grew up|growing up|vroom|streng|devout|strict|practis\w+|practic\w+|"
        r"praktiser\w+|familie|family|ouders|parents|thuis|at home|"
        r"wil (?:een|de|graag|geen)|liever|prefers?|weiger\w*|refus\w*|mag niet|verboden|not allowed|forbid\w*|"
        r"afbeelding\w*|pictures? of|beeld van|statue|altaar\w*|altar|shrine|kaars\w*|candles?|kruis\w*|cross|tattoo|"
        r"tatoeage|ketting|necklace|om zijn nek|om haar nek|"
        r"vanwege|om redenen|religio\w+|halal|kosher|koosjer|dieet|diet|eet|eats|drinkt|drinks|voorganger|koor|choir|"
        r"jeugd\w*|youth|ouderling|ordained|wants a|asked for a"
    ),
    hints=(
        words(r"""
            halal | kosher | koosjer | gebedsruimte | prayer room | stilteruimte | bedevaart | pelgrimage | pilgrimage
            mekka | mecca | lourdes
            umrah | hadj | hajj | doop | doopsel | communie | vormsel | belijdenis | bar mitswa | bar mitzvah
            bat mitzvah | besnijdenis | christening | baptism
            confirmation service | rosary | rozenkrans | biecht | confession | sharia | spijswetten | kashrut
            hoofddoek | hijab | headscarf | turban | tulband
        """),
    ),
    never=(
        r"\bprays? (?:that|the|it|for (?:good|nice|a|more))\b",
        (
            r"\b(?:priest|bishop|abbot|church|pope|monk|dean|temple) (?:holdings|ltd|inc|bv|group|partners|bank|"
            r"consult\w+)\b|"
            r"\b(?:mr|mrs|ms|miss|dhr|mevrouw|meneer|heer)\.? (?:bishop|priest|pope|abbot|monk|church|temple|christian|"
            r"deacon|vicar)\b"
        ),
        (
            r"\b(?:oh|my|mijn|thank|for|goeie|lieve|omg|in)\s(?:my |\w+ )?god\b|\bgod(?:zij|sakes?|forbid)\w*|"
            r"\bthank god\b|\bgod knows\b|\bgood lord\b|\bjezus,|\bjesus,|"
            r"\b(?:handbook|user|style|marketing|design)[ -]bible\b|\bbible for\b|\bbijbel voor\b|\bbank holiday\b|"
            r"\bgood friday is\b|\b(?:halal|kosher)[ -](?:line|products?|range|lijn|assortiment)\b|\borganist\w* (?:of|"
            r"van|in|at) (?:\w+ ){0,3}\w+|\b(?:stijl|merk|handboek)bijbel\b|\bde bijbel (?:van|voor) (?!jehova)\w+\b"
        ),
        (
            r"\b(?:restaureer\w*|restaur\w+|architect\w*|verbouw\w*|dak|roof|orgel van|toren|tower|klok|bell|"
            r"photograph\w*|fotograf\w*|gebouw|building|monument\w*|excursie|tour|"
            r"rondleiding|concert|bruiloftsfoto\w*|verhuur\w*|rent\w*|huur|zaal|hall|levert|supplies|suppl\w+|offerte|"
            r"quote|inbraak|schilder\w*|paint\w*|toespraak|speech|"
            r"halal line|kosher line|opening) (?:[\w'-]+ ){0,5}?(?:kerk|kerken|moskee|synagoge|tempel|church|churches|"
            r"mosque|temple|chapel|cathedral|kathedraal|klooster|abdij)\b"
        ),
        (
            r"\b(?:prime|foreign|finance|health|home|junior|deputy|first|defence) minister\b|\bminister (?:of|van|"
            r"for)\b|\bprime minister\b|\bcontent pastor\b|\bmis (?:ik|je|jij|hij|de|het|niet)\b|"
            r"\b(?:critical|body|land|muscle|en) mass\b|\bmass (?:mail\w*|email\w*|market|production|media)\b|"
            r"\bin mass\b|\bguru\b(?= (?:van|of|in|on))|"
            r"\b(?:chapel|temple|church|kerk) (?:street|road|lane|bar|straat|hill)\b|\bhindoestaanse muziek\b|"
            r"\bvast (?:contract|nummer|dienstverband|bedrag|tarief|werk|staat|te)\b|"
            r"\b(?:staat|ligt|zit|stelt|houdt|loopt|legt|stond|zat|loop|loopt|stellen|leggen|houden|stond|stelde|legde|"
            r"is|blijft|een|liep|zitten|alvast|te) (?:\w+ ){0,5}?vast\b|"
            r"\b(?:fast|vast) (?:food|track|forward|asleep|internet|growing|enough|as|and|moving|response|car|"
            r"delivery)\b|\b(?:very|so|too|as|how|that|really|super|pretty) fast\b"
        ),
    ),
)

"""Racial or ethnic origin of a person. A nationality, a language or a cuisine by itself isn't.

Source: GDPR article 9(1). Fictitious: de sollicitant is van Marokkaanse afkomst; her ethnicity; he is Black.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_NL = (
    r"(?:marokkaans|turks|surinaams|antilliaans|arubaans|curaçaos|indonesisch|indisch|moluks|javaans|"
    r"hindo(?:e)?staans|creools|chinees|chines|vietnamees|"
    r"pakistaans|indiaas|afghaans|iraans|irakees|iraaks|syrisch|koerdisch|armeens|arabisch|berbers|somalisch|"
    r"eritrees|eritres|ethiopisch|ghanees|ghanes|nigeriaans|"
    r"kaapverdisch|congolees|afrikaans|(?:noord|west|zuid|oost)-?afrikaans|aziatisch|oost-europees|pools|poolse|"
    r"roemeens|bulgaars|oekraïens|russisch|joods|"
    r"latijns-?amerikaans|caribisch|afro-caribisch|buitenlands|niet-westers|westers|spaans|portugees|italiaans|"
    r"grieks|filipijns|thais|tamil|egyptisch|tunesisch|algerijns)e?"
)
_EN = (
    r"(?:moroccan|turkish|surinamese|antillean|aruban|indonesian|moluccan|chinese|vietnamese|pakistani|indian|"
    r"bangladeshi|afghan|iranian|persian|iraqi|"
    r"syrian|kurdish|armenian|arab|berber|somali|eritrean|ethiopian|ghanaian|nigerian|congolese|african|(?:north|"
    r"west|east|south) (?:african|asian)|asian|"
    r"caribbean|afro-caribbean|jamaican|hispanic|latino|latina|jewish|punjabi|tamil|bengali|igbo|yoruba|roma|polish|"
    r"romanian|bulgarian|ukrainian|russian|"
    r"egyptian|tunisian|algerian|filipino|thai|korean|japanese|mexican|irish traveller|ethnic|foreign|mixed|european)"
)
# Countries from which many came, so that "his parents came from there" tells an origin
_FROM_NL = (
    r"(?:marokko|turkije|suriname|aruba|curaçao|curacao|de antillen|bonaire|indonesië|de molukken|china|vietnam|"
    r"pakistan|india|bangladesh|sri lanka|nepal|tibet|afghanistan|iran|irak|syrië|libanon|palestina|gaza|koerdistan|"
    r"armenië|georgië|azerbeidzjan|somalië|eritrea|ethiopië|soedan|ghana|nigeria|senegal|gambia|kenia|oeganda|"
    r"rwanda|burundi|congo|angola|kameroen|kaapverdië|togo|guinee|sierra leone|zimbabwe|zuid-afrika|egypte|libië|"
    r"tunesië|algerije|jemen|oekraïne|rusland|polen|roemenië|bulgarije|bosnië|kosovo|albanië|servië|kroatië|"
    r"brazilië|colombia|venezuela|peru|chili|mexico|cuba|haïti|jamaica|de dominicaanse republiek|de filipijnen|"
    r"thailand|maleisië|myanmar|cambodja|korea|japan|afrika|azië|het midden-oosten|oost-europa|zuid-amerika)"
)
_FROM_EN = (
    r"(?:morocco|turkey|suriname|aruba|curaçao|curacao|indonesia|china|hong kong|vietnam|pakistan|india|bangladesh|"
    r"sri lanka|nepal|tibet|afghanistan|iran|iraq|syria|lebanon|palestine|gaza|kurdistan|armenia|georgia|somalia|"
    r"eritrea|ethiopia|(?:south )?sudan|ghana|nigeria|senegal|gambia|kenya|uganda|rwanda|burundi|(?:the )?congo|"
    r"angola|cameroon|cape verde|togo|guinea|sierra leone|zimbabwe|zambia|malawi|south africa|egypt|libya|tunisia|"
    r"algeria|yemen|ukraine|russia|poland|romania|bulgaria|bosnia|kosovo|albania|serbia|brazil|colombia|venezuela|"
    r"peru|chile|mexico|cuba|haiti|jamaica|trinidad|barbados|guyana|the caribbean|the west indies|"
    r"the dominican republic|the philippines|thailand|malaysia|myanmar|burma|cambodia|korea|japan|punjab|kashmir|"
    r"africa|asia|the middle east|eastern europe|south america)"
)
_PEOPLE = (
    r"(?:koerd(?:isch)?|kurd(?:ish)?|berber|amazigh|riffijn(?:s)?|tamil|sinhalese|singalees|rohingya|uyghur|"
    r"oeigoer(?:s)?|hazara|pashtun|pathan|"
    r"tadzjiek|punjabi|gujarati|bengali|sylheti|kashmiri|hmong|han-?chinees|tibetaan(?:s)?|tibetan|mongol|romani|"
    r"romany|roma|sinti|"
    r"gypsy|zigeuner|traveller|woonwagenbewoner|ashkenazi|sephardic|asjkenazisch|sefardisch|aramees|assyrisch|"
    r"assyrian|syriac|"
    r"suryoyo|yezidi|druze|zulu|xhosa|shona|igbo|ibo|yoruba|hausa|fulani|ashanti|akan|wolof|tutsi|hutu|oromo|amhara|"
    r"tigrinya|somali|"
    r"tuareg|maasai|maori|aboriginal|torres strait islander|inuit|sami|saami|native american|first nations|métis|"
    r"cherokee|"
    r"navajo|quechua|maya|latino|latina|latinx|hispanic|chicano|afro-\w+|african[- ]american|black british|"
    r"british asian|"
    r"british pakistani|british indian|anglo-indian|hindo(?:e)?staans|creool(?:s)?|javaans|moluks|molukker|indo|"
    r"indisch|papoea|"
    r"marron|inheems|bicultureel|bi-?cultural|bi-?racial|multiracial|mixed[- ]race|mixed heritage|dual heritage|"
    r"halfbloed|mulat)e?"
)

TOPIC = Topic(
    name="special-ethnicity",
    entity="ETHNICITY",
    things=(
        (
            rf"{_NL} (?:afkomst|achtergrond|roots|ouders|moeder|vader|grootouders|voorouders|gezin|huis|wortels|"
            rf"origine|"
            rf"komaf|familie|bloed|migratieachtergrond)"
        ),
        (
            rf"{_EN} (?:descent|origin|origins|background|roots|parents|mother|father|grandparents|ancestors|"
            rf"household|"
            rf"heritage|ancestry|family|extraction|blood)"
        ),
        (
            r"etniciteit|etnische (?:afkomst|achtergrond)|ethnicity|ethnic (?:origin|background)|(?:donkere|zwarte|"
            r"lichte|getinte) huid(?:skleur)?|huidskleur|skin colou?r|(?:dark|black|brown) skin|migratieachtergrond|"
            r"migration background|afkomst|komaf"
        ),
        words(rf"""
            (?:donkere|zwarte|lichte|(?:licht |donker )?getinte|bruine|gekleurde|blanke|witte|olijfkleurige|dark|black|\
            brown|(?:light|dark)[ -]?brown|pale|fair|olive|tanned) (?:huid(?:skleur|tint)?|skin(?: colou?r|tone)?|\
            complexion)
            (?:biculturele|migranten|allochtone|buitenlandse|niet-westerse|gemengde|dubbele culturele|migrant|\
            immigrant|ethnic|foreign|mixed|bicultural|multicultural|refugee)[ -]?(?:achtergrond|afkomst|roots|komaf|\
            gezin|background|origin|descent|family|heritage|parents)
            (?:roots|wortels|voorouders|familie|ancestors|ancestry|family|grandparents|heritage) (?:\w+ )?(?:liggen |\
            lie |comes? |komt |komen |zijn |is |are )?(?:in|uit|from) (?:{_FROM_NL}|{_FROM_EN})
            (?:getint|donker|noord-afrikaans|mediterraan|aziatisch|buitenlands|arabisch|oost-europees|asian|african|\
            mediterranean|middle eastern|arab|foreign)e? (?:uiterlijk|voorkomen|accent|looks|appearance)
            (?:of|van|met) (?:\w+ )?(?:{_NL}|{_EN}) (?:uiterlijk|appearance)
        """),
    ),
    states=(
        (
            r"marokkaans|turks|surinaams|antilliaans|moluks|hindo(?:e)?staans|ghanees|koerdisch|somalisch|"
            r"afro-caribisch|"
            r"noord-afrikaans|arabisch|creools|javaans"
        ),
        (
            r"(?:een )?(?:marokkaan(?:se)?|turk|surinamer|surinaamse|antilliaan(?:se)?|molukker|koerd|somaliër|"
            r"ghanees|"
            r"berber|hindoestaan|creool|indo|zigeuner|zigeunerin|allochtoon|buitenlander|eritreeër|syriër|afghaan)"
        ),
        (
            rf"(?:een|an?) {_NL} (?:man|vrouw|jongen|meisje|vluchteling)|an? {_EN} (?:man|woman|boy|girl|refugee)|"
            rf"hindo(?:e)?staanse|indigenous|inheems|amazigh|riffijns|an? amazigh (?:man|woman)|creoolse|javaanse|"
            rf"molukse|aboriginal|maori|inuit|tartaar|oeigoer|uyghur|tamil|igbo|yoruba|hutu|tutsi|rohingya|pied-noir"
        ),
        r"(?:de )?(?:roma|sinti)(?:-gemeenschap| community)?|(?:the )?roma community|(?:a )?gypsy|traveller family",
        (
            r"(?:een )?(?:zwarte (?:man|vrouw)|getint|halfbloed|donker getint)|(?:mixed[ -]race|biracial|"
            r"(?:ethnically|"
            r"half) (?:chinese|turkish|moroccan|indian|african|asian|kurdish)|of colou?r|man of colou?r|"
            r"woman of colou?r|"
            r"person of colou?r|afro-caribbean|african[ -]american|aboriginal|native american|latina|latino|hispanic|"
            r"(?:a )?(?:syrian |iraqi |turkish )?kurd|foreigner|a moor)"
        ),
        words(rf"""
            (?:half |partly |deels |ethnic(?:ally)? |etnisch |part |originally |a |an |een )?{_PEOPLE}(?: (?:man|woman|\
            boy|girl|vrouw|jongen|meisje|family|gezin))?
            (?:half|deels|partly|part|kwart|quarter|ethnic(?:ally)?|etnisch|van huis uit|(?:first|second|third|1st|2nd|\
            3rd)[- ]generation|(?:eerste|tweede|derde) generatie) {_NL}(?:, half [a-z]+)?
            (?:half|partly|part|quarter|ethnic(?:ally)?|(?:first|second|third|1st|2nd|3rd)[- ]generation|british|\
            american|dutch) {_EN}(?:, half [a-z]+)?
            an? (?:turk|moroccan|surinamese|algerian|tunisian|egyptian|syrian|iraqi|iranian|afghan|somali|eritrean|\
            ethiopian|ghanaian|nigerian|congolese|pakistani|indian|bangladeshi|jamaican|chinese|pole|romanian|\
            bulgarian|albanian|ukrainian|russian|vietnamese|filipino|arab|kurd|jew|african|asian|black|white|caribbean|\
            latina|latino)(?: (?:man|woman|male|female|boy|girl|lady|person|immigrant|family))?
            (?:een |de )?(?:marokkaan|marokkaanse|turkse|turk|surinamer|surinaamse|antilliaan|antilliaanse|molukker|\
            molukse|koerdische|syriër|syrische|irakees|iraakse|iraniër|iraanse|afghaan|afghaanse|somaliër|somalische|\
            eritreeër|eritrese|ghanees|ghanese|nigeriaan|nigeriaanse|pakistaan|pakistaanse|pool|roemeen|roemeense|\
            bulgaar|bulgaarse|oekraïense|rus|russin|chinees|vietnamees|javaan|hindoestaan|creool|kaapverdiaan|\
            congolees|arabier|arabische|afrikaan|afrikaanse|aziaat|aziatische) (?:uit|van (?:de )?\w+ generatie|vrouw|\
            man|jongen|meisje)
            (?:een |a |an )?(?:vluchteling(?:e)?|asielzoek(?:er|ster)|statushouder|nieuwkomer|refugee|asylum seeker|\
            immigrant(?:e)?|migrant|arbeidsmigrant(?:e)?|expat uit \w+|uitgeprocedeerd|ongedocumenteerd|undocumented|\
            stateless|staatloos)(?: (?:uit|from) \w+)?
            (?:donker|licht|bruin|dark|light|brown)[ -]?(?:getint|gekleurd|skinned|van huid|van kleur)
            (?:person|man|woman|boy|girl|child|pupil|student|colleague|only \w+) of colou?r
            (?:iemand|vrouw|man|persoon|leerling|kind|collega) van kleur | van kleur | bame | bme | bipoc
            (?:black|white|zwart|wit|bruin|gekleurd) (?:en|and|person|persoon|vrouw|woman|man|male|female|british|\
            caribbean|african)
            (?:nazaat|afstammeling|descendant|nakomeling) (?:van|of) (?:slaafgemaakten|slaven|\w+ slaves|enslaved|\
            contractarbeiders|gastarbeiders|\w+ immigrants)
        """),
        words(r"""
            [a-z]+-(?:turkse?|marokkaanse?|surinaamse?|chinese|indiase|pakistaanse|afghaanse|antilliaanse|\
            hindoestaanse|nigeriaanse|somalische|turkish|moroccan|surinamese|chinese|indian|pakistani|jamaican|\
            nigerian|somali|ghanaian|kurdish)
            (?:turks|marokkaans|surinaams|chinees|indisch|moluks|antilliaans|hindoestaans|koerdisch|moroccan|turkish|\
            chinese|surinamese|indian)-?(?:nederlander|nederlandse|belg|belgische|nederlands|dutch|british|american|\
            german)(?:s)?
            (?:chinese|turkse|marokkaanse|surinaamse|antilliaanse|koerdische|indische|molukse|somalische|syrische|\
            afghaanse) (?:nederlander|nederlandse|belg|duitser)
            (?:british|american|dutch|black|white)[ -](?:chinese|indian|pakistani|bangladeshi|caribbean|african|asian|\
            nigerian|jamaican|somali|turkish|moroccan)
            roma[- ](?:meisje|jongen|vrouw|man|gezin|familie|kind|girl|boy|woman|family|child|man)
            (?:een |the |a |de )?(?:zwarte|witte|donkere|gekleurde|black|white|brown|asian|half-caste|coloured) (?:man|\
            vrouw|meisje|jongen|collega|leerling|medewerker|sollicitant|kandidaat|student|woman|girl|boy|colleague|\
            pupil|employee|applicant|candidate|bloke|lad|guy|lady|person|persoon|teenager)
            (?:first|second|third|1e|2e|3e|eerste|tweede|derde)[- ](?:generation|generatie)[- ]?(?:\w+ )?(?:immigrant|\
            migrant|turk|marokkaan|surinamer|moroccan|indian|chinese|pakistani|nederlander)
        """),
    ),
    acts=(
        (
            rf"(?:van|uit een) (?:{_NL}|riffijnse|friese|zigeuner) (?:afkomst|komaf|origine|gezin|familie|"
            rf"huwelijk)|from an? {_EN} (?:family|background|household)|of {_EN} (?:descent|origin|heritage|ancestry)"
        ),
        r"(?:is|was) (?:zwart|(?-i:Black)|white|blank)",
        words(rf"""
            (?:komt|kwam|komen|kwamen|afkomstig|oorspronkelijk|gevlucht|vluchtte|vluchtten|geëmigreerd|geadopteerd|\
            overgekomen|gemigreerd) (?:\w+ ){{0,3}}?(?:uit|vanuit) {_FROM_NL}
            (?:came|comes?|originally|fled|escaped|emigrated|immigrated|migrated|moved here|arrived|adopted|hails?|\
            over|family is|parents are|people are|was brought here) (?:\w+ ){{0,3}}?from {_FROM_EN}
            (?:roots|wortels|voorouders) in (?:{_FROM_NL}|{_FROM_EN})
            (?:als|as) (?:een |a |an )?(?:\w+ )?(?:vluchteling|asielzoeker|gastarbeider|bootvluchteling|refugee|\
            asylum seeker|guest worker|immigrant)(?: (?:gekomen|naar|hier|here|to))?
            (?:uit|from|in) (?:een |an? |the )?(?:\w+ )?(?:{_NL}|{_EN}) (?:gezin|familie|vluchtelingengezin|milieu|\
            family|household|home|community|background)
            (?:van|of) (?:{_NL}|{_EN}|gemengde|mixed|buitenlandse|foreign) (?:afkomst|komaf|origine|bloed|huize|\
            descent|origin|heritage|ancestry|extraction|parentage)
            (?:is|was|ben|am|'s|i'm|als|as|being|because (?:he|she) is|omdat (?:hij|zij|ze)) (?:a |an |een |de enige |\
            the only )?(?:zwarte?|donker|getint|gekleurd|of colou?r)
            (?:is|was|ben|am|'s|i'm|als|as|being|because (?:he|she) is|omdat (?:hij|zij|ze)) (?:a |an |een |de enige |\
            the only )?black
            (?:member of|belongs to|behoort tot|lid van|maakt deel uit van) (?:de |the |an? |een )?(?:{_PEOPLE}|{_NL}|\
            {_EN})[ -](?:gemeenschap|community|minderheid|minority|volk|people|tribe|clan|nation)
        """),
        words(rf"""
            (?:opa|oma|grootouders|ouders|vader|moeder|voorouders|familie|overgrootvader|grandparents|grandfather|\
            grandmother|parents|father|mother|ancestors|family|people) (?:[\w'-]+ ){{0,6}}?(?:uit|vanuit|from|\
            in) (?:het |de |the )?(?:rif(?:gebergte)?|anatolië|anatolia|koerdistan|kurdistan|punjab|kashmir|java|\
            sumatra|ambon|de molukken|paramaribo|antillen|de antillen|azoren|atlas|kaapverdië|tigray|darfur|chechnya|\
            tsjetsjenië|kerala|gujarat|sylhet|mirpur|{_FROM_NL}|{_FROM_EN})
            (?:als|as) (?:\w+ )?(?:gastarbeiders?|contractarbeiders?|guest workers?|indentured labourers|labourers|\
            slaven|slaves|vluchtelingen|refugees|vluchtelingenkind|child refugee|bootvluchtelingen)
            (?:achternaam|naam|naam van \w+|accent|surname|name|accent|uiterlijk|afkomst) (?:\w+ )?(?:klinkt|oogt|is|\
            sounds|looks|verraadt|betrays) (?:\w+ )?(?:{_NL}|{_EN})
        """),
        words(r"""
            (?:vanwege|om|door|wegens|because of|on account of|due to|over) (?:haar|zijn|mijn|hun|his|her|my|\
            their) (?:\w+ )?(?:kleur|huidskleur|afkomst|ras|etniciteit|roots|buitenlandse naam|colour|color|skin|\
            skin colour|race|ethnicity|origin|origins|accent|foreign name|heritage)
            (?:kind|kinderen|zoon|dochter|kleinkind|kleinzoon|kleindochter|child|children|son|daughter|grandchild|\
            grandson|granddaughter) (?:van|of) (?:\w+ ){0,2}?(?:bootvluchtelingen|vluchtelingen|gastarbeiders|\
            immigranten|migranten|statushouders|asielzoekers|refugees|boat people|immigrants|migrants|guest workers|\
            asylum seekers)
        """),
    ),
    never=(
        r"\b(?:wit en zwart|zwart en wit|zwart-wit|black and white|white and black)\b",
        (
            r"\b(?:zwart|black)e? (?:jas|jacket|pak|suit|friday|box|list|lijst|markt|market|schoenen|inkt|ink|koffie|"
            r"coffee|auto|car)\b"
        ),
        (
            r"\brijdt zwart\b|\bzwart rijd\w+|\b(?:in|naar|into|uit|from) het? ?(?:turks|arabisch|chinees|marokkaans|"
            r"afrikaans)\b|\b(?:spreekt|speaks|spreken|vertaalt|leert|learns|geeft|teaches|talen) (?:\w+ )?(?:turks|"
            r"arabisch|chinees|chinese|koerdisch|somali\w*)\b"
        ),
        (
            r"\b(?:turkse?|marokkaanse?|surinaamse?|chinese|koerdische|indiase|indian|moroccan|turkish) (?:bakker\w*|"
            r"restaurant|ambassade|embassy|vereniging|keuken|cuisine|bakery|eten|food|les|market|markt|klant|client|"
            r"leverancier|supplier|stoffen|fabrics)\b"
        ),
        r"\bafkomst van (?:dit|deze|het|de (?:stof|grondstof|producten|goederen|data|cijfers))\b",
    ),
)

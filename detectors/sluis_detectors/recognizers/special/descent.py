"""Racial or ethnic origin of a person, told by where a family came from, by a people, a look or a description.

Source: GDPR article 9(1); peoples as named in the surveys of Statistics Netherlands and the censuses of Britain and
America, and in the Minorities at Risk list. A nationality alone isn't one. Fictitious: his people are Armenian; opa
kwam uit Kanton; IC3 male.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_PLACE = (
    r"(?:marokko|turkije|suriname|aruba|curaçao|de antillen|bonaire|indonesië|ambon|java|sumatra|de molukken|china|"
    r"kanton|hongkong|taiwan|vietnam|saigon|hanoi|"
    r"pakistan|lahore|karachi|kashmir|punjab|india|mumbai|delhi|gujarat|kerala|bangladesh|dhaka|sylhet|sri lanka|nepal|"
    r"tibet|afghanistan|kabul|iran|teheran|irak|"
    r"bagdad|syrië|aleppo|damascus|libanon|beiroet|palestina|gaza|jordanië|koerdistan|armenië|georgië|azerbeidzjan|"
    r"tsjetsjenië|somalië|mogadishu|eritrea|asmara|"
    r"ethiopië|tigray|soedan|darfur|ghana|accra|kumasi|nigeria|lagos|biafra|senegal|dakar|gambia|guinee|kenia|nairobi|"
    r"oeganda|kampala|rwanda|burundi|congo|kinshasa|"
    r"angola|luanda|kameroen|kaapverdië|togo|sierra leone|liberia|zimbabwe|mozambique|zuid-afrika|egypte|cairo|libië|"
    r"tunesië|tunis|algerije|algiers|oran|casablanca|"
    r"rabat|tanger|fez|nador|al hoceima|oujda|de rif|het rifgebergte|anatolië|ankara|istanbul|izmir|konya|trabzon|"
    r"paramaribo|nickerie|willemstad|jemen|oekraïne|rusland|"
    r"polen|roemenië|bulgarije|bosnië|kosovo|albanië|servië|kroatië|macedonië|brazilië|colombia|venezuela|peru|chili|"
    r"mexico|cuba|haïti|jamaica|kingston|"
    r"de dominicaanse republiek|de filipijnen|manila|thailand|maleisië|myanmar|cambodja|laos|korea|japan|"
    r"morocco|turkey|indonesia|canton|hong kong|pakistan|mirpur|syria|lebanon|palestine|kurdistan|armenia|chechnya|"
    r"somalia|ethiopia|sudan|uganda|the congo|"
    r"cameroon|cape verde|south africa|egypt|libya|tunisia|algeria|algiers|yemen|ukraine|russia|poland|romania|"
    r"bulgaria|bosnia|albania|serbia|brazil|chile|haiti|"
    r"trinidad|tobago|barbados|guyana|st lucia|grenada|the caribbean|the west indies|the dominican republic|"
    r"the philippines|malaysia|burma|cambodia|africa|"
    r"asia|afrika|azië|the middle east|het midden-oosten|eastern europe|oost-europa|south america|zuid-amerika|"
    r"ghanaian village|the punjab)"
)
_PEOPLE = (
    r"(?:cree|ojibwe|lakota|sioux|apache|hopi|mohawk|iroquois|choctaw|navajo|cherokee|métis|inuit|yupik|first nations|"
    r"first nation|maori|aboriginal|quechua|"
    r"aymara|mapuche|guaraní|maya|garifuna|sami|saami|basque|baskisch|bretons?|romani|romany|roma|sinti|sinto|sintezza|"
    r"lovari|kalderash|yenish|jenische?|"
    r"traveller|travellers|irish travellers?|gypsy|gypsies|zigeuners?|zigeunerin|woonwagenbewoners?|"
    r"reizigers van vader op zoon|kurd(?:s|ish)?|koerd(?:en|isch|ische)?|"
    r"yezidi|yazidi|jezidi|assyri[aë]r?s?|assyrian|aramee[ëe]?r?s?|aramees|suryoyo|chald\w+|druze|druz\w+|copts?|"
    r"armenians?|armeens?e?|armeni[ëe]r|azeri|chechens?|tsjetsjeen(?:se)?|"
    r"circassians?|tataar|tatar|oeigoer(?:s|en)?|uyghurs?|uighurs?|hazara|pashtuns?|pathan|tajik|tadzjiek|uzbek|baloch|"
    r"sindhi|punjabi|gujarati|bengali|sylheti|tamil|"
    r"sinhalese|singalees|malayali|dalit|rohingya|karen people|hmong|hakka|han|cantonese|kantonees|tibetan|"
    r"tibetaans?e?|manchu|moluk(?:ker|s|se)|javaans?e?|papoea|"
    r"batak|indo|peranakan|hindo(?:e)?staans?e?|creool|creoolse?|creole|marron|saramaka|aucaner|inheemse?|berbers?|"
    r"amazigh|riffijn(?:s|se)?|kabyle|kabyl\w*|tuareg|sahrawi|"
    r"igbo|yoruba|hausa|fulani|fula|akan|ashanti|ewe|wolof|mandinka|oromo|amhara|tigrinya|tigrayan|somali bantu|kikuyu|"
    r"luo|hutu|tutsi|zulu|xhosa|shona|ndebele|"
    r"ashkenazi|sephardi\w*|sefardisch|asjkenazisch|mizrahi|falasha|afro-?[a-z]+|african[- ]american|black british|"
    r"british asian|windrush)"
)

TOPIC = Topic(
    name="special-descent",
    entity="ETHNICITY",
    things=(
        words(rf"""
            {_PEOPLE}[ -](?:heritage|ancestry|descent|origin|blood|roots|background|family|parents|mother|father|\
            afkomst|achtergrond|familie|bloed|ouders|moeder|vader|wortels|komaf|gezin)
            (?:marokkaanse?|turkse?|surinaamse?|antilliaanse?|afrikaanse?|aziatische?|arabische?|chinese|indiase?|\
            oost-europese?|zuid-europese?|mediterrane?|buitenlandse?|noord-afrikaanse?|latijns-amerikaanse?|creoolse?|\
            negroïde|hindoestaanse?|somalische?) (?:uiterlijk|voorkomen|trekken|looks|naam|achternaam|type)
            (?:african|asian|arab|caribbean|mediterranean|middle eastern|oriental|foreign|north african|south asian|\
            latino) (?:appearance|looks|features|surname|name|accent) | kroeshaar | afro hair | afro textured hair
            dreadlocks vanwege zijn afkomst
            etnisch profileren | racial profiling | racial slurs? | racist (?:abuse|remarks?)
            racistische (?:opmerking\w*|uitlating\w*)
            ancestors | voorouders | family tree | stamboom | skin tone | kleurtje | (?:licht|donker|half)bloed
        """),
    ),
    states=(
        words(rf"""
            (?:a |an |een |half |part |deels |ook |of |van huis uit |ethnic |etnisch )?{_PEOPLE}
            (?:all|only|enige|allemaal|helemaal)[- ](?:white|wit|witte|black|zwart|zwarte|brown|bruin|asian)
            ic[1-6](?: male| female)? | (?:licht|donker|lichtbruin|zwaar)[ -]?(?:getint|gekleurd)e? | negroïde
            (?:dark|light|brown|olive)[ -]skinned
            (?:the |het |de )?(?:only|enige) (?:black|brown|asian|bruine?|donkere?|zwarte?|gekleurde?|non-white|\
            coloured) (?:\w+)
            (?:de |the |a |an |een )?(?:black|brown|zwarte|bruine|donkere|gekleurde) (?:kid|kind|child|boy|girl|jongen|\
            meisje|man|woman|vrouw|lad|pupil|student|leerling|colleague|collega|applicant|sollicitant|actor|candidate|\
            kandidaat|guy|bloke|person|persoon)
            half-?(?:nigerian|ghanaian|turkish|moroccan|chinese|indian|japanese|jamaican|egyptian|iranian|turks|\
            marokkaans|surinaams|chinees|indonesisch|antilliaans|indiaas|filipijns|thais|pakistaans|ghanees|nigeriaans|\
            somalisch|syrisch|afghaans|congolees)
            indische? (?:nederlander|jongen|meisje|oma|opa|familie) | medelander | nieuwe nederlander
            tweede generatie (?:migrant|allochtoon)
        """),
    ),
    acts=(
        words(rf"""
            (?:described as|signalement|signalement:|mogelijk|possibly|appeared to be|vermoedelijk|\
            uiterlijk:?) (?:\w+,? ){{0,2}}?(?:asian|black|white|chinese|arab|mixed race|pakistani|bangladeshi|indian|\
            pakistaans|marokkaans|turks|antilliaans|noord-afrikaans|surinaams|aziatisch|negroïde|oost-europees|\
            eastern european|mediterranean|somali|latino|hispanic|zigeuner)
            (?:his|her|my|their|zijn|haar|mijn|hun) (?:people|folks|family|roots|ancestors|kin|familie|voorouders|volk|\
            mensen) (?:are|is|were|come|zijn|was|waren|komt|komen) (?:\w+ )?(?:{_PEOPLE}|from {_PLACE}|uit {_PLACE}|\
            [a-z]+ian|[a-z]+ish)
            (?:behorend tot|behoort tot|behoorde tot|belonging to|belongs to|belong to|member of|lid van|part of|\
            deel van|from|uit|of) (?:de |het |the |an? |een )?(?:{_PEOPLE}|[a-z]+sche?|[a-z]+ese|[a-z]+ian|[a-z]+ish|\
            turkmeense|servische|roma)[ -](?:minderheid|minority|gemeenschap|community|volk|people|tribe|stam|clan|\
            nation|bevolkingsgroep)
            (?:of|van) (?:mixed|gemengde|dubbele) (?:race|heritage|afkomst|komaf|etniciteit) | (?:geen|\
            no) (?:zigeuners|buitenlanders|zwarten|blacks|gypsies|travellers|foreigners|polen|marokkanen)(?: (?:neemt|\
            wil|aan|here|hier|welcome))?
            where (?:are you|is he|is she|are they|he's|she's|she is|he is) "?(?:really )?"?from | waar (?:kom je|ze|\
            hij|zij) (?:echt |eigenlijk )?vandaan
            terug (?:moet |moeten |te gaan )?naar (?:haar|zijn|hun|je|eigen) (?:eigen )?land | (?:own|your|her|his|\
            their) country (?:of origin)?
            (?:go|ga) (?:back to|terug naar) (?:your|his|her|je|zijn|haar|{_PLACE}) (?:own )?(?:country|land)
            (?:zwart|bruin|black|brown) (?:genoemd|called|uitgescholden) | (?:wash|gewassen) (?:it|the colour) off
            (?:uitgescholden|called|call|calls|noemde|noemt|noemen) (?:\w+ ){0, 3}?(?:voor |a )?(?:neger|kutmarokkaan|\
            zwarte piet|paki|nigger|n-word|the n-word|aap|apen|monkeys?|die marokkaan|die turk|gypsy|zigeuner|pikey|\
            spleetoog|chink)
        """),
    ),
    marks=(_PLACE,),
    cues=(
        r"(?:groot|over(?:groot)?|voor|pleeg|adoptie|schoon)?ouders|vader|moeder|opa|oma|familie van|voorouders|mum|"
        r"mom|dad|mother|father|parents|grandparents|"
        r"grand(?:father|mother|dad|ma)|great-grand\w+|ancestors|ancestry|roots|wortels|people are|family (?:is|are|"
        r"came|comes|fled|moved)|gastarbeider\w*|"
        r"contractarbeider\w*|guest workers?|boat people|bootvluchteling\w*|vluchteling\w*|refugees?|gevlucht|"
        r"vluchtte\w*|fled|escaped|asiel\w*|asylum|geadopteerd|"
        r"adopted|adoptie\w*|adoption|immigra\w+|emigr\w+|migrant\w*|migrated|geëmigreerd|overgekomen|came over|"
        r"oorspronkelijk|originally|afkomstig|"
        r"windrush|descend\w*|nazaat|afstammeling\w*|descent|afkomst|heritage|gezinshereniging|family reunion|"
        r"minderheid|minority|born in|geboren (?:in|op)|"
        r"herkomst|origin|hails|came here|came to|kwam(?:en)? (?:\w+ ){0,5}?(?:naar|uit)|as a child|als kind|"
        r"statushouder|naturalis\w+|slaven|slaves|enslaved"
    ),
    never=(
        (
            r"\b(?:parcel|package|pakket\w*|goods|goederen|order|bestelling|shipment|zending|levering|product\w*|"
            r"stoffen|fabrics?|carpet|tapijt|auto|car|flight|"
            r"vlucht|train|trein|mail|call|data|wine|wijn|coffee|koffie|thee|tea|rice|rijst|spices|machine\w*|"
            r"onderdelen|parts) (?:\w+ ){0,2}?(?:comes?|came|komt|"
            r"kwam|komen|is|are) (?:\w+ )?(?:from|uit) (?:\w+ ?){1,3}"
        ),
        (
            r"\bhan (?:solo|van|is|heeft)\b|\broma (?:street|tomato\w*|fc|airport)\b|\bas roma\b|\brome\b|"
            r"\bindo (?:pacific|european)\b"
        ),
        (
            r"\b(?:time|seasoned|fellow|business|commercial|frequent|solo|online|rail) travell?ers?\b|"
            r"\btravell?er'?s? (?:cheque|insurance|check|app)\b|"
            r"\b(?:creole|chinese|turkse|turkish|indian|indiase|cantonese|tibetan|javaanse|basque) (?:kitchen|keuken|"
            r"cuisine|food|cooking|restaurant|recipe|rijsttafel|dish)\b"
        ),
        (
            r"\b(?:akan|ewe|indo|maya|sami|luo|karen|laos|java|lagos|jordan|georgia)\b(?= (?:van|de|is|heeft|was|has|"
            r"script\w*|developer|code|and|en)\b)"
        ),
        (
            r"\b(?:vlieg\w*|reis\w*|vakantie|conferentie|flight|flying|trip|holiday|order\w*|levering|klant\w*|fabriek|"
            r"factory|supplier|importe\w+|shipment|kantoor|office|branch)\b.{0,40}"
        ),
    ),
)

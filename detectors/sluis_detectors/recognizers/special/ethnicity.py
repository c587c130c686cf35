"""Racial or ethnic origin of a person. A nationality, a language or a cuisine by itself isn't.

Source: GDPR article 9(1). Fictitious: de sollicitant is van Marokkaanse afkomst; her ethnicity; he is Black.
"""

from sluis_detectors.recognizers.special.topic import Topic

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
    ),
    acts=(
        (
            rf"(?:van|uit een) (?:{_NL}|riffijnse|friese|zigeuner) (?:afkomst|komaf|origine|gezin|familie|"
            rf"huwelijk)|from an? {_EN} (?:family|background|household)|of {_EN} (?:descent|origin|heritage|ancestry)"
        ),
        r"(?:is|was) (?:zwart|(?-i:Black)|white|blank)",
    ),
    never=(
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

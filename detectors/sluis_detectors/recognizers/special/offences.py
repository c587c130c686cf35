"""Offences of a person: theft, fraud, violence, drugs and driving, also where no court has spoken.

Source: GDPR article 10; Dutch implementation act (UAVG) article 1; the titles of the Dutch Criminal Code and of the
British Theft, Fraud and Road Traffic Acts. Fictitious: Bo stopte geld in haar tas; he takes backhanders.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-offences",
    entity="CRIMINAL",
    acts=(
        words(r"""
            (?:naar|aan|to|op) (?:zichzelf|himself|herself|themselves|zijn eigen rekening|haar eigen rekening|(?:his|\
            her) own (?:account|pocket)) (?:overgemaakt|geboekt|overgeboekt|gesluisd|betaald|uitbetaald)?
            (?:transferred|moved|paid|overgemaakt|maakte|boekte|sluisde|doorgesluisd|\
            wired) (?:[\w.,]+ ){0,8}?(?:to himself|to herself|naar zichzelf|aan zichzelf|op eigen rekening|to (?:his|\
            her) own account)
            (?:promille|blood alcohol|ademtest|blaastest|breathalyser) | sentencing (?:remarks|hearing|report)
            strafmaat | strafeis | (?:sacked|fired|dismissed|ontslagen|weggestuurd|geschorst|suspended|\
            op staande voet) (?:[\w']+ ){0,6}?(?:for|wegens|vanwege|voor|na) \
            (?:\w+ )?(?:theft|stealing|fraud|assault|violence|diefstal|stelen|fraude|verduistering|geweld|mishandeling|\
            dealing|harassment)
            (?:breach\w*|overtrad|overtreedt|schond|geschonden|broke|broken|\
            violated) (?:\w+ ){0,3}?(?:restraining order|non-molestation order|contactverbod|gebiedsverbod|\
            straatverbod|bail|licence conditions|curfew|proeftijd|voorwaarden van)
            (?:betrapt|gepakt|gesnapt|opgepakt|aangehouden|caught|nicked|busted|found|arrested|stopped|pulled over|\
            done|spotted) (?:[\w-]+ ){0,4}?(?:op|met|bij|voor|wegens|toen|with|for|on|in possession of|carrying|\
            in) (?:[\w'-]+ ){0,3}?(?:mes|wapen|vuurwapen|drugs|wiet|coke|cocaïne|xtc|pillen|diefstal|stelen|fraude|\
            drank op|alcohol|dealen|inbraak|gestolen \w+|kinderporno|vals\w*|een gestolen \w+|knife|weapon|gun|drugs|\
            weed|cannabis|cocaine|heroin|pills|stealing|theft|fraud|dealing|shoplifting|stolen \w+|the till|\
            drink driving|speeding|fake \w+|indecent \w+|child \w+)
            (?:reed|rijdt|rijden|gereden|rijdend|zat|drove|drives|driving|\
            behind the wheel) (?:\w+ ){0,4}?(?:onder invloed|met drank op|dronken|zonder rijbewijs|met een slok op|\
            under the influence|drunk|over the limit|without (?:a licence|insurance)|while disqualified)
            met (?:drank|alcohol|te veel|een slok) op (?:achter het stuur|gereden|reed|in de auto|aangehouden)
            achter het stuur met (?:drank|te veel)
            (?:was|is|were|blew|tested) (?:\w+ ){0,2}over the (?:drink-?drive |legal )?limit
            dronken achter het stuur
            rijbewijs (?:\w+ ){0,3}?(?:kwijt|kwijtgeraakt|ingevorderd|ingenomen|ingehouden|afgenomen|afgepakt|\
            ingeleverd|ongeldig)
            (?:lost|losing|lose|had|banned) (?:his|her|my|their) (?:driving )?licen[cs]e (?:\w+ )?(?:because|for|after|\
            taken|revoked|suspended|over|when|through|due)
            (?:banned|disqualified) from driving | points on (?:his|her|my) licence
            (?:heeft|had|hebben|zou|is|zouden|hebt|heb|ooit) (?:[\w'-]+ ){0,8}?(?:gestolen|gejat|verduisterd|\
            achterovergedrukt|ontvreemd|leeggehaald|gefraudeerd|opgelicht|vervalst|gechanteerd|neergestoken|gestoken|\
            neergeschoten|ingebroken|ingeslagen|gedeald|gesmokkeld|witgewassen|gestalkt|aangerand|verkracht|omgekocht|\
            gehackt|doodgereden|vermoord|in brand gestoken|brand gesticht|doorgereden na|mishandeld|gewurgd|beroofd|\
            geheeld|vernield|bedreigd)(?: van| uit| door)?
            (?:stal|steelt|steelde|jatte|verduisterde|fraudeerde|ontvreemdde|vervalste|dealde|stak|sloeg|slaat|schopte|\
            mishandelt|mishandelde|bedreigt|bedreigde|beroofde|stalkt|stalkte|smokkelde|chanteerde|verkrachtte|\
            hackte) (?:[\w'-]+ ){0,3}?(?:uit|van|haar|hem|zijn|een|de|geld|kas|drugs|wiet|coke|spullen|goederen|\
            collega|ex|vrouw|vriendin|kinderen|handtekening\w*|declaraties|facturen|neer|in elkaar|meisjes|klanten|\
            partner)
            (?:greep|graai) in de kas | kasgreep
            (?:stole|steals|stealing|stolen|nicked|pinched|conned|scammed|ripped off|embezzled|pocketed|skimmed|\
            swindled|defrauded|robbed|mugged|burgled|stabbed|shot|raped|groped|assaulted|punched|beat up|beats|hits|\
            slapped|choked|strangled|threatened to kill|stalked|stalks|blackmailed|forged|faked|smuggled|laundered|\
            hacked|vandali[sz]ed|set fire to|torched|sold drugs|sells drugs|sells weed|dealing drugs|bribed|killed|\
            murdered|ran over|groomed|molested|abused) (?:[\w'-]+ ){0,3}?(?:from|out of|his|her|him|a|an|the|my|our|\
            money|cash|goods|stock|drugs|weed|cocaine|cannabis|signatures?|invoices|expenses|customers?|colleagues?|\
            girlfriend|wife|partner|ex|victim|children|till|someone|two|three)
            (?:kweekt|kweekte|teelt|teelde|verbouwt|growing|grew|grows|cultivating) (?:\w+ )?(?:wiet|hennep|cannabis|\
            weed|marijuana)
            (?:dealt|dealde|handelt|handelde|verkocht|verkoopt|smokkelt|deals?|sells?|sold|selling|trafficked|\
            smuggled) (?:in )?(?:drugs|wiet|coke|cocaïne|xtc|wapens|weed|cocaine|heroin|pills|guns|stolen \w+)
        """),
        words(r"""
            (?:fouillering|doorzoeking|huiszoeking|search|raid|controle|strip search) (?:van|bij|in|of|at|\
            on) (?:\w+\.? ){0,5}?(?:werd|werden|leverde|trof|turned up|found|revealed|uncovered|yielded)
            (?:aangetroffen|gevonden|in beslag genomen|found|seized|confiscated|turned up|had|hid|verstopte|\
            verborg) (?:[\w'-]+ ){0,5}?(?:gram|kilo|zakjes|wikkels|grams?|bags?|ounces?|wraps) (?:\w+ )?(?:coke|\
            cocaïne|wiet|hasj|heroïne|speed|xtc|mdma|cocaine|weed|cannabis|heroin|crack|amphetamines?|ketamine)
            (?:gram|kilo|grams?|ounces?|kilos?|zakjes|wikkels|pillen|bag|wrap) (?:of )?(?:coke|cocaïne|wiet|hasj|\
            heroïne|speed|xtc|mdma|cocaine|weed|cannabis|heroin|crack|ketamine)
            (?:heeft|had|hebben|ooit|vroeger|jaren|jaar|maanden|tijdje) (?:\w+ ){0,2}?(?:binnen gezeten|gezeten voor|\
            in de bak gezeten|gebromd|gezeten en)
            (?:vroeger|ooit|een tijd|een paar jaar|jarenlang) gezeten
            (?:did|done|doing|served|serving) (?:time|a stretch|\w+ years) | been inside
            (?:in|out of|to) (?:the )?(?:nick|clink|slammer)
            (?:declaraties?|bonnetjes|facturen|urenstaten|uren|handtekening(?:en)?|diploma(?:'s)?|kilometers|recepten|\
            cijfers|de boeken) (?:\w+ ){0,3}?(?:verzonnen|vervalst|gefingeerd|gefraudeerd|opgehoogd|nagemaakt|\
            gesjoemeld|bij elkaar gelogen)
            (?:verzon|vervalste|fingeerde|sjoemelde|fraudeerde|knoeide|invented|made up|fabricated|fiddled|padded|\
            falsified|faked|forged|cooked|inflated|doctored) (?:\w+ ){0,3}?(?:declaraties|bonnetjes|facturen|\
            urenstaten|handtekeningen|diploma|kilometers|expenses?|receipts?|invoices?|time ?sheets?|mileage|the books|\
            signatures?|certificates?|prescriptions?|references|claims)
            (?:hand|fingers|greep|graai) in (?:the|de) (?:till|kas|kassa|cookie jar)
            helped (?:himself|herself|themselves) to (?:\w+ )?(?:the |our |company )?(?:\w+ )?(?:cash|money|stock|till|\
            petty cash|funds)
            (?:geld|contant|cash|money|bedragen|goederen|spullen) (?:\w+ ){0,3}?(?:uit de kassa|uit de kluis|\
            achterover gedrukt|achterovergedrukt|meegenomen zonder|weggesluisd|siphoned|pocketed|missing from)
            (?:het ziekenhuis in|in elkaar|bont en blauw|een blauw oog|bewusteloos|het huis uit) (?:ge)?(?:slagen|\
            geslagen|gemept|getrapt|slaat|sloeg)
            (?:put|beat|beaten|knocked|punched) (?:her|him|them|\w+) (?:in hospital|up|unconscious|black and blue|\
            down the stairs|out)
            put (?:her|him) in (?:the )?hospital | losse handjes
            gewelddadig(?:e)? (?:tegen|jegens|vader|ex|partner|man|verleden)
            (?:a )?violent (?:past|ex|partner|father|husband|offender|criminal)
            (?:met de dood|met een mes|met een wapen|with a knife|with a gun|with death) (?:bedreigd|bedreigde|\
            bedreigt|threatened)
            threatened (?:her|him|them|us|me|staff|\w+) with
            (?:bedreigt|bedreigde|bedreigd) (?:\w+ ){0,3}?(?:met|telefonisch|via)
            (?:moet|moest|kreeg|krijgt|has to do|had to do|got|was given|do|doing|\
            ordered to do) (?:[\w ]{0,24}?)(?:\d+|[a-z]+) (?:uur|hours?) (?:\w+ ){0,2}?(?:schoffelen|taakstraf|\
            werkstraf|dienstverlening|papier prikken|for the court|community service|unpaid work|of community)
            (?:van|door|voor|by|before|in front of|from) (?:de |een |the |a )?(?:kinderrechter|strafrechter|\
            politierechter|jeugdrechter|magistrate|magistrates|crown court|youth court)
            (?:boete|straf|veroordeling|sentence|fine|fined|sanction) (?:\w+ ){0,2}?(?:van|by|door|from) (?:de |a |\
            the )?(?:rechter|rechtbank|court|judge|magistrate\w*|justitie)
            (?:vechtpartij|brawl|knokpartij|steekpartij|stabbing|shooting|schietpartij|overval|relletjes|\
            riots?) (?:\w+ ){0,4}?(?:boete|straf|aangehouden|veroordeeld|betrokken|arrested|fined|convicted|involved)
            (?:betrokken|involved|deelgenomen|took part) (?:\w+ )?(?:bij|in|aan) (?:de |een |the |a |\
            an )?(?:\w+ )?(?:vechtpartij|overval|steekpartij|fraude|diefstal|inbraak|rellen|ripdeal|brawl|robbery|\
            stabbing|fraud|theft|burglary|riots?|drugs\w*|smuggling)
            (?:lid van|banden met|contacten met|member of|ties to|links with|runs with|in) (?:een |de |a |an |\
            the )?(?:\w+ )?(?:criminele|jeugd|motor|street|biker|drugs|crime|criminal)[ -]?(?:bende|organisatie|milieu|\
            netwerk|club|gang|gangs|family|network)
            (?:heeft|had|has|with) (?:\w+ )?(?:een |a |an )?(?:lang |long )?(?:verleden|past|geschiedenis|\
            history) (?:van|of|met|with|in) (?:\w+ )?(?:geweld|diefstal|drugs|criminaliteit|fraude|stelen|inbraken|\
            violence|theft|offending|crime|fraud|stealing|dealing|burglary)
            (?:heeft|had) (?:[\w'-]+ ){0,8}?(?:voor een ton|voor \w+ euro|bedrijf|klanten|ons|ouderen|\
            werkgever) (?:\w+ )?(?:opgelicht|bedrogen|benadeeld|bestolen)
            (?:conned|scammed|swindled|defrauded|cheated|ripped off) (?:[\w'-]+ ){0,4}?(?:out of|for thousands|for a|\
            customers|pensioners|clients)
            (?:alcoholcontrole|blaastest|breath test|breathaly[sz]er|ademanalyse)
            (?:failed|positief|weigerde|refused) (?:\w+ )?(?:a |the |de |een )?(?:breath test|blaastest|alcoholtest|\
            drugstest)
        """),
        # Caught, seen and admitted
        words(r"""
            (?:op|on|via|door) (?:de |het |the )?(?:camera|cctv|camerabeelden|beeld|beelden|bewakingsbeelden|footage|\
            tape) (?:[\w':,-]+ ){0,8}?(?:stop\w*|pakt|pakte|neemt|nam|steekt|laadt|laadde|steelt|putting|taking|\
            pocketing|loading|loads|stuffing|stealing|takes|helping|lopen met|meenemen)
            op heterdaad | heterdaad betrapt | red-handed | caught in the act | caught on (?:camera|cctv)
            betrapt op camera
            (?:admitted|admits|confess\w*|confessed to|owned up to|pleaded guilty to|pleading guilty|gaf toe|geeft toe|\
            toegegeven|bekend|bekende|bekent) (?:[\w'-]+ ){0,4}?(?:taking|stealing|theft|it|fraud|assault\w*|dealing|\
            hitting|forging|insider \w+|diefstal|gestolen|gepakt|te hebben (?:gestolen|gepakt|geslagen|meegenomen)|£\d+)
            (?:diefstal|fraude|handel met voorkennis|voorkennis|verduistering|mishandeling|oplichting|omkoping|\
            valsheid\S*) (?:\w+ )?(?:bekend|bekende|toegegeven|gepleegd|begaan)
            (?:without|zonder) (?:paying|te betalen|af te rekenen) (?:\w+ ){0,3}?(?:for|met|naar buiten|vertrokken|weg|\
            de winkel uit)? ?\w*
            (?:left|walked out|liep|ging|verliet|vertrok|leaves) (?:[\w',]+ ){0,10}?(?:without paying|\
            zonder te betalen|zonder af te rekenen)
        """),
        # Money, goods and favours
        words(r"""
            (?:geld|briefjes?|biljet\w*|munten|contant\w*|kas|kassageld|fooienpot|collectegeld|petty cash|goederen|\
            spullen|voorraad|artikelen|laptops?|gereedschap|koper|sieraden|parfum|flessen|medicijnen|opiaten|dozen|\
            pallets?|notes|cash|money|coins|takings|stock|goods|tools?|copper|lead|jewell?ery|perfume|bottles?|\
            medication|opioids|pills|boxes|diesel|fuel|brandstof) (?:[\w'-]+ ){0,6}?(?:in (?:haar|zijn|his|her|their|\
            een|a) (?:\w+ )?(?:tas|zak|rugzak|jas|jaszak|broekzak|auto|kofferbak|wagen|bus|locker|kluisje|bag|handbag|\
            pocket|rucksack|backpack|coat|car|boot|van|truck)|in eigen zak|mee naar huis|uit de (?:kas|kassa|kluis|la|\
            lade|pot|portemonnee)|out of the (?:till|safe|drawer|box)|from the (?:till|safe|drawer|box|tin|charity)|\
            naar (?:zijn|haar) eigen rekening|into (?:his|her|their) own (?:account|truck|van|car)|in (?:zijn|\
            haar) eigen (?:wagen|auto|bus))(?: gepakt| gestopt| gehaald| genomen| laadt)?
            (?:pakt|pakte|gepakt|neemt|nam|haalt|haalde|gehaald|stopte|stopt|graaide|gegraaid|steekt|stak|pocketed|\
            pockets|took|takes|taking|pinched|lifted|swiped|helped himself|helped herself|skims|skimmed|skimming|\
            siphon\w+) (?:[\w'£$-]+ ){0,5}?(?:uit de (?:kas|kassa|kluis|la|pot)|in eigen zak|from the (?:till|safe|\
            petty cash|charity|box)|out of the (?:till|safe)|money from|geld uit|achterover)
            (?:with|met|van) (?:mijn|my|haar|zijn|her|his|the client's|moeders|de) (?:\w+ )?(?:pinpas|bankpas|\
            creditcard|bank card|debit card|credit card|pin) (?:[\w']+ ){0,4}?(?:voor zichzelf|betaald|gepind|gekocht|\
            spent|paid|withdr\w+|bought|for himself|for herself)
            (?:pinpas|bankpas|bank card|debit card|credit card|creditcard) (?:[\w']+ ){0,4}?(?:misbruikt|voor zichzelf|\
            leeggehaald|gestolen|misused|stolen|used without)
            (?:takes?|taking|took|accept\w*|krijgt|kreeg|neemt|nam|ontving|aangenomen|received?s?|pays?|paid|betaalde|\
            betaalt) (?:\w+ ){0,3}?(?:backhanders?|bribes?|kickbacks?|steekpenningen|smeergeld|enveloppen|enveloppes|\
            envelopes|brown envelopes|hush money|zwijggeld|protection money)
            (?:backhanders?|bribes?|kickbacks?|steekpenningen|smeergeld) (?:aangenomen|gekregen|from|van|taken|paid|aan)
            (?:insider (?:dealing|trading)|handel met voorkennis|witwas\w*|kickbacks|kartelafspraken|belastingfraude|\
            btw-fraude|carrouselfraude|ponzi scheme|tax evasion|benefit fraud|bijstandsfraude|uitkeringsfraude|\
            toeslagenfraude|zorgfraude|pgb-fraude|faillissementsfraude|identiteitsfraude|phishing|whatsappfraude|\
            hypotheekfraude)
            (?:werkt|werkte|klust|kluste|bijklust|works?|worked|verdient) (?:\w+ )?(?:zwart|off the books|\
            cash in hand)(?: bij| naast| while| and claims| met een uitkering)
        """),
        words(r"""
            kasverschil(?:len)? | kastekort(?:en)? | (?:till|cash|stock) (?:shortages?|discrepanc(?:y|ies)|differences)
            missing (?:stock|cash|takings) | referral order | youth (?:caution|court|rehabilitation order|detention)
            community resolution | conditional discharge | penalty notice | fixed penalty | criminal behaviour order
            sexual harm prevention order | closure order | dispersal order | extradition | uitlevering
            adolescentenstrafrecht | jeugdstrafrecht | gedragsbeïnvloedende maatregel | gedragsaanwijzing
            ontnemingsvordering | ontnemingsmaatregel | schadevergoedingsmaatregel | cjib | pro-formazitting
            tul-zitting
            raadkamer gevangenhouding | pij | isd | tbs | penitentiair programma | elektronische detentie
            penitentiaire inrichting | meldplicht | halt-afdoening | leerstraf | strafonderbreking
            detentieverlof | verlof uit detentie | parole (?:board|hearing) | probation (?:report|appointment)
            licence recall | recalled to prison | pre-sentence report | totting-up(?: ban)? | tt99 | dr10 | in10 | cu80
            totting-up | rijvaardigheidsonderzoek | ema-cursus | lema | alcoholslotprogramma | invordering rijbewijs
            rijbewijs ingevorderd | (?:zijn|haar|his|her) (?:lopende )?strafzaak | zedenzaak op (?:zijn|haar) naam
            (?:dealt|dealde|dealen|gedeald) (?:gewoon|openlijk|nog|weer|voor de|bij de|op|in|vanuit|aan|drugs|wiet|coke)
            onder toezicht (?:van|staat|gesteld|en) | (?:elke|iedere|every) (?:week|maandag|monday|dag|day|\
            month) (?:stempelen|melden bij|zich melden|sign on at the police|report to (?:the )?(?:police|probation))
            (?:gaf|geeft) zichzelf aan | (?:turned|handed) (?:himself|herself) in | wanted (?:in|by|\
            over) (?:\w+ ){0,3}\w+
            gezocht (?:door de politie|door interpol|wegens)
            (?:entered|broke in|broken in|breaking in|climbed in|forced (?:his|her) way|gained entry|drong binnen|\
            brak in|binnengedrongen|ingeklommen|forceerde) (?:\w+ ){0,4}?(?:window|door|lock|premises|house|shop|raam|\
            deur|slot|woning|pand|winkel|schuur|garage|loods|via|through)? ?\w*
            (?:spat|spitting|spuugde|spugen|gespuugd) (?:at|on|naar|op|in het gezicht) (?:\w+ ){0,3}\w+
            (?:terugbetalen|repay|pay back|terugvordering) (?:\w+ ){0,4}?(?:wegens|for|after|\
            vanwege) (?:\w+ )?(?:\w*fraude|fraud|oplichting)
        """),
        # Violence, weapons, drugs and driving
        words(r"""
            (?:heeft|had|hebben) (?:[\w'-]+ ){0,5}?(?:geslagen|geschopt|mishandeld|gestoken|gewurgd|bedreigd|\
            neergeslagen|in elkaar geslagen|geduwd van|geknepen|gebeten)
            (?:geslagen|mishandeld|bedreigd|gestalkt|gestoken|misbruikt|aangerand|verkracht) (?:waar de kinderen bij|\
            door (?:haar|zijn|mijn) (?:man|vrouw|ex|vader|moeder|partner|vriend|zoon))
            (?:mijn|haar|zijn|my|her|his) (?:ex|man|vrouw|vader|husband|wife|partner|dad|father|boyfriend|\
            vriend) (?:[\w']+ ){0,3}?(?:slaat|sloeg|mishandelt|mishandelde|bedreigt|stalkt|hits|hit|beats|beat|punched|\
            strangled|threatens|threatened|stalks|abuses|abused|attacked|assaulted)
            (?:mes|wapen|vuurwapen|boksbeugel|taser|machete|steekwapen|pistool|knife|blade|gun|firearm|weapon|machete|\
            knuckleduster) (?:\w+ )?(?:op zak|bij zich|in (?:zijn|haar|his|her) (?:tas|jas|kluisje|bag|locker|pocket|\
            car|auto)|on (?:him|her|them)|gevonden|found)
            (?:had|heeft|droeg|found|carried|carrying|carries|met|with|has) (?:\w+ ){0,2}?(?:mes|wapen|vuurwapen|\
            steekwapen|pistool|knife|blade|gun|firearm|machete) (?:op zak|bij zich|on (?:him|her|them)|in (?:his|her|\
            zijn|haar))
            (?:over|above|boven|onder|under) (?:the |de )?(?:drink-drive |alcohol)?(?:limit|limiet|influence|invloed)
            over the limit | drink-driv\w+ | drunk-driv\w+ | rijden onder invloed | (?:dronken|\
            beschonken) achter het stuur
            (?:\d+|nine|six|three|twelve|negen|zes) (?:penalty )?points (?:and|on|hanging)? ?(?:a ban|his|her|my|\
            licence)? | (?:driving|lifetime) ban | ban hanging over | points on (?:his|her|the) licence
            (?:doorgereden na|reed door na|hit and run|vluchtmisdrijf|failed to stop after|left the scene|\
            roekeloos rijgedrag|dangerous driving|rijden zonder rijbewijs|without a licence)
            (?:hennep|wiet|drugs|cannabis|coke|weed|cocaine|heroin|pills|xtc|ghb|lachgas|ketamine)[ -]?(?:plantage|\
            kwekerij|planten|plants|farm|handel|lab|deal|dealing|vangst|verkocht|selling|pakketje|smokkel|runner|\
            koerier)
            (?:raided|inval|invallen|doorzocht|huiszoeking|raid) (?:[\w']+ ){0,5}?(?:for|voor|wegens|vanwege|bij|\
            naar) (?:\w+ )?(?:cannabis|drugs|wiet|hennep|wapens|weapons|gestolen|stolen|cocaine|guns)
            (?:indecent|illegal|child abuse|verboden|kinderporno\w*) (?:images?|photos?|material|afbeeldingen|beelden|\
            foto's|bestanden) | kinderporno\w* | zedenzaak | zedendelict\w* | zedenmisdrijf | grooming | ontucht\w*
            (?:straatroof|overval|inbraak|woninginbraak|ramkraak|plofkraak|diefstal|winkeldiefstal|mishandeling|\
            afpersing|gijzeling|ontvoering|brandstichting|openlijke geweldpleging|poging tot \w+|street robbery|\
            armed robbery|burglary|mugging|arson|kidnapping|attempted \w+|affray|abh|gbh|wounding|\
            possession with intent|conspiracy to \w+),? (?:in )?(?:19|20)\d\d
            delict:? \w+ | index offence | offence: \w+ | crime ref\w* | aangifte onder nummer
            reported to (?:the )?police | proces-verbaalnummer
            (?:vandali[sz]ed|vernielde|vernield|bekrast|bekraste|keyed|graffiti|gespoten|slashed|lek gestoken|\
            ingegooid|smashed) (?:\w+ ){0,4}?(?:auto|car|ruit|window|banden|tyres|bushokje|school|muur|wall|deur|door)
            (?:online |digital |digitaal )?(?:gehackt|hacked|hackte|doxed|gedoxt|gestalkt|stalked|blackmailed|\
            gechanteerd|afgeperst|extorted|impersonated) (?:his|her|the|a|de|het|haar|zijn|een|our|ons) \w+
        """),
    ),
    never=(
        (
            r"\bshot (?:a|an|the) (?:\w+ )?(?:video|film|photos?|clip|scene|goal|glance|look|mail|email|message)\b|"
            r"\b(?:wedstrijd|match|game|goal|victory|zege|aandacht|attention)\b.{0,12}\b(?:gestolen|stolen)\b|"
            r"\bforged ahead\b"
        ),
        r"\brehabilitation (?:period|of offenders|act)\b",
        (
            r"\b(?:bij|van|at) (?:[\w'.-]+ ){1,4}?(?:is|was|werd|were) (?:[\w'-]+ ){0,3}?(?:ingebroken|beroofd|"
            r"bestolen|gestolen|opgelicht|overvallen|burgled|robbed)\b|"
            r"\b(?:is|was|werd|been|were|got) (?:[\w'-]+ ){0,4}?(?:beroofd|bestolen|opgelicht|overvallen|aangerand|"
            r"verkracht|mishandeld|gehackt|burgled|robbed|mugged|stalked|scammed|hacked)\b|"
            r"\b(?:is|was|werd) (?:[\w'-]+ ){0,3}ingebroken\b|\bslachtofferhulp\b|\bvictim support\b"
        ),
        (
            r"\b(?:pen|pennen|koekje|stoel|mok|parkeerplek|idee|hart|show|pen|pencil|biscuit|cookie|chair|mug|lunch|"
            r"idea|heart|hearts|parking spot|thunder|yoghurt) (?:\w+ )?(?:gestolen|gejat|stolen|gepikt|nicked)\b|"
            r"\b(?:stole|nicked|pinched|jatte|stal|steelt) (?:my|mijn|our|ons|the|de|het) (?:pen|pencil|biscuit|cookie|"
            r"chair|mug|lunch|idea|heart|hearts|show|yoghurt|koekje|stoel|mok|idee|hart)\b"
        ),
        (
            r"\bfraud (?:team|desk|department|prevention|detection|line|unit|officer|analyst|awareness)\b|"
            r"\bfraude(?:afdeling|team|preventie|detectie|loket|meldpunt|bestrijding|desk|helpdesk)\b|"
            r"\b(?:anti|afdeling)[- ]?fraud\w*\b|\bkiller (?:\w+ )?(?:salesman|app|feature|whale|heels|instinct|"
            r"sales\w*|deal|argument|presentation)\b|\bnee,? crimineel\b|\bcrimineel (?:lekker|goed|duur|mooi)\b|"
            r"\bcriminal to\b"
        ),
    ),
)

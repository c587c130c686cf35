"""Criminal convictions and offences of a person, and suspicion of them.

Source: GDPR article 10; Dutch implementation act (UAVG) article 1 counts suspicion and unlawful or annoying behaviour
with a ban. Fictitious: hij is veroordeeld voor diefstal; the applicant has a criminal record; haar VOG is geweigerd.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-criminal",
    entity="CRIMINAL",
    things=(
        (
            r"strafblad|justitiële documentatie|strafrechtelijk(?:e)? (?:verleden|gegevens|veroordeling|onderzoek|"
            r"antecedenten)|antecedenten|veroordeling(?:en)?|detentie|gevangenisstraf|celstraf|(?:taak|werk|leer|"
            r"jeugd)straf|voorwaardelijke straf|enkelband|straf(?:zaak|dossier)|proces-verbaal|tbs|"
            r"reclasserings?toezicht|rijontzegging|rijverbod"
        ),
        (
            r"criminal (?:record|history|past|proceedings|conviction|convictions|charges?|case|investigation)|"
            r"(?:previous |drunk driving |spent |two )?convictions?|(?:prison|jail|suspended|custodial) (?:sentence|"
            r"term)|community service|ankle (?:tag|monitor|bracelet)|restraining order|police record|rap sheet|"
            r"release from (?:jail|prison)|reclassering|probation(?: service)?"
        ),
        (
            r"(?:gewelds|zeden|drugs|diefstal|vermogens)delicten?|(?:heling|overval|winkeldiefstal|witwassen|"
            r"bedreiging|"
            r"afpersing|aanranding|verkrachting|huiselijk geweld|wapenbezit|drugshandel|drugsbezit|"
            r"rijden onder invloed|"
            r"valsheid in geschrifte|dagvaarding|zedenzaak|contactverbod|gebiedsverbod|winkelverbod|inbraak|"
            r"mishandeling|"
            r"diefstal|oplichting|brandstichting|steunfraude|stalking|verduistering|doodslag|moord|zedenmisdrijf)|"
            r"(?:shoplifting|robbery|handling stolen goods|money laundering|rape|domestic violence|drug dealing|"
            r"possession of drugs|drink driving|drunk driving|forgery|grievous bodily harm|harassment|"
            r"restraining order|"
            r"court summons|burglary|assault|theft|arson|benefit fraud|expenses fraud|embezzlement|manslaughter|"
            r"murder)"
        ),
        (
            r"(?:vog|verklaring omtrent het gedrag) (?:van [\w .]{2,25} )?(?:is |was |werd )?(?:geweigerd|afgewezen|"
            r"ingetrokken)"
        ),
        words(r"""
            (?:straf|justitieel |justitiële |strafrechtelijk |politie|crimineel |criminele |police |criminal |\
            offending |forensic )(?:blad|verleden|register|documentatie|dossier|antecedenten|onderzoek|zaak|\
            procedure|verleden|vervolging|registratie|feiten|feit|record|past|file|history|background|investigation|\
            inquiry|caution|proceedings|behaviour|bail|complaint|interview)
            (?:taak|werk|leer|gevangenis|cel|jeugd|vrijheids|voorwaardelijke |halt-?)straf(?:fen)?
            (?:jeugd)?detentie(?:verleden|periode|fasering)? | jeugdgevangenis | hechtenis | vervangende hechtenis
            voorlopige hechtenis | (?:voor)?arrest | tbs(?:-maatregel|-kliniek| met dwangverpleging)? | isd-maatregel
            pij-maatregel | reclassering(?:stoezicht|scontact|smedewerker|sbegeleiding)? | schorsingsvoorwaarden
            proeftijd van de rechter | (?:youth |conditional |police |simple |final )?cautions? | asbo
            criminal behaviour order
            (?:non-molestation|restraining|exclusion|protection|supervision|community|hospital) order | unpaid work
            community (?:payback|sentence) | (?:ankle|electronic|gps) (?:tag|monitor|bracelet) | curfew
            licence conditions | arrest warrant | outstanding warrant | bail conditions | (?:driving|football) ban
            disqualification from driving
            (?:huis|straat|contact|gebieds|locatie|stadion|winkel|rij|beroeps)verbod(?:en)?
            rij(?:ontzegging|bewijsontzegging) | alcoholslot | arrestatiebevel | aanhoudingsbevel | aanklacht(?:en)?
            tenlastelegging | (?:criminal |assault |fraud |drug |drugs |theft |rape |murder )charges?(?: of \w+)?
            indictment | (?:een )?proces-?verbaal | strafbeschikking | transactie van het om | celstraf
            veroordelingen? | conviction | guilty plea
            (?:[a-z]+)?(?:diefstal|inbraak|overval|mishandeling|verkrachting|aanranding|oplichting|verduistering|\
            heling|witwassen|vernieling|brandstichting|bedreiging|afpersing|stalking|belaging|moord|doodslag|\
            drugshandel|drugssmokkel|wapenbezit|mensenhandel|mensensmokkel|fraude|valsheid in geschrifte|\
            openlijke geweldpleging|zedendelict|geweldsdelict|ontucht|kinderporno|grooming|steekpartij|schietpartij|\
            hennepteelt|winkeldiefstal|corruptie|omkoping|belastingontduiking|heling|joyriding|ripdeal)(?:en)?
            (?:aggravated |armed |attempted |sexual |common |tax |benefit |credit card |identity |insurance |\
            insider )?(?:burglary|robbery|theft|assault|rape|fraud|arson|murder|manslaughter|stalking|harassment|\
            blackmail|extortion|bribery|corruption|embezzlement|shoplifting|vandalism|criminal damage|\
            drug (?:dealing|trafficking|possession|offences?)|drink-?driving|drunk-?driving|dui|dwi|gbh|abh|affray|\
            money laundering|perjury|forgery|trafficking|child abuse|indecent \w+|voyeurism|possession|evasion|\
            trading|knife crime|joyriding|dangerous driving|sex offences?|violent offences?|offences)
            hennep(?:kwekerij|plantage|planten) | wiet(?:plantage|kwekerij|planten) | drugslab | xtc-lab
            cannabis (?:farm|plants) | meth lab | (?:vuur)?wapen(?:s)? (?:in huis|op zak|bij zich)
            gestolen (?:goederen|spullen|waar|fietsen) | stolen goods | zedenregister | sex offenders'? register
            loverboy | geldezel | money mule | katvanger | bendeled\w* | gang (?:member|affiliation|links)
        """),
    ),
    states=(
        (
            r"vrijgesproken|acquitted(?: of)?|gedagvaard|beboet wegens|geschorst wegens fraude|gesignaleerd|"
            r"geseponeerd|"
            r"known offender|recidivist|repeat offender|pedofiel|paedophile|pedophile|drugsdealer|drug dealer|"
            r"dief|thief|"
            r"inbreker|burglar|oplichter|fraudeur|fraudster|verkrachter|rapist|zedendelinquent|veelpleger|"
            r"out on bail|"
            r"voorwaardelijk vrij|geregistreerd als dader"
        ),
        (
            r"(?:ooit |eerder |vorig jaar )?veroordeeld(?: voor| tot| wegens)?|(?:aangehouden|gearresteerd|"
            r"opgepakt)(?: voor| wegens| op verdenking)?|verdachte (?:van|in)|verdacht van|vervolgd(?: wegens|"
            r" voor)?|"
            r"(?:een )?ex-?(?:gedetineerde|veroordeelde|crimineel|bajesklant)|voortvluchtig|crimineel|gedetineerd|"
            r"gedetineerde|in voorarrest|in hechtenis|vast op het bureau|in de (?:gevangenis|cel|bak|bajes)"
        ),
        (
            r"(?:once |previously )?convicted(?: of| for)?|(?:arrested|detained|prosecuted|indicted)(?: yesterday|"
            r" today)?(?: for| over)?|(?:charged with|sentenced to|sentenced for|fined for)|suspected of|"
            r"(?:an? )?(?:ex-?(?:offender|convict|con)|felon|sex offender|criminal)|in (?:prison|jail|custody|"
            r"police custody)|on (?:probation|parole|bail|remand)|behind bars|under arrest|"
            r"onder toezicht van de reclassering"
        ),
        words(r"""
            (?:een |de |the |a |an |ex-|voormalig |former |known |bekende |convicted |veroordeelde? |two-time |\
            young )*(?:gedetineerde|veroordeelde|verdachte|medeverdachte|dader|crimineel|bajesklant|jeugddelinquent|\
            delinquent|zedendelinquent|recidivist|veelpleger|draaideurcrimineel|fraudeur|oplichter|drugsdealer|\
            dealer|drugskoerier|bolletjesslikker|dief|winkeldief|inbreker|overvaller|moordenaar|verkrachter|\
            aanrander|pedofiel|stalker|hooligan|heler|witwasser|smokkelaar|pooier|mensenhandelaar|ex-gedetineerde|\
            tbs'er|loverboy|belager)
            (?:een |de |the |a |an |ex-|former |known |convicted |young |registered |serial |repeat )*(?:offender|\
            prisoner|inmate|detainee|convict|felon|criminal|accused|co-?defendant|perpetrator|burglar|robber|thief|\
            shoplifter|fraudster|drug (?:dealer|mule|trafficker)|dealer|murderer|killer|rapist|paedophile|pedophile|\
            sex offender|stalker|arsonist|gang member|hooligan|fugitive|con ?man|wife beater|child molester)
            (?:aangehouden|gearresteerd|opgepakt|ingerekend|verhoord|voorgeleid|gedagvaard|veroordeeld|vervolgd|\
            aangeklaagd|vastgezet|ingesloten|vrijgelaten|uitgeleverd|gesignaleerd|verdacht|schuldig bevonden|\
            vrijgesproken|berecht|heengezonden|geboeid|afgevoerd|gearresteerde|bekeurd)(?: (?:voor|wegens|van|op|met|\
            bij|tot|door|na|in|toen))?
            (?:arrested|detained|indicted|prosecuted|convicted|sentenced|jailed|imprisoned|incarcerated|locked up|\
            cautioned|remanded|bailed|tagged|acquitted|extradited|deported|apprehended|found guilty|\
            disqualified from driving|banned from driving|busted|interrogated|handcuffed|on trial|on remand|on bail|\
            on parole|on probation|on licence|on the run|on tag|under arrest|under caution)(?: (?:for|of|with|by|on|\
            in|to|over|after|last|twice|again|yesterday|at|and))?
            (?:in de cel|achter de tralies|in detentie|in voorarrest|op vrije voeten|op borgtocht|voortvluchtig|\
            met verlof uit|in de bak|in de bajes|in hechtenis|in bewaring|op het bureau|in een jeugdgevangenis|\
            in beperkingen|in tbs|op de vlucht|behind bars|inside for|in young offenders|\
            in a young offenders'? institution|doing time|in the nick|in borstal|in juvie|out on licence|out on bail|\
            out on parole|fresh out of prison)
            (?:strafrechtelijk|justitieel) (?:vervolgd|veroordeeld|verleden|in beeld)
            in aanraking (?:gekomen |geweest )?met (?:de )?(?:politie|justitie)
            (?:in )?trouble with the (?:law|police) | in contact (?:gekomen )?met justitie
            bekend bij (?:de )?(?:politie|justitie|recherche)
            known to (?:the )?(?:police|authorities|youth offending team)
            (?:under|subject to) (?:a )?(?:police |criminal |fraud )?investigation | onder verdenking
            under suspicion | verdachte in
        """),
    ),
    acts=(
        (
            r"(?:prosecution|crown|prosecutor|het om|officier|openbaar ministerie) (?:\w+ ){1,3}?(?:\d+|\w+) "
            r"(?:months|years|maanden|jaar)(?: cel)?"
        ),
        r"(?:got|gets|kreeg|krijgt) \d+ (?:months|years|maanden|jaar)",
        (
            r"in de (?:gevangenis|cel|bak|bajes)(?: gezeten)?|(?:in|to|from|out of) (?:prison|jail|custody)|"
            r"uit de gevangenis|(?:goes|went|going|has to go|summoned) to court|naar de rechtbank wegens|"
            r"voor de rechter (?:komen|verschijnen|staan|wegens)"
        ),
        (
            r"(?:betrapt|caught) (?:op |met |bij |with |on |in the act of )?(?:[a-z]+ ){0,2}?(?:hennepteelt|diefstal|"
            r"stelen|fraude|drugs|wiet|cocaïne|joyriden|stealing|growing cannabis|dealing|shoplifting|fiddling|drugs|"
            r"cannabis|cocaine|speeding|drink driving|fraud)|hennepteelt|wiettelt|growing cannabis|(?:vervalst|"
            r"vervalste|"
            r"forged|forges|falsified|faked) (?:\w+ )?(?:facturen|handtekeningen|documenten|declaraties|invoices|"
            r"signatures|documents|cheques|expenses)?|(?:facturen|declaraties|handtekeningen|documenten) vervalst"
        ),
        (
            r"(?:moet|moest) (?:\w+ ){0,2}(?:voorkomen|voor de rechter|voor de strafrechter|zitten)|"
            r"appears? in court|"
            r"(?:in |going to )court for|on trial for|stands? trial|staat terecht|stond terecht|heeft vastgezeten|"
            r"(?:\w+ (?:jaar|maanden) )?vastgezeten|zat \w+ (?:jaar|maanden) vast|(?:did|served|"
            r"serving) \w+ (?:years|"
            r"months|time)|(?:did|served) time|(?:staat )?geregistreerd (?:voor|wegens)|known (?:to the police|"
            r"for (?:shoplifting|theft|violence|drug dealing))|bekend bij (?:de )?(?:politie|justitie)|"
            r"door de politie (?:gezocht|verhoord|meegenomen|opgehaald)|(?:wanted|questioned|picked up|"
            r"interviewed) by (?:the )?police|huiszoeking|(?:mishandelde|mishandelt|slaat|bedreigde|stalkt|stalkte|"
            r"chanteerde|beroofde) (?:zijn|haar|een|de)|(?:beats? up|assaulted|stalked|stalks|robbed|blackmailed|"
            r"raped) (?:his|her|a|the|my)"
        ),
        (
            r"(?:\d+|\w+) (?:maanden|jaar|weken) (?:cel|gevangenisstraf|celstraf|geëist|onvoorwaardelijk)|"
            r"(?:het )?(?:om|"
            r"openbaar ministerie) eist|(?:pleaded|pled) guilty|found guilty|"
            r"schuldig bevonden|"
            r"bekende de diefstal"
        ),
        (
            r"(?:gedeald|dealde|dealt in drugs|deal drugs|dealing drugs|dealt drugs)|(?:geld|goederen|spullen|"
            r"laptops?|"
            r"money|goods|cash|stock) (?:[\w ]{0,20})?(?:gestolen|stole)|(?:stole|steals|embezzled|stal|"
            r"verduisterde) (?:\w+ )?(?:money|cash|goods|geld|spullen|goederen|from)|(?:in brand gestoken)|"
            r"reported (?:him|her|them) to the police"
        ),
        (
            r"aangifte (?:gedaan )?tegen(?: hem| haar| de)?|aangifte tegen (?:hem|haar)|strafzaak tegen|"
            r"criminal (?:proceedings|charges|case)(?: are| is| were)?(?: pending| filed| brought)? against|(?:vog|"
            r"verklaring omtrent het gedrag) (?:van [\w .]{2,25} )?(?:is |was |werd )?geweigerd"
        ),
        words(r"""
            (?:zit|zat|zaten|moet|moest|ging|gaat|heeft|verblijft) (?:\w+ ){0,4}?(?:vast (?:voor|wegens|in|op|sinds)|\
            vastgezeten|in de pi|in pi|in de cel|in de gevangenis|in detentie|de bak in|de gevangenis in|\
            achter slot en grendel|in de jji|in een jji|een straf uit|vrij uit de gevangenis|vrijgelaten|\
            voorwaardelijk vrij|op vrije voeten)(?: \w+)?
            (?:komt|kwam|gets?|got|getting|was|came|coming|be|being) (?:\w+ ){0,4}?(?:vrij|vervroegd vrij|\
            voorwaardelijk vrij|released from (?:prison|jail|custody|hmp \w+)|let out|out of (?:prison|jail|custody|\
            hmp \w+)|out on (?:licence|parole|bail|tag)|gets out)
            gets out (?:next|in|of|soon|this|on)
            komt (?:\w+ ){0,2}(?:maand|week|jaar|mei|juni|maart|binnenkort) vrij
            (?:in|uit|from|at|to|of|naar) (?:de |the |a |an |een )?(?:pi|p\.i\.|hmp|hmyoi|yoi|jji|\
            penitentiaire inrichting|huis van bewaring|gevangenis|prison|jail|young offenders'? institution|\
            secure unit|detention centre|juvenile (?:hall|detention)|borstal|custody|cells|san quentin|rikers|\
            bijlmerbajes|tbs-kliniek|forensische kliniek|pieter baan centrum)
            (?:spent|served|serving|doing|did|does|got|given|gets|received|handed|facing|faces|kreeg|krijgt|gekregen|\
            kregen|opgelegd|zat|uitgezeten|uitzitten|hangt|riskeert|eist|eiste|asking for|demanding|wants|\
            seeking) (?:\w+ ){0,4}?(?:dagen|weken|maanden|jaar|uur|days?|weeks?|months?|years?|hours?|\
            life) (?:\w+ ){0,2}?(?:cel|celstraf|gevangenis\w*|taakstraf|werkstraf|detentie|jeugddetentie|\
            voorwaardelijk|onvoorwaardelijk|tbs|vast|in prison|in jail|behind bars|inside|prison|jail|custody|\
            suspended|community service|unpaid work|in hmp|in young offenders|probation|for (?:\w+ )?(?:robbery|\
            theft|burglary|assault|fraud|dealing|drugs|murder|manslaughter|rape|gbh|arson))
            (?:prosecution|crown|prosecutor|openbaar ministerie|het om|officier van justitie|officier|\
            da) (?:\w+ ){0,2}?(?:eist|eiste|vervolgt|verdenkt|seponeerde|asks?|is asking|wants|demands|seeks|\
            is seeking|charged|dropped|accuses)
            (?:politie|recherche|arrestatieteam|police|armed police|officers|detectives|fiod|\
            marechaussee) (?:\w+ ){0,3}?(?:meegenomen|opgehaald|aangehouden|arresteerde|verhoorde|verhoord|doorzocht|\
            viel binnen|took|arrested|raided|searched|questioned|picked up|detained|want to speak|is looking for|\
            zoekt)
            (?:meegenomen|opgehaald|aangehouden|verhoord|gezocht|gearresteerd|gehaald|opgewacht|ingerekend|taken|\
            picked up|taken away|arrested|questioned|detained|interviewed|searched|raided|escorted|removed|\
            dragged) (?:[\w']+ ){0,6}?(?:door|met|by) (?:de |een |het |the |an? )?(?:armed |\
            plainclothes )?(?:politie|recherche|arrestatieteam|marechaussee|agenten|fiod|police|officers|detectives|\
            swat|fbi|interpol)
            met (?:een )?(?:arrestatieteam|politie-?inval|handboeien) | in handboeien | in handcuffs | politie-?inval
            huiszoeking | (?:police|dawn) raid | house search | verhoor (?:bij|door) de (?:politie|recherche)
            (?:bureau )?halt(?:-straf|-traject)? (?:komen|gestuurd|gekregen) | (?:bij|naar) (?:bureau )?halt
            youth offending (?:team|service) | referred to prevent
            voor de (?:politie|kinder|straf|militaire )?rechter | meervoudige kamer
            (?:magistrates'?|crown|youth|criminal) court | court (?:date|hearing|appearance|case) (?:for|over)
            (?:tegen|against) (?:hem|haar|him|her|them|me) (?:loopt|liep|ligt|is|was) (?:\w+ ){0,3}(?:zaak|aangifte|\
            onderzoek|aanklacht|procedure|case|complaint)(?: wegens| naar| voor)?
            (?:loopt|lopen|liep|ligt|is|zijn) (?:er )?(?:\w+ ){0,3}?(?:strafzaak|aangifte|aangiftes|aanklacht|\
            strafrechtelijk onderzoek|zaak|onderzoek|procedure)(?: gedaan)? (?:tegen (?:hem|haar)|wegens|naar|voor|\
            van|bij|over) (?:\w+ )?(?:mishandeling|fraude|corruptie|diefstal|oplichting|verduistering|bedreiging|\
            stalking|aanranding|verkrachting|zeden\w*|omkoping|drugs\w*|witwassen|mensenhandel|brandstichting|\
            de politie|het om|justitie|belastingfraude)
            (?:aangifte|klacht|melding bij de politie) (?:\w+ ){0,2}?(?:gedaan )?(?:tegen (?:hem|haar|mijn|onze|de|\
            zijn)|van (?:verduistering|diefstal|mishandeling|stalking|bedreiging|verkrachting|aanranding|oplichting|\
            fraude)|wegens \w+)
            (?:reported|turned in|handed over) (?:\w+ )?to (?:the )?police | pressed charges
            police complaint against
            (?:under investigation|being investigated|investigated|accused|suspected|charged|awaiting trial|on trial|\
            standing trial|convicted|sued|questioned|arrested|sentenced|prosecuted|jailed|cautioned|done|fined|\
            guilty|acquitted|cleared|conviction|convictions|charges|history|allegations?) (?:by police )?(?:for|of|\
            with|over|on suspicion of) (?:an? )?(?:\w+ )?(?:corruption|fraud|theft|bribery|assault|embezzlement|\
            stalking|harassment|rape|murder|drugs?|drink[ -]driving|drunk driving|dealing|arson|burglary|robbery|\
            tax \w+|money laundering|violence|abuse|manslaughter|criminal \w+|gbh|abh|possession|shoplifting|forgery|\
            perjury|speeding|sexual \w+|indecent \w+|trafficking|hacking|vandalism|stealing|dangerous \w+|affray|\
            blackmail)
            (?:geen|nooit een) (?:vog|verklaring omtrent (?:het )?gedrag) (?:\w+ )?(?:vanwege|wegens|omdat|door|\
            krijgt|kreeg|gekregen|om)
            (?:krijgt|kreeg|krijgen|kregen) (?:\w+ )?(?:geen|nooit een) (?:vog|verklaring omtrent)
            vog (?:\w+ ){0,3}?(?:geweigerd|afgewezen|ingetrokken|niet gekregen|niet afgegeven)
            (?:refused|denied|failed|didn't pass|flagged (?:by|on)) (?:\w+ )?(?:an? |his |her |the )?(?:dbs|\
            enhanced dbs|background|crb)(?: check)?
            (?:dbs|crb|background)(?: check)? (?:\w+ ){0,4}?(?:flagged|refused|conviction|came back with|showed|\
            revealed|failed)
            (?:loopt|heeft|draagt|wears?|wearing|has|with|met|fitted with|on|kreeg|\
            krijgt) (?:\w+ ){0,2}?(?:enkelband|an ankle (?:tag|monitor|bracelet)|ankle tag|electronic tag|\
            tag on (?:his|her) ankle)
            (?:op|under|in) (?:electronic |elektronisch )?(?:toezicht van de reclassering|house arrest|huisarrest|\
            supervision of probation)
            (?:onder toezicht|in contact|gesprek\w*|afspraak|meldplicht) (?:van|met|bij) de reclassering
            (?:sees|seeing|reports to|meeting with|his|her|my|their) (?:\w+ )?(?:probation|parole) officer
        """),
        words(r"""
            (?:agenten|politie|recherche|officers|police|detectives) (?:\w+ ){0,6}?(?:voor de deur|aan de deur|\
            op de stoep|at the door|on the doorstep|on site to|to take|om \w+ mee te nemen)(?: \w+){0,2}
            (?:voor|in for|for|tot) (?:een )?(?:verhoor|politieverhoor|questioning|police interview|voorgeleiding)
            (?:als verdachte|under caution) (?:gehoord|verhoord|aangemerkt|interviewed|questioned)
            aangemerkt als verdachte
        """),
    ),
    never=(
        (
            r"\b(?:schuldig bevonden|found guilty|vrijgesproken|acquitted)\b.{0,30}\b(?:jury van de|wedstrijd|"
            r"bake-?off|contest)\w*"
        ),
        (
            r"\bvoorkomen (?:dat|worden|in|bij)\b|\b(?:incasso|huur|civiele|faillissements)\w* ?zaak\b|"
            r"\bdagvaarding\b.{0,40}\bincasso\w*"
        ),
        r"\b(?:steelt|stal|steals?|stole|stealing|stelen) (?:\w+ )?(?:de|the) (?:show|spotlight|scene)\b",
        (
            r"\b(?:veroordeelt|veroordeelde|condemn\w*) (?:het|de|the) (?:geweld|actie|aanval|violence|attack)\b|"
            r"\b(?:aangifte|report) (?:van|of) (?:de )?(?:diefstal|theft|inkomstenbelasting)\b|\bbelastingaangifte\b"
        ),
        (
            r"\bslachtoffer (?:van|is|werd)\b.{0,40}|\bvictim of\b.{0,40}|\bmurder myster\w+|"
            r"\bcommunity service (?:desk|"
            r"club|project)\b|\bprobation (?:officer|period)\b|\breclasserings\w*"
        ),
        (
            r"\b(?:fietsen?|bike|auto|car|laptop) (?:is|was) (?:gestolen|stolen)\b|\bcharged (?:with|"
            r"to) (?:the )?(?:task|preparing|leading|account|card|customer|client|project)\b|\bcharged (?:twice|"
            r"for (?:the|a|an|\d|delivery|shipping))\b|\baangehouden (?:vergadering|agendapunt|besluit)\b|"
            r"\b(?:agendapunt|voorstel|besluit) \w* ?(?:wordt|is) aangehouden\b"
        ),
        r"\b(?:moord|aanslag|murder) (?:op|of)\b|\bcrimineel (?:gedrag|geld|circuit|milieu)\b",
        r"\b(?:strafrecht\w*|criminal (?:lawyer|law))\b|\bfined the\b|\bpartner in crime\b",
    ),
)

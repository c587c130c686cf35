"""Criminal convictions and offences of a person, and suspicion of them.

Source: GDPR article 10; Dutch implementation act (UAVG) article 1 counts suspicion and unlawful or annoying behaviour
with a ban. Fictitious: hij is veroordeeld voor diefstal; the applicant has a criminal record; haar VOG is geweigerd.
"""

from sluis_detectors.recognizers.special.topic import Topic

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
    ),
    acts=(
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
            r"openbaar ministerie) eist|got \d+ (?:months|years)|(?:pleaded|pled) guilty|found guilty|"
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
    ),
    never=(
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

"""Data concerning health of a person, told by medicines, by their stems, brands and kinds.

Source: GDPR article 4(15) and 9(1); the stems of the WHO's international nonproprietary names (The use of stems in the
selection of INN, 2018); kinds as in the Dutch Farmacotherapeutisch Kompas. Fictitious: Karim slikt Depakine; on
sertraline since May.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_NAMED = (
    r"(?:[a-z]{3,}(?:tinib|ciclib|zumab|ximab|tuzumab|pril|sartan|statine?|gliptine?|gliflozine?|glutide|triptan|coxib|"
    r"semide|thiazide|lukast|"
    r"conazole?|floxacine?|cycline|cilline?|azepam|azolam|azapine|tiapine|peridol|peridone?|piprazole?|faxine|oxetine|"
    r"traline|opram|fenidaat|phenidate|"
    r"amfetamine|amphetamine|trexate?|trexaat|parine|xaban|dronate|ciclovir|solone?|metasone?|salazine|olol|dipine|"
    r"prazole?|tropium|mycine?|barbital)|"
    r"metformine?|prednisone?|naproxene?|tramadol|fentanyl|oxycodone?|oxycontin|morfine|morphine|codeine|methadone?|"
    r"lithium|depakine|temesta|tegretol|keppra|"
    r"lamotrigine|topamax|haldol|zyprexa|seroquel|risperdal|abilify|clozapine|efexor|effexor|cymbalta|wellbutrin|"
    r"prozac|zoloft|seroxat|lexapro|cipramil|"
    r"remeron|mirtazapine|ritalin|concerta|medikinet|strattera|elvanse|adderall|valium|xanax|oxazepam|seresta|"
    r"zopiclone|imovane|stilnoct|melatonine?|melatonin|ozempic|"
    r"wegovy|mounjaro|saxenda|insuline?|novorapid|lantus|humira|enbrel|stelara|methotrexaat|tamoxifene?|herceptin|"
    r"levothyroxine|thyrax|euthyrox|ventolin|salbutamol|"
    r"symbicort|seretide|puffer|inhaler|epipen|adrenalinepen|prikpil|prikpen|auto-?injector|adrenaline|"
    r"zuurstofconcentrator|oxygen concentrator|nebuli[sz]er|vernevelaar|grommets|buisjes|neusspray|epipen|antabuse|"
    r"refusal|campral|naltrexone?|suboxone|subutex|champix|"
    r"nicotinepleisters|truvada|prep|biktarvy|marcoumar|"
    r"acenocoumarol|sintrom|fenprocoumon|eliquis|xarelto|plavix|ascal|nitrobaat|nitro spray|isordil|lasix|movicolon|"
    r"nexium|rennie|madopar|sinemet|aricept|memantine|"
    r"gabapentin|pregabaline?|lyrica|amitriptyline|quetiapine|cannabisolie|cbd-olie|viagra|cialis|clomid|progesteron|"
    r"oestrogen patches|testogel|antibiotica(?:kuur)?|antibiotics|"
    r"antidepressiva|antidepressants?|antipsychotica|antipsychotics|bloedverdunners?|blood thinners?|slaappillen|"
    r"sleeping pills|pijnstillers|painkillers|"
    r"beta[ -]?blockers?|b.tablokkers?|chemo(?:therapie|therapy|kuur)?|bestraling(?:en)?|radiotherapy|immunotherapie|"
    r"immunotherapy|hormoontherapie|hormoonkuur|"
    r"hormone therapy|steroids|cortisone|prednison(?:kuur|stootkuur)?|medicatie|medication|medicijnen|meds|tabletten|"
    r"tablets|capsules|pillen|druppels|zalf|"
    r"ointment|injectie|injecties|injections?|infuus|drip|spuit|depot|pleister|patch|vitamine b12|b12-injecties|"
    r"ijzerinfuus|iron infusion|bloedtransfusie|transfusion)"
)

TOPIC = Topic(
    name="special-medicines",
    entity="HEALTH",
    things=(
        # By the stems of their international names
        words(r"""
            [a-z]{3,}(?:tinib|ciclib|zumab|ximab|limumab|tuzumab|prilat?|sartan|statin|statine|gliptine?|gliflozine?)
            [a-z]{3,}(?:glutide|triptan|coxib|profene?|semide|thiazide|lukast|conazole?|floxacine?|cycline|cilline?)
            [a-z]{2,}(?:azepam|azolam|azapine|tiapine|peridol|peridone?|piprazole?|faxine|oxetine|traline|opram)
            [a-z]{3,}(?:tadine|tidine|setrone?|barbital|phenidate|fenidaat|amfetamine|amphetamine|trexate?|trexaat)
            [a-z]{3,}(?:parine|xaban|dronate|dronaat|ciclovir|tegravir|fovir|navir|solone?|metasone?|salazine|bactam)
            [a-z]{3,}(?:olol|dipine|terone?|estradiol|prazole?|tropium|caïne|mycine?|micine?|zolamide|prost|kinase)
            metformine? | prednisone? | naproxene? | diclofenac | tramadol | fentanyl | oxycodone? | morfine
            morphine | codeïne | codeine | methadone? | buprenorfine | naltrexone? | disulfiram | antabuse | lithium
            valproaat | levothyroxine | thyrax | tamoxifene? | warfarine? | clopidogrel | salbutamol | ventolin
            ritalin | concerta | prozac | zoloft | seroxat | valium | xanax | oxazepam | ozempic | wegovy | viagra
            humira | epipen | insulin | insuline | antibiotica | antibiotics | antidepressiva | antidepressants?
            antipsychotica | antipsychotics | anti-epileptica | b[èe]tablokkers? | beta[ -]?blockers?
            bloedverdunners? | blood thinners | cortisone? | steroids | statines | statins | inhaler | hormoontherapie
            hormone therapy | hrt | prep | pijnmedicatie | pain ?killers | slaappillen | slaapmiddelen
            antihistamines | opio[ïi]den | opioids | plaspillen | paracetamol | ibuprofen | anti-?retroviral\w*
            hiv-?remmers | chemo\w*
        """),
    ),
    marks=(_NAMED,),
    cues=(
        r"slik\w*|gebruikt|gebruikte|gebruik|neemt|nam|krijgt|kreeg|gekregen|spuit|zit aan|zit weer aan|aan de|"
        r"staat op|ingesteld|afgebouwd|bouwt af|gestopt|stopt|begonnen|start\w*|dosis|"
        r"dosering|voorgeschreven|recept|toegediend|gegeven|geweigerd|weigert|ophalen|vergeet|vergeten|bijwerking\w*|"
        r"mg|ml|dd|2dd|3dd|zo nodig|z\.n\.|prn|bd|tds|od|nocte|hebben (?:haar|hem)|"
        r"takes?|taking|took|on|uses?|using|given|gets|got|started|starting|stopped|stopping|come off|came off|"
        r"coming off|prescribed|prescription|dose|dosage|side effects?|refus\w*|collect\w*|"
        r"forgets?|forgot|needs?|nodig|injects?|since|sinds|vanwege|because|after|na|allerg\w+|reactie|reaction|"
        r"uitgeput|moe|tired|ziek|misselijk|sick|werkt niet|afhankelijk|dependent|addicted|verslaafd"
    ),
    never=(
        (
            r"\b(?:designs?|ontwerpt|verpakking\w*|packaging|verkoopt|sells?|fabri\w+|manufactur\w*|apotheek bestelt|"
            r"orders?|bestel\w*|levert|prijs van|price of|onderzoek naar|"
            r"research\w*|studie|study|trial|reclame|advert\w*|folder|leaflet|artikel|article) (?:[\w'-]+ ){0,6}?\w+\b"
        ),
        (
            r"\b(?:software|security|kernel|windows|de|a) patch\b|\bpleister op\b|\b(?:oog|regen|verf|water|olie|"
            r"waterval)druppels\b|\bdrip (?:campaign|feed|coffee)\b|\b(?:time|capsule) capsules?\b"
        ),
        (
            r"\b(?:kapitaal|cash|capital|geld|brandstof|fuel)[ -]?(?:injectie\w*|injections?)\b|\b(?:dependency|sql|"
            r"code) injections?\b|\binjection (?:moulding|attack)\b|\bspuit(?:en)? (?:op|en slikken|elf)\b"
        ),
    ),
)

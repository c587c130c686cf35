"""Data concerning health of a person: illnesses, treatment, disability, pregnancy, absence because of them.

Source: GDPR article 4(15) and 9(1); the Dutch authority also counts that somebody reported sick. Fictitious: Piet Bos
heeft een burn-out; she is off sick; mevrouw Bos (diabetes).
"""

from sluis_detectors.recognizers.special.topic import Topic

_BODY_NL = (
    r"rug|nek|knie|schouder|heup|enkel|pols|been|arm|hand|voet|teen|vinger|maag|darm|lever|nier|long|hart|oog|oor|"
    r"hoofd|gal|galblaas|blaas|prostaat|"
    r"borst|baarmoeder|eierstok|schildklier|milt|huid|rib|wervel|kaak|meniscus|kruisband|achillespees|pees|spier|"
    r"zenuw|staar|hersen|slokdarm|buik|gewrichts"
)
_BODY_EN = (
    r"back|neck|knee|shoulder|hip|ankle|wrist|leg|arm|hand|foot|toe|finger|stomach|bowel|liver|kidney|lung|heart|eye|"
    r"ear|head|gallbladder|bladder|"
    r"prostate|breast|womb|thyroid|spleen|skin|rib|jaw|meniscus|achilles|tendon|muscle|nerve|cataract|brain|joint|"
    r"sinus|ovary|ovarian"
)

TOPIC = Topic(
    name="special-health",
    entity="HEALTH",
    things=(
        # By form: a part of the body with what is wrong or done with it, and the endings of illnesses and medicines
        (
            rf"(?:{_BODY_NL})-?(?:operatie|ontsteking|aandoening|afwijking|ziekte|kwaal|klachten|pijn|problemen|"
            rf"letsel|"
            rf"breuk|transplantatie|infectie|tumor|kanker|blessure|infarct|falen|stenen|steen|vergroting|amputatie|"
            rf"biopsie|punctie|bloeding|echo|vervanging|verzakking|schade)"
        ),
        (
            rf"(?:{_BODY_EN}) (?:operation|surgery|infection|disease|condition|complaint|pain|problems?|trouble|"
            rf"injury|"
            rf"fracture|transplant|tumou?r|cancer|failure|stones?|replacement|amputation|biopsy|scan|damage|disorder)"
        ),
        (
            r"[a-zà-ÿ]{3,20}(?:itis|[klnr]emie|aemia|algie|algia|(?:neuro|cardio|myo|retino|nefro|nephro|encefalo|"
            r"encephalo|psycho)path(?:ie|y)|sclerose|sclerosis|ectomie|ectomy|stoornis|"
            r"syndroom|kanker|ontsteking|oxetine|azepam|oxacin|cilline|statine|sartan|prazol|prazole|olol|idone|"
            r"tripty?line)"
        ),
        (
            r"[a-zà-ÿ]{3,15}[- ](?:syndroom|syndrome)|syndroom van [a-zà-ÿ]+|down syndrome|(?:ziekte|"
            r"disease) van [a-zà-ÿ]+|delier|delirium|afasie|aphasia|hallucinaties|hallucinations|wanen|delusions|"
            r"trauma|"
            r"slapeloosheid|insomnia|bloedarmoede|anaemia|anemia|jicht|gout|gordelroos|shingles|spasme|spasticiteit|"
            r"spasticity|dwarslaesie|spinal cord injury|paroxetine|morfine|morphine|overdosis|overdose|obesitas|"
            r"obesity|"
            r"overgewicht|ondervoeding|malnutrition|anticonceptie|contraception|menopauze|menopause|(?:lichte |"
            r"licht )?verstandelijke beperking|learning disability|spierziekte|schildklierafwijking|hersenletsel|"
            r"brain (?:injury|damage)|blaasontsteking|nierstenen"
        ),
        (
            r"medicatie|medicijnen|medication|painkillers|pijnstillers|slaappillen|slaapmedicatie|sleeping pills|"
            r"tranquill?i[sz]ers|kalmeringsmiddelen|katheter|catheter|sondevoeding|feeding tube|infuus|kunstheup|"
            r"kunstknie|keizersnede|c-section|caesarean|bevalling|vroeggeboorte|vruchtbaarheidsbehandeling|"
            r"fertility treatment|hysterectomy|euthanasieverzoek|euthanasia request|bloedwaarden|bloeduitslag|"
            r"bloedonderzoek|blood (?:results|values)|glucosewaarden|hba1c|biopsie|biopsy|levensverwachting|"
            r"life expectancy|revalidatie|rehabilitation|terminal (?:cancer|illness)|wondzorg|wound care|zorgvraag|"
            r"ggz-behandeling|suicidality|klachten aan (?:zijn|haar|de) \w+"
        ),
        # Mind
        (
            r"burn-?\s?outs?(?:klachten)?|overspannenheid|depressi(?:e|es|on|ef|eve klachten)|postnatale depressie|"
            r"psychoses?|psychosis|psychotic episode"
        ),
        (
            r"(?:psychische|mentale|lichamelijke|medische|gezondheids|mental|physical|medical) ?(?:klachten|"
            r"problemen|"
            r"aandoening(?:en)?|beperking(?:en)?|health (?:issues|problems)|problems|issues|condition|conditions)"
        ),
        (
            r"autisme?|autism|asperger|adhd|(?-i:ADD|PTSS|PTSD|OCD|ASS)|dyslexie|dyslexia|dyscalculie|tourette|"
            r"angststoornis(?:sen)?|anxiety(?: disorder)?|paniekaanval(?:len)?|panic attacks?"
        ),
        (
            r"(?:eet|persoonlijkheids|stemmings|slaap|dwang|bipolaire |borderline )stoornis(?:sen)?|borderline|"
            r"(?:eating|"
            r"bipolar|personality|sleep|mood) disorders?|anorexia|boulimia|bulimia|schizofrenie|schizophrenia|"
            r"verslaving(?:en)?|drankprobleem|drugsverslaving|addiction|drinking problem|drinking"
        ),
        (
            r"suïcidepoging(?:en)?|zelfmoordpoging(?:en)?|suicide attempt|zelfmoordgedachten|suicidal thoughts|"
            r"nervous breakdown|mental breakdown|zenuwinzinking|stressklachten"
        ),
        # Body
        (
            r"kanker|(?:borst|long|darm|huid|prostaat|bloed|lever|nier|hersen|slokdarm|eierstok)kanker|leukemie|"
            r"leuka?emia|lymfoom|lymphoma|(?:breast|lung|bowel|skin|prostate|liver|ovarian)? ?cancer|tumor|tumou?rs?|"
            r"hersentumor|uitzaaiing(?:en)?|metastas[ei]s"
        ),
        (
            r"diabetes(?: type [12])?|type [12] diabetes|suikerziekte|hypertensie|(?:hoge|high) (?:bloeddruk|"
            r"blood pressure)|hypertension|angina|hart(?:infarct|aanval|falen|klachten|probleem|problemen|kwaal|"
            r"operatie)|heart (?:attack|failure|condition|disease|problems?|surgery)|hartritmestoornis(?:sen)?|"
            r"beroerte|"
            r"herseninfarct|tia|stroke"
        ),
        (
            r"copd|(?-i:MS|AIDS|CVA)|hiv|multiple sclerose|multiple sclerosis|"
            r"parkinson(?:'s)?(?: disease)?|"
            r"ziekte van (?:parkinson|crohn|lyme|pfeiffer|alzheimer)|alzheimer(?:'s)?(?: disease)?|dementie|dementia|"
            r"epilepsie|epilepsy|migraine|reuma|rheumatoid arthritis|arthritis|artritis|artrose|fibromyalgie|"
            r"fibromyalgia|crohn(?:'s)?(?: disease)?|lyme(?: disease)?|astma|asthma|eczeem|eczema|psoriasis|colitis|"
            r"coeliakie|endometriose|endometriosis"
        ),
        (
            r"(?:epileptische|epileptic) (?:aanval(?:len)?|seizures?|fits?)|hernia(?:-?operatie)?|hersenschudding|"
            r"concussion|whiplash|longontsteking|pneumonia|decubitus|pressure ulcers?|griep|flu|influenza|corona|"
            r"covid(?:-19)?|long covid|buikgriep|hepatitis|tuberculose|tuberculosis|soa|sti"
        ),
        (
            r"(?:rug|nek|knie|schouder|maag|darm|hart|buik|hoofdpijn|gehoor|long|gewrichts|pijn|geheugen)(?:klachten|"
            r"pijn|problemen)|(?:back|neck|knee|hip|shoulder|stomach|hearing|memory) (?:pain|problems?|injury|"
            r"surgery|"
            r"operation|replacement)"
        ),
        (
            r"(?:gebroken|broken) (?:heup|been|arm|pols|enkel|hip|leg|arm|wrist|ankle)|(?:knie|heup|hart|rug|oog|"
            r"schouder|hernia)-?operatie|(?:knee|hip|heart|eye|brain) (?:surgery|operation)|prothese|kunstbeen|"
            r"prosthetic (?:leg|arm|hand)|prosthesis|pacemaker|stoma|rolstoel|wheelchair|hoortoestel|hearing aid|"
            r"gehoorapparaat"
        ),
        (
            r"allergie(?:ën)?|(?:pinda|noten|gluten|latex|penicilline|bijen)allergie|(?:nut|peanut|latex|"
            r"penicillin) allergy|chronische (?:ziekte|pijn|vermoeidheid)|chronic (?:illness|pain|fatigue)"
        ),
        # Treatment
        (
            r"chemo(?:therapie|therapy|kuur)?|bestraling(?:en)?|radiotherapy|radiation therapy|antidepressiva|"
            r"antidepressants?|lithium|methadon(?:e clinic|e)?|insuline|insulin|ritalin|oxazepam|prozac|sertraline|"
            r"dialyse|dialysis|zuurstof thuis|oxygen at home|ivf(?:-| )?(?:behandeling(?:en)?|traject|treatments?|"
            r"cycle)?|abortus|abortion|psychotherapie|psychotherapy"
        ),
        (
            r"zwangerschap(?:s?verlof|sklachten)?|bevallingsverlof|pregnancy|maternity leave|miskraam|miscarriage|"
            r"postnatal depression"
        ),
        # Absence and judgement
        (
            r"(?:ziek|beter)melding(?:en)?|ziekteverlof|ziekteverzuim|verzuim(?:verslag|gesprek|dossier|historie|"
            r"begeleiding)|ziekteverleden|ziektegeschiedenis|medisch(?:e)? (?:dossier|gegevens|verleden|keuring|"
            r"verklaring)|sick (?:leave|note|notes)|sickness absence|absence report|medical (?:records?|history|file|"
            r"leave|condition|certificate|results)|fit note|zorgindicatie|wajong(?:-uitkering)?|wia-uitkering|"
            r"arbeidsbeperking|disability"
        ),
    ),
    states=(
        (
            r"(?:chronisch |ernstig |terminaal |langdurig |al \w+ (?:weken|maanden) |psychisch )?(?:ziek|zieke)|"
            r"(?:chronically |seriously |terminally |mentally )ill|off sick|on sick leave|sick since|ill with"
        ),
        (
            r"delirious|hallucinating|aan het hallucineren|geopereerd|operated on|bevallen|herstellende|"
            r"recovering from|"
            r"ernstig vermagerd|obees|obese|malnourished|ondervoed|onder narcose|overleden aan [a-z]+|op de ic|"
            r"op de verpleegafdeling|in een (?:afkickkliniek|verpleeghuis|revalidatiecentrum|hospice)|"
            r"in (?:a )?(?:hospice|nursing home|rehab|psychiatric \w+)|verstandelijk beperkt|zwakbegaafd|"
            r"immuungecompromitteerd|ziekelijk|getraumatiseerd|traumati[sz]ed|verward|uitbehandeld|bedlegerig|"
            r"bedridden|"
            r"house-?bound|rolstoelafhankelijk|wheelchair-bound|onwel|unwell|besmettelijk|contagious"
        ),
        (
            r"zwanger|hoogzwanger|in verwachting|pregnant|expecting a (?:baby|child)|overspannen|depressief|"
            r"depressieve|"
            r"depressed|suïcidaal|suicidal|psychotisch|psychotic|manisch|bipolair|bipolar|schizofreen|schizophrenic|"
            r"autistisch|autistic|dement|dementerend|verward|confused ever since"
        ),
        (
            r"verslaafd|alcoholist|alcoholiste|alcoholic|an addict|addicted|drugsverslaafde|invalide|gehandicapt|"
            r"gehandicapte|disabled|(?:volledig |gedeeltelijk |\d+ procent )?arbeidsongeschikt|afgekeurd|"
            r"unfit for work|"
            r"incapacitated"
        ),
        (
            r"blind|blinde|doof|dove|deaf|slechtziend|slechtziende|slechthorend|slechthorende|hard of hearing|"
            r"(?:visually|hearing) impaired|incontinent|verlamd|paralysed|paralyzed|dyslectisch|dyslexic|diabeet|"
            r"diabetespatiënt|diabetic|epileptisch|epileptic|hiv-?\s?positief|hiv[ -]positive|seropositief|"
            r"besmet met|"
            r"allergisch|allergic|terminaal|ongeneeslijk ziek|hersteld van"
        ),
        (
            r"opgenomen(?: in het ziekenhuis| in een kliniek| op de psychiatrie)?|in het ziekenhuis|"
            r"in (?:the )?hospital|"
            r"hospitali[sz]ed|op de intensive care|in intensive care|in een rolstoel|in a wheelchair|in therapie|"
            r"in therapy|in rehab|onder behandeling(?: van een)?|onder behandeling bij een psychiater|in a clinic"
        ),
        (
            r"(?:signed )?off (?:work )?(?:for \w+ weeks )?(?:again )?with (?:stress|depression|burnout|anxiety)|"
            r"palliatief|anorectisch|anorexic|onvruchtbaar|infertile"
        ),
    ),
    acts=(
        (
            r"in de (?:ziektewet|wia|wao|wajong)|(?:bezoekt|bezocht|ziet|sees|saw|visits) (?:[a-z]+ )?(?:haar|zijn|een|"
            r"her|his|their|a) "
            r"(?:therapeut|psycholoog|psychiater|verslavingsarts|specialist|oncoloog|therapist|psychologist|"
            r"psychiatrist)|"
            r"(?:has |had )?relapsed|heeft (?:een|weer een) terugval|kreeg een terugval|gereanimeerd|resuscitated|"
            r"uitgezaaid|flauwgevallen|"
            r"(?:moet|wordt|werd|is) (?:\w+ ){0,3}geopereerd|having (?:\w+ )?surgery|had (?:an|a \w+) (?:operation|"
            r"procedure)|"
            r"duizelig|benauwd|diarree|breathless|dizzy|vomiting|(?:kilo|kilos|pounds) afgevallen|"
            r"lost \d+ (?:kilos|pounds|kg)"
        ),
        (
            rf"(?:{_BODY_NL}) (?:[a-z]+ ){{0,3}}(?:ontstoken|gebroken|gekneusd|gescheurd|geopereerd|verstuikt|"
            rf"geamputeerd|opgezwollen)|(?:{_BODY_EN}) (?:[a-z]+ ){{0,3}}(?:infected|broken|bruised|torn|swollen|"
            rf"amputated|dislocated)"
        ),
        (
            rf"(?:broke|sprained|tore|twisted|fractured|injured|dislocated|hurt) (?:his|her|my|their|a|"
            rf"an) (?:{_BODY_EN})|(?:brak|verstuikte|scheurde|kneusde) (?:zijn|haar|mijn|een) (?:{_BODY_NL})"
        ),
        (
            r"(?:met|in|by|per) (?:de|een|an|the) (?:ambulance|ziekenauto|traumahelikopter)|(?:op|"
            r"naar) de (?:spoedeisende hulp|eerste hulp|seh)|(?:allergische|allergic) (?:reactie|reaction)|a&e|"
            r"emergency room|(?:moved|admitted|taken) (?:\w+ )?to (?:a |the )?(?:nursing ward|hospital|"
            r"psychiatric ward|"
            r"hospice|clinic|intensive care)|discharged from (?:the )?(?:hospital|clinic)|"
            r"ontslagen uit het ziekenhuis|"
            r"revalideert|gaf over|viel flauw|fainted|vomited|gave birth|kreeg een infuus|kreeg zuurstof|bloedde|"
            r"shaking hands|trillende handen"
        ),
        (
            r"ziek\s?gemeld|ziek\s?te melden|meldt? zich (?:weer |opnieuw )?ziek|meldde zich (?:weer |opnieuw )?ziek|"
            r"(?:called|calls|calling|phoned) in sick|reported sick|(?:went|gone|goes) off sick|been off sick|"
            r"signed off(?: work| sick)?"
        ),
        (
            r"(?:is|was|zijn|blijft|ligt|al) (?:al |nog |weer |thuis |\w+ weken |\w+ maanden |"
            r"sinds \w+ ){0,3}(?:ziek thuis|overspannen thuis)|uitgevallen(?: met| door| wegens| vanwege)|uitval door"
        ),
        (
            r"positief getest|tested positive|(?:is |was |werd |been )?(?:ge)?opereerd aan|self-harms?|self-harming|"
            r"snijdt zichzelf|automutileert|blowt|drinkt te veel|drinks too much"
        ),
        (
            r"(?:heeft|had) (?:zijn|haar|hun) \w+ gebroken|(?:zijn|haar) (?:heup|been|arm|enkel|pols) (?:ge|ver)\w+|"
            r"(?:broke|breaks|fractured) (?:his|her|their|my) (?:hip|leg|arm|wrist|ankle|back)"
        ),
        (
            r"(?:seeing|sees|saw) a (?:psychiatrist|psychologist|therapist)|bij (?:de|een) (?:psychiater|psycholoog|"
            r"verslavingszorg)|in een (?:kliniek|psychiatrische instelling)|kunstmatige inseminatie|bij de ggz|"
            r"opname ggz"
        ),
        (
            r"slikt (?:sinds \w+ )?(?:medicijnen|pillen|antidepressiva|lithium)|gebruikt (?:methadon|antidepressiva|"
            r"insuline|medicatie)|kortademigheid|bezocht de huisarts|heeft een afspraak bij de verslavingszorg"
        ),
    ),
    never=(
        r"\ballerg\w+ (?:voor|to) (?:vergader|meeting|maandag|monday|onzin|nonsense|excel|deadlines?)\w*",
        r"\b(?:ziek|sick) (?:van|of) (?!de\b)(?:deze|dit|die|het|these|this|that|all|meetings|excel|waiting)\b",
        (
            r"\b(?:printer|computer|laptop|server|pc|bedrijf|company|agenda|economie|economy) (?:is|was|"
            r"in) (?:\w+ )?(?:ziek|sick|good health)"
        ),
        r"\b(?:nieuwe? )?rolstoelpad\b|\bwheelchair (?:ramp|access|user guide)\b",
        (
            r"\b(?:blind|blinde) (?:vertrouwen|trust|copy|kopie|vlek|spot|review)\b|\b(?:vertrouwt|"
            r"trusts?) \w* ?(?:blind|blindly)\b"
        ),
        (
            r"\b(?:dove|deaf) (?:mans? )?(?:oren|oor|ears?|mansoren)\b|\bdisabled (?:the|it|this|two|in|for|user|"
            r"account|"
            r"button|feature)\b"
        ),
        r"\bgriepprik\b|\bflu (?:jab|shot)\b|\bhandicap (?:van \d|\d)|\bin therapie\w+ trouw\b",
        (
            r"\b(?:account|knop|button|feature|plug-?in|service|field|veld) (?:is|was|are|werd) (?:\w+ )?(?:disabled|"
            r"blind)\b"
        ),
        (
            r"\bopgenomen (?:in (?:de|het) (?:notulen|contract|dossier|planning|lijst|begroting|rapport|programma|"
            r"agenda|"
            r"cao|collectie)|met|contact)\b|\bcontact \w* ?opgenomen\b"
        ),
        (
            r"\b(?:ziekenhuis|hospital) (?:zoekt|seeks|as a|als|wants|vraagt)\b|\b(?:werkt|works?|verpleegkundige|"
            r"nurse|"
            r"arts|doctor) (?:\w+ )?in (?:het|the) (?:ziekenhuis|hospital)\b"
        ),
        r"\bdepressi(?:e|on) (?:van|of|in) (?:de jaren|the (?:economy|thirties|1930s))",
    ),
)

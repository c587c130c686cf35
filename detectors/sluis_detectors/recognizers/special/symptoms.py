"""Data concerning health of a person: complaints, findings and episodes, in lay words and in nurses' notes.

Source: GDPR article 4(15) and 9(1); the ICD-10 chapter on symptoms and signs, the abbreviations of Dutch and British
ward handovers. Fictitious: RR 95/60 bij dhr. Bos; she is struggling with her knee; Greet zit met haar hart.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_BODY = (
    r"(?:(?:onder)?rug|nek|knie(?:ën)?|schouders?|heup(?:en)?|enkels?|pols(?:en)?|benen|been|armen|arm|handen|hand|"
    r"voet(?:en)?|"
    r"tenen|teen|vingers?|elleboog|maag|darm(?:en)?|lever|nier(?:en)?|long(?:en)?|luchtwegen|hart|ogen|oog|oren|oor|"
    r"gehoor|zicht|hoofd|keel|gal|blaas|prostaat|borst(?:en)?|baarmoeder|eierstok(?:ken)?|schildklier|huid|ribben|kaak|"
    r"gebit|tanden|gewrichten|spieren|zenuwen|bloeddruk|bloedsuiker|suiker|gewicht|gezondheid|evenwicht|geheugen|"
    r"bekken|buik|vel|hormonen|slaap|stem|rechterarm|linkerarm|(?:linker|rechter)(?:been|knie|heup|schouder|hand|voet|"
    r"oog|"
    r"oor|enkel|pols)|"
    r"back|neck|knees?|shoulders?|hips?|ankles?|wrists?|legs?|arms?|hands?|foot|feet|toes?|fingers?|elbow|stomach|"
    r"tummy|"
    r"bowels?|guts?|liver|kidneys?|lungs?|chest|breathing|heart|ticker|eyes?|eyesight|sight|ears?|hearing|throat|"
    r"bladder|waterworks|prostate|breasts?|womb|ovar(?:y|ies)|thyroid|skin|ribs?|jaw|teeth|joints?|muscles|nerves|"
    r"blood pressure|blood sugar|sugar levels|weight|health|balance|memory|pelvis|hormones|sleep)"
)
_OF_ONE = r"(?:haar|zijn|z'n|mijn|m'n|de|het|d'r|her|his|my|their|the|one|een|één|beide|both|an?)"
_NUMBER = r"(?:\d+|een|twee|drie|vier|vijf|zes|one|two|three|four|five|six|several|meerdere|paar|few)"

TOPIC = Topic(
    name="special-symptoms",
    entity="HEALTH",
    things=(
        # By form: parts of the body and endings of what is wrong, measured, cut or healed
        words(r"""
            [a-zà-ÿ]{3,}(?:pijn|infectie|allergie|intolerantie|verlamming|letsel|blessure|kneuzing|verlies van kracht)
            [a-zà-ÿ]{3,}(?:osis|itis|plegi[ae]|parese|paresis|otom(?:y|ie)|oscop(?:y|ie)|plast(?:y|iek)|stenos(?:e|is))
            [a-zà-ÿ]{3,}(?:fibros(?:e|is)|trombose|thrombosis|dystrofie|dystrophy|atrofie|atrophy|uropathie|phobia|\
            fobie)
            [a-zà-ÿ]*(?:gedrags|hechtings|verslavings|angst|persoonlijkheids|alcohol|drugs|eet|slaap|pijn|psychische |\
            psychiatrische |gezondheids|cognitieve |medische |somatische |trauma)[ -]?(?:problematiek|problemen|\
            klachten)
            (?:rug|nek|knie|schouder|heup|enkel|pols|arm|hand|voet|maag|darm|lever|nier|long|hart|oog|oor|hoofd|huid|\
            buik|gewrichts|spier|zenuw|long|luchtweg|slaap|stress|angst|paniek|griep|verkoudheids|covid|corona|\
            zwangerschaps|overgangs|menstruatie|whiplash|duizeligheids|vermoeidheids|geheugen|concentratie|burn-out|\
            depressie|trauma|alcohol)[ -]?(?:klachten|verschijnselen|problemen|problematiek|symptomen|aanvallen|aanval)
            (?:flu|cold|stress|withdrawal|covid|menopausal|depressive|anxiety|psychotic|manic|cardiac|respiratory|\
            neurological|abdominal|gastric|urinary|vascular|renal|joint|sleep|memory|mobility|mental health|health|\
            hearing|sight|breathing|heart|back|knee|hip|skin|bowel|bladder|kidney|liver|lung|thyroid|gut|stomach|\
            fertility|weight)[ -](?:symptoms?|complaints?|problems?|issues?|trouble|difficulties|condition|disorder|\
            disease|scare|attacks?|episodes?|failure|infection)
        """),
        # Lay names of complaints
        words(r"""
            verkoudheid | snotneus | keelpijn | oorpijn | kiespijn | tandpijn | hoest | kriebelhoest | koortsaanval
            griepje
            verhoging | koude rillingen | nachtzweten | jeuk | uitslag op (?:haar|zijn|mijn|de) \w+ | blauwe plekken
            bloedneus
            bloedneuzen | hartoverslagen | suizend oor | dubbelzien | wazig zien | oogontsteking | bindvliesontsteking
            heesheid | stemverlies | schorheid | slikklachten | spierkramp | spierpijn | spierzwakte | krachtverlies
            stijfheid | zwelling | oedeem | vocht (?:achter|in) (?:de|haar|zijn) (?:longen|benen|enkels|knie)
            dikke enkels
            open wond | wondje | blaren | smetplekken | stuitwond | drukplek | hematoom | bloeding | bloedverlies
            hevig bloedverlies | bloed in (?:de |haar |zijn )?(?:urine|ontlasting) | buikgriep | maagklachten
            overgeefsel
            aangezichtsverlamming | gezichtsverlamming | hersenbloeding | aneurysma | herseninfarct | ischias
            uitstraling
            zenuwinzinking | prikkelbaarheid | concentratieproblemen | geheugenverlies | geheugenstoornis
            achteruitgang
            cognitieve achteruitgang | dwaalgedrag | apathie | initiatiefverlies | ziekte-inzicht | wilsbekwaamheid
            doodswens | doodsgedachten | euthanasie(?:verklaring|wens|traject)? | wilsverklaring | reanimatieverklaring
            a bad cold | a heavy cold | a stinking cold | a cough | a nasty cough | sore throat | earache | toothache
            stomach ache | tummy ache | migraines?
            hot flashes | night sweats | chills | a bug | a tummy bug | food allergy | blisters | swelling | oedema
            bruises | bruising
            nosebleeds | blurred vision | double vision | conjunctivitis | lost (?:his|her|my) voice | hoarseness
            stiffness
            blood in (?:his|her|my|the) (?:urine|stool) | brain (?:haemorrhage|hemorrhage|bleed|tumour|tumor) | aneurysm
            sciatica | carpal tunnel | trapped nerve | pulled muscle | pulled hamstring | memory loss | confusion
            wandering
            cognitive decline | personality changes | a death wish | dnr | dnacpr | advance decision | living will
            mini-?stroke | bell's palsy | cerebral palsy | motor neurone disease | muscular dystrophy
            chronic fatigue syndrome
            cerebrale parese | spierdystrofie | duchenne | me/cvs | post-?covid | long-?covid | pots | ehlers-danlos
            hypermobiliteit
            hypermobility | sarcoïdose | sarcoidosis | sjögren | raynaud | polymyalgie | polymyalgia | lewy body
            korsakov | nah
            wortelkanaal(?:behandeling)? | root canal(?: treatment)? | verstandskies(?:en)? | wisdom (?:tooth|teeth)
            kaakoperatie
            hyperemesis | zwangerschapsbraken | placenta \w+ | bekkeninstabiliteit | mastitis | borstontsteking
            kraamtranen
            hyperventilatie | hyperventilation | hypochondrie | verzamelwoede | hoarding disorder | selectief mutisme
            selective mutism | foetal alcohol syndrome | fas | dcd | hechtingsproblemen | traumaklachten | oorlogstrauma
            jeugdtrauma | childhood trauma | complicaties | complications | een complicatie | een infectie
            an infection
            een ontsteking | an inflammation | een allergische reactie | a reaction to \w+ | bijwerkingen | side effects
        """),
        words(rf"""
            pijn (?:in|aan|op|bij|tijdens|rond|onder|achter) (?:\w+ ){{0,2}}\w+ | (?:pijnlijke|stijve|dikke|gezwollen|\
            ontstoken|kapotte|versleten|slechte|zwakke|stukke|geblesseerde) {_BODY}
            (?:pain|ache|aches|cramps?|numbness|stiffness|weakness|swelling|tingling|discomfort|tightness|\
            pressure) in {_OF_ONE} (?:\w+ )?{_BODY} | (?:painful|stiff|swollen|sore|inflamed|bad|dodgy|gammy|weak|\
            worn-out|trapped|injured|frozen) {_BODY}
            (?:nieuwe|kunst|new|artificial) ?(?:heup|knie|nier|lever|long|hart|hartklep|heupen|hip|knee|kidney|liver|\
            lung|heart|heart valve|hips|knees)
        """),
    ),
    states=(
        words(r"""
            snipverkouden | snotverkouden | grieperig | ziekjes | koortsig | hees | schor | kortademig | hypotensief
            hypertensief
            lusteloos | somber | neerslachtig | levensmoe | paniekerig | overbelast | overprikkeld | doodop
            aan het kwakkelen | aan het sukkelen | aan het herstellen | aan het revalideren | aan het dementeren
            aan het opknappen
            kwetsbaar | terminaal | palliatief | stervende | stervend | comfortabel gemaakt | gesedeerd | bedlegerig
            niet belastbaar
            mobiel met (?:een )?rollator | adl-?(?:afhankelijk|zelfstandig|hulp) | niet zelfredzaam | zorgmijdend
            zorgmijder
            achterdochtig | geagiteerd | geprikkeld | dwalend | verminderd aanspreekbaar | suïcidaal | zwaarlijvig
            vermagerd
            mager geworden | graatmager | geblesseerd | zwaargewond | gewond | lichtgewond | hersendood | besmet
            in quarantaine
            in isolatie | contagieus | antisociaal gestoord | ontoerekeningsvatbaar | verminderd toerekeningsvatbaar
            full of cold | poorly | bedbound | frail | immobile | doubly incontinent | nil by mouth | end of life
            actively dying
            under the weather | run down | run-down | worn out | burnt out | burned out | exhausted | low in mood
            low mood | tearful
            short of breath | wheezing | hypotensive | hypertensive | tachycardic | bradycardic | septic | jaundiced
            febrile
            injured | seriously injured | badly hurt | in a bad way | in bad shape | in agony | in (?:a lot of |\
            constant |severe |great |chronic )?pain | in labour | overdue | hormonal | postnatal | perimenopausal
            menopausal | obese
            overweight
            underweight | mute | non-?weight-?bearing | self-isolating | isolating | quarantined | infectious
            in recovery
            shielding | neurodiverse | special needs | unresponsive | post-?op | postoperatief
            niet nuchter geweest voor de operatie
        """),
    ),
    acts=(
        # Nurses' and doctors' notes
        words(rf"""
            (?:rr|bp|tensie|bloeddruk|blood pressure):? ?(?:van |of |is |was |at )?\d{{2,3}} ?(?:/|over) ?\d{{2,3}}
            (?:temp|temperatuur|temperature):? ?(?:van |of |is |was )?(?:3[5-9]|4[0-2])[.,]\d | (?:38|39|40|\
            41)(?:[.,]\d)? graden
            (?:sats|spo2|saturatie|saturation|hartslag|heart rate|ademfrequentie|resps|glucose|gluc|bms|bsl|bmi|gcs|\
            news2|mews|hba1c|egfr|mmse|moca|waterlow|braden):? ?(?:van |of |is |was |score |at )?\d+(?:[.,/]\d+)?%?
            (?:sat|hr|bm|crp|hb|inr|psa|vas|nrs|snaq|emv|news|ews|pols|pulse|af):? \d+(?:[.,/]\d+)?%?(?:,|\.|;| en|and|\
            $)
            (?:onrustige|slechte|slapeloze|restless|bad|disturbed|poor) (?:nacht|nights?) | slecht geslapen
            slept (?:badly|poorly)
            (?:\d ?x|{_NUMBER} (?:keer|maal|times)|eenmaal|tweemaal|driemaal|twice|opnieuw|weer|wederom|meermaals|\
            regelmatig|gisteren|vannacht|vanochtend) (?:gevallen|gebraakt|overgegeven|gespuugd|incontinent|fallen|\
            vomited|been sick|passed out)
            gevallen (?:in|op|uit|van|naast|bij|tijdens|over|thuis) (?:\w+ ){{0,2}}\w+ | ten val gekomen | valgevaar
            valrisico
            found on the floor | fall risk | falls risk | risk of falls | (?:had|has had|another|a) (?:nasty |bad )?fall
            (?:katheter|wond|verband|stoma|infuus|sonde|dressing|catheter|cannula|drip|stitches|\
            hechtingen) (?:\w+ ){{0,2}}(?:verwisseld|verzorgd|verschoond|vervangen|gewisseld|verwijderd|lekt|changed|\
            removed|replaced|leaking|renewed|in situ)
            (?:insuline?|morfine|morphine|paracetamol|medicatie|medication|meds|antibiotica|antibiotics|zuurstof|\
            oxygen|haldol|oxazepam|lorazepam|tabletten|tablets|pijnstilling|pain relief|laxans|laxative|\
            zalf) (?:\w+ ){{0,2}}(?:gegeven|toegediend|ingenomen|geweigerd|aangereikt|gekregen|verhoogd|afgebouwd|\
            gestopt|aangebracht|given|administered|refused|taken|increased|reduced|stopped|declined|prescribed)
            (?:huisarts|dokter|arts|ambulance|112|gp|doctor|ambulance|crisisdienst|hap|999) (?:\w+ ){{0,2}}(?:gebeld|\
            ingeschakeld|geconsulteerd|gewaarschuwd|geweest|called|informed|consulted|contacted|attended|langsgeweest)
            (?:geen|weinig|nauwelijks|slechte|matige|reduced|poor|no|little|good|goede) (?:eetlust|intake|appetite|\
            vochtinname|fluid intake|ontlasting|mictie|urine output) | niet geplast | bowels (?:not )?opened | bno
            defecatie
            (?:hulp|zorg|ondersteuning|assistance|help|support) (?:\w+ )?(?:bij|with) (?:de |het )?(?:adl|wassen|\
            aankleden|douchen|toiletgang|transfers?|steunkousen|medicatie|washing|dressing|personal care|toileting|\
            feeding|medication)
            (?:klaagt|klaagde|klagen|klacht|complain(?:s|ed|ing)|c/o|reports?|reported|presents?|presented|meldt|\
            aangemeld|gezien) (?:\w+ )?(?:over|van|of|about|with|met|wegens) (?:\w+ ){{0,3}}(?:pijn|pain|misselijkheid|\
            nausea|duizeligheid|dizziness|benauwdheid|jeuk|itching|moeheid|fatigue|hoofdpijn|headaches?|symptoms|\
            klachten|vermoeidheid|tiredness|breathlessness|stress|angst|anxiety|{_BODY})
        """),
        # What is wrong with a part of the body, said loosely
        words(rf"""
            (?:zit|zat|sukkelt|sukkelde|tobt|tobde|kwakkelt|kampt|kampte|worstelt|loopt|liep|last|hinder|problemen|\
            gedoe|gezeur|bezig|geopereerd|geholpen|behandeld|onderzocht|gewerkt) (?:\w+ ){{0,3}}?(?:met|van|aan|\
            voor) (?:haar|zijn|z'n|mijn|m'n|d'r) (?:\w+ )?{_BODY}
            (?:trouble|problems?|bother|bothered|issues|struggl\w+|suffer\w+|playing up|operated|treated|bad|surgery|\
            operation|scan|injection) (?:\w+ ){{0,2}}?(?:with|on|by|from|for|in) (?:his|her|my|their) (?:\w+ )?{_BODY}
            (?:his|her|my|their|'s|zijn|haar|mijn) (?:\w+ )?{_BODY} (?:\w+ )?(?:is|are|was|were|gave|gives|has|keeps|\
            went|hurts?|aches|is playing|are playing|doet|doen|deed|wil|speelt|spelen|speelde|begeeft|begaf|\
            laat) (?:\w+ ){{0,3}}?(?:playing up|giving (?:him|her|me) (?:trouble|grief|hell)|gave way|given out|\
            packed up|a mess|killing (?:him|her|me)|failing|knackered|hurts?|weer op|niet meer|in de steek|versleten|\
            kapot|stuk|opgezet)
            (?:pijn|zeer|last|kramp|steken) (?:aan|in|van) (?:haar|zijn|mijn|d'r|z'n|de) (?:\w+ )?{_BODY}
            doet (?:\w+ ){{0,3}}pijn aan {_OF_ONE} {_BODY}
            (?:niet|niks|weinig) (?:meer )?(?:horen|zien|ruiken|proeven|voelen) (?:aan|met|door|sinds) | (?:can't|\
            cannot|couldn't) (?:\w+ )?(?:hear|smell|taste|feel (?:his|her|my)|see (?:out of|with))
            (?:verloor|verliest|kwijt|lost|loses|losing) (?:haar|zijn|mijn|his|her|my|het|the) (?:gehoor|zicht|\
            gezichtsvermogen|reuk|smaak|stem|spraak|geheugen|hearing|sight|eyesight|vision|sense of \w+|voice|speech|\
            memory|hair)
            (?:has|had|have|with|heeft|had|met) (?:\w+ ){{0,2}}?(?:one|a missing|a prosthetic|only one|slechts één|\
            maar één|maar een|nog één|a glass|een glazen|een houten) (?:arm|leg|eye|kidney|lung|hand|foot|oog|been|\
            nier|long|hand|voet|breast|borst)
        """),
    ),
    hints=(
        words(r"""
            ziekenhuis | hospital | kliniek | clinic | polikliniek | poli | spoedeisende hulp | eerste hulp | huisarts
            huisartsenpost
            dokter | doctor | arts | gp | tandarts | dentist | orthodontist | kaakchirurg | mondhygiënist | hygienist
            fysio | physio
            fysiotherapeut | physiotherapist | manueel therapeut | chiropractor | osteopaat | osteopath | podotherapeut
            podiatrist
            logopedist | diëtist | dietician | dietitian | oogarts | optician | oogkliniek | audicien | specialist
            consultant | cardioloog
            cardiologist | neuroloog | neurologist | internist | uroloog | urologist | oncoloog | oncologist
            dermatoloog | dermatologist
            gynaecoloog | gynaecologist | orthopeed | reumatoloog | longarts | kno-arts | mdl-arts | verloskundige
            midwife | psycholoog
            psychologist | psychiater | psychiatrist | therapeut | therapist | counsellor | coach voor burn-out | ggz
            verslavingszorg | jellinek
            parnassia | arkin | praktijkondersteuner | poh-ggz | wijkverpleegkundige | district nurse | thuiszorg
            kraamzorg
            apotheek | pharmacy | chemist | apotheker | bedrijfsarts | arboarts | arbodienst | occupational health
            keuringsarts
            verzekeringsarts | revalidatie | revalidatiecentrum | rehab | verpleeghuis | nursing home | care home
            hospice | operatie
            operation | surgery | ingreep | medical procedure | behandeling | treatment | medicatie | medicijnen
            medication | medicine
            tabletten | tablets | pillen | injecties | injections | prik | infuus | dialyse | bestraling | mri
            mri-scan | ct-scan
            röntgenfoto | x-ray | echo | bloedprikken | blood test | bloods | biopsie | onderzoeken | bloedonderzoek
            kijkoperatie
            glutenvrij | gluten-free | lactosevrij | lactose-free | suikervrij | dieet | medical diet | noten | nuts
            allergie | allergy
            dialysis | chemo | umc | olvg | erasmus mc | radboudumc | amc | vumc | lumc | mumc | uz leuven | uz gent
            nhs | the royal free
            bed rest | bedrust | rustig aan | herstel | recovery | symptomen | gezondheid | ambulance
            zwangerschapscontrole
            consultatiebureau | jeugdarts | schoolarts | kinderarts | paediatrician | speech therapist | camhs
            crisisdienst
        """),
    ),
    never=(
        r"\bopen wond in (?:de|het|onze) \w+",
        (
            r"\b(?:e-?mail|bestand|file|bijlage|attachment|bericht|message|lading|container|server|"
            r"laptop)\b.{0,30}\b(?:quarantaine|quarantined?)\b"
        ),
        (
            r"\b(?:e-?mail|bestand|file|bijlage|attachment|bericht|message|lading|container|server|"
            r"laptop)\b.{0,30}\b(?:quarantaine|quarantined?)\b"
        ),
        (
            r"\b(?:klant|bewoners|geluids|burenoverlast|product|service|consumenten|reizigers|personeels|stank|"
            r"warranty|customer|"
            r"noise)[ -]?(?:klachten|complaints?)\b"
        ),
        (
            r"\b(?:prijs|prijzen|koers|koersen|omzet|kwartje|besluit|keuze|beslissing|doek|muur|smaak|termijn|deadline|"
            r"woord|"
            r"naam) (?:\w+ ){0,3}gevallen\b|\bgevallen (?:stad|held|engel|blad)\b|\bin (?:alle|beide|de meeste|veel|"
            r"deze|zulke) gevallen\b|"
            r"\bin de smaak gevallen\b|\bgevallen voor\b"
        ),
        (
            r"\b(?:pijn|pain) (?:in|aan|op|bij) (?:de |het |the |onze |our |haar |zijn |mijn |his |her |"
            r"my )?(?:portemonnee|beurs|begroting|budget|"
            r"organisatie|"
            r"keten|markt|sector|wallet|ass|market|process|proces)\b|\bpain points?\b|\bpijnpunt\w*|\bpain in the\b"
        ),
        (
            r"\b(?:bad|poor|good|late) (?:hands|eyes|memory leak)\b|\bcold (?:drink|water|storage|war|call\w*|email)\b|"
            r"\bhealth and safety\b|\bhealth (?:check endpoint|endpoint|insurance|insurer|minister|secretary|"
            r"care sector)\b|"
            r"\b(?:memory|computer|network|software|heart of the) (?:issues?|problems?|leak)\b"
        ),
    ),
)

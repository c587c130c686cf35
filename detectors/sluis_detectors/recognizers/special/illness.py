"""Data concerning health of a person: names of illnesses, injuries, symptoms and findings, Dutch and English.

Source: GDPR article 4(15) and 9(1); the order of the chapters of the WHO's ICD-10, of which the words are common names.
Fictitious: Tycho heeft waterpokken; Bart hoort stemmen; her saturation was 88.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-illness",
    entity="HEALTH",
    things=(
        # Infections
        words(r"""
            waterpokken | mazelen | rodehond | de bof | kinkhoest | roodvonk | krentenbaard | hoofdluis | luizen
            schurft | vijfde ziekte | hand-voet-mondziekte | wratten | ringworm | zona | koortslip | herpes | pfeiffer
            mononucleosis | glandular fever | chickenpox | measles | rubella | mumps | whooping cough | scarlet fever
            impetigo | head lice | scabies | ringworm | warts | cold sores | thrush | candida | schimmelinfectie | tbc
            tb | malaria | dengue | gele koorts | tyfus | cholera | salmonella | norovirus | rotavirus | e\. coli
            legionella | q-koorts | mrsa | sepsis | bloedvergiftiging | blood poisoning | hersenvliesontsteking
            meningitis | tetanus | polio | lyme | long covid | covid | corona | griep | flu | kidney infection
            urineweginfectie | urinary tract infection | uti | keelontsteking | oorontsteking
            voorhoofdsholteontsteking | bronchitis | longontsteking | pneumonia | abces | abscess | syfilis | syphilis
            gonorroe | chlamydia | hpv | hepatitis [abc] | buikgriep | voedselvergiftiging | food poisoning
            maagvirus | stomach bug | chest infection | ear infection | tonsillitis | tekenbeet | gangreen
        """),
        # Growths, blood, glands and metabolism
        words(r"""
            [a-zà-ÿ]*(?:kanker|tumor|tumoren|carcinoom|sarcoom|lymfoom|melanoom|myeloom|glioom|blastoom|metastasen|\
            gezwel)
            [a-z]*(?:carcinoma|sarcoma|lymphoma|melanoma|myeloma|glioma|blastoma|adenoma|metastases) | tumou?rs?
            cancers? | (?:benign |malignant )(?:growth|tumou?r|lump)
            (?:goedaardig|kwaadaardig)e? (?:gezwel|tumor|knobbel) | poliepen | polyps? | cysten? | cysts? | myomen
            vleesbo(?:om|men) | fibroids? | lymfeklieren | uitzaaiing(?:en)? | leukemie | bloedarmoede | an[a]?emia
            hemofilie | ha?emophilia | sikkelcel(?:ziekte|anemie)? | sickle cell | thalassemie | trombose
            trombosebeen | thrombosis | dvt | embolie | embolism | longembolie | stollingsstoornis | blood clots?
            schildklier(?:problemen|aandoening)? | hashimoto | graves | under-?active thyroid | overactive thyroid
            addison | cushing | jicht | gout | hypo's | hypoglyk\w+ | zwangerschapsdiabetes | gestational diabetes
            high cholesterol | hoog cholesterol | cholesterol | obesitas | overgewicht | ondergewicht | underweight
            overweight | stofwisseling | taaislijmziekte | cystic fibrosis | stofwisselingsziekte | pku | coeliakie
            coeliac disease | lactose-intolerantie | glutenintolerantie | glutenallergie | lactose intolerance
            vitamine-? ?b12 | ijzertekort | iron deficiency | down(?:'s)?[ -]?syndro\w+ | marfan | turner
            klinefelter | fragiele x | huntington(?:'s)? | spina bifida | open rug | hazenlip | schisis
            cleft (?:lip|palate) | waterhoofd | hydrocephalus | klompvoet | club ?foot | achondroplasie
        """),
        # Mind and nerves
        words(r"""
            stemmen(?: in (?:zijn|haar) hoofd)? | achterdocht | waanidee(?:ën)? | wanen | hallucinaties | paranoia
            angsten | angstklachten | paniekklachten | paniek(?:stoornis|aanvallen) | fobie | [a-z]+fobie | pleinvrees
            smetvrees | dwanggedachten | dwanghandelingen | nachtmerries | flashbacks | herbelevingen | dissociatie
            zelfhaat | rouwklachten | winterdepressie | postpartumdepressie | postnatale depressie | baby blues
            depressieve gevoelens | somberheid | sombere klachten | stemmingswisselingen | mood swings
            suicidal ideation | intrusive thoughts | obsessions | panic attacks? | agoraphobia | claustrofobie
            claustrophobia | nightmares | hearing voices | delusions | psychosis | schizo\w+ | borderline
            bipolaire stoornis | manie | mania | manische episode | persoonlijkheidsproblematiek
            hechtingsproblematiek | hechtingsstoornis | attachment disorder | gedragsproblemen | gedragsstoornis | odd
            pdd-nos | autisme | autismespectrum\w* | asperger(?:'s)? | adhd | dyslexie | dyscalculie | dyspraxia
            dysfasie | tos | taalontwikkelingsstoornis | leerachterstand | ontwikkelingsachterstand
            developmental delay | learning difficulties | laag iq | low iq | lvb | verstandelijke handicap
            hoogsensitiviteit | tourette(?:'s)? | tics | stotteren | stutter | stammer | spraakgebrek
            speech impediment | prikkelverwerking\w* | overprikkeling | concentratieproblemen | concentratiestoornis
            geheugenproblemen | geheugenverlies | memory loss | dementie | vasculaire dementie | alzheimer
            parkinson(?:'s)? | lewy body | beginnende dementie | early onset dementia | hersenbloeding | hersentumor
            brain tumou?r | brain haemorrhage | mini-?strokes? | tia's? | beroertes? | cva | aneurysma | aneurysm
            afasie | epilepsie | toevallen | insulten | migraine(?:-aanvallen)? | clusterhoofdpijn | cluster headaches
            neuropathie | zenuwpijn | sciatica | ischias | hernia | carpaal tunnel\w* | carpal tunnel | spasmen
            cerebrale parese | cerebral palsy | spierdystrofie | muscular dystrophy | motor neurone disease | mnd
            guillain-barré | narcolepsie | narcolepsy | slaapapneu | sleep apn\w+ | rusteloze benen | restless legs
            chronische vermoeidheid(?:ssyndroom)? | cvs | me/cvs | fibromyalgie | post-?covid | hyperventilatie
            stress-?gerelateerde klachten | spanningsklachten | surmenage | zenuwinzinking | breakdown | inzinking
            burn-?out(?:klachten|verschijnselen)? | overspanning | ptss | ptsd | trauma's
            niet-aangeboren hersenletsel | nah | duizelingen | vertigo | evenwichtsstoornis | ménière | ménière's
            suizende oren | oorsuizen | tinnitus
        """),
        # Eyes, ears, heart, lungs
        words(r"""
            staar | glaucoom | glaucoma | cataracts? | macula(?:degeneratie|r degeneration) | netvliesloslating
            detached retina | tunnelvisie | kokervisie | lui oog | lazy eye | slechthorendheid | gehoorverlies
            hearing loss | gehoorschade | doofheid | deafness | blindheid | blindness | hartruis | heart murmur
            hartritmestoornis(?:sen)? | boezemfibrilleren | atrial fibrillation | arrhythmia | hartkloppingen
            palpitations | vernauwde? (?:kransslagader|vaten) | hartstilstand | cardiac arrest | heart attack
            hartaanval | hartinfarct | angina | pijn op de borst | chest pains? | hoge bloeddruk | lage bloeddruk
            high blood pressure | low blood pressure | spataderen | varicose veins | etalagebenen | hartfalen
            heart failure | hart- en vaatziekten | astma | asthma | copd | emfyseem | emphysema | longfibrose
            klaplong | collapsed lung | kortademigheid | shortness of breath | benauwdheid | hooikoorts | hay fever
            allergie(?:ën)? | allerg(?:y|ies) | anafyl\w+ | anaphyl\w+ | stofmijt | rhinitis | sinusitis
            neuspoliepen | stembandknobbels | saturatie | zuurstofgehalte | sats | oxygen levels | bloeddruk
            blood pressure | hartslag | pols \d+ | koorts | a fever | (?:a )?(?:high )?temperature of \d+
            slaaponderzoek | sleep study
        """),
        # Digestion, skin, bones, kidneys, women's and men's health
        words(r"""
            maagzweer | stomach ulcer | maagzuur | reflux | acid reflux | prikkelbare darm\w* | ibs | irritable bowel
            crohn(?:'s)? | colitis(?: ulcerosa)? | diverticulitis | galstenen | gallstones | galblaas(?:ontsteking)?
            gallbladder | leverfalen | cirrose | cirrhosis | vervette lever | fatty liver | geelzucht | jaundice
            alvleesklierontsteking | pancreatitis | blindedarmontsteking | appendicitis | darmobstructie | constipatie
            obstipatie | constipation | diarree | diarrhoea | aambeien | haemorrhoids | piles | liesbreuk | navelbreuk
            inguinal hernia | fistel | anusfissuur | incontinentie | incontinence | bedplassen | bedwetting | eczeem
            eczema | psoriasis | acne | rosacea | vitiligo | netelroos | hives | gordelroos | shingles
            doorligwond(?:en)? | doorligplekken | decubitus | bed ?sores? | pressure sores? | pressure ulcers?
            open been | leg ulcers? | brandwonden | burns | huiduitslag | a rash | littekens | kaalheid | alopecia
            haaruitval | artrose | osteoarthritis | reuma | rheumatism | rheumatoid arthritis | bechterew
            ankylosing spondylitis | lupus | scoliose | scoliosis | osteoporose | osteoporosis | botontkalking
            slijmbeursontsteking | bursitis | frozen shoulder | tennisarm | tennis elbow | tennis-? ?elleboog
            muisarm | rsi | hielspoor | plantar fasciitis | slijtage(?: aan \w+ \w+)? | bekkeninstabiliteit
            bekkenklachten | versleten (?:heup|knie|rug|nek) | worn (?:hip|knee) | dodgy (?:knee|back|hip)
            rugklachten | nekklachten | bad back | slipped disc | spit | lumbago | whiplash | hersenschudding
            concussion | kneuzing(?:en)? | gebroken \w+been
            gebroken (?:pols|enkel|arm|been|heup|rib|ribben|vinger|teen|neus|kaak|knie|hand|voet|schouder)
            broken (?:\w+ )?(?:wrist|ankle|arm|leg|hip|ribs?|finger|toe|nose|jaw|hand|foot|shoulder|collarbone)
            (?:fractuur|botbreuk|enkelbreuk|heupfractuur|schedelbasisfractuur|fractured \w+|sprained \w+|torn \w+)
            nierstenen | kidney stones | nierfalen | kidney (?:failure|disease|stones|condition) | chronische nier\w+
            donornier | donorlever | donorhart | donor kidney | (?:a )?(?:kidney|liver|heart|lung)? ?transplant
            prostaatproblemen | prostate problems | prostaatvergroting | blaasontsteking | blaaskanker | cystitis
            endometriose | endometriosis | pcos | vleesbomen | menstruatiepijn | menstruatieklachten
            hevige menstruatie | heavy periods | period pain | overgangsklachten | opvliegers | hot flushes
            menopausal symptoms | verzakking | prolapse | miskra(?:am|men) | miscarriages? | stillbirth
            doodgeboren kind | buitenbaarmoederlijke zwangerschap | ectopic pregnancy | vroeggeboorte | premature baby
            zwangerschapsvergiftiging | pre-?eclampsia | zwangerschapsmisselijkheid | morning sickness | bekkenpijn
            keizersnede | onvruchtbaarheid | infertility | vruchtbaarheidsproblemen | fertility problems | foliumzuur
            folic acid | kinderwens | onrustig slapen | gewichtsverlies
        """),
        # Pain and complaints
        words(r"""
            [a-z]+-?hernia | [a-z]+(?:fractuur|ruptuur|verlamming|abces|trombose|artrose|osteoporose|insufficiëntie|\
            degeneratie|hypertrofie|reflux|syndroom)
            (?:(?:hoofd|rug|buik|maag|nek|schouder|knie|heup|oor|keel|kies|spier|gewrichts|zenuw|borst|bekken|fantoom|\
            groei|lage rug)pijn|pijnklachten|gezondheidsklachten|lichamelijke klachten|psychische klachten|\
            vage klachten|medische klachten)
            (?:back|chest|stomach|tummy|joint|pelvic|neck|knee|hip|shoulder|muscle|phantom|chronic) (?:pain|ache|aches|\
            pains)
            headaches | backache | nausea | misselijkheid | braken | overgeven | vomiting | vermoeidheidsklachten
            extreme vermoeidheid | ernstige vermoeidheid | severe fatigue | fatigue | flauwtes? | dizzy spells
            blackouts | wegraking(?:en)? | valpartij(?:en)? | valincident(?:en)? | trillende handen | tremor | krampen
            cramps | verlammingsverschijnselen | uitvalsverschijnselen | numbness | tintelingen | wondinfectie
            infected wound | onttrekkingsverschijnselen | ontwenningsverschijnselen | withdrawal symptoms
            delirium tremens | vergiftiging | overdosis | drugsvergiftiging | alcoholvergiftiging | alcohol poisoning
            kater | korsakov | hongergevoel | eetbuien | eetprobleem | eetproblemen | eating problems | binge eating
            ondervoeding | uitdroging | dehydration | slikproblemen | slikstoornis | swallowing problems
            spraakproblemen | loopproblemen | mobiliteitsproblemen | mobility problems | gehoorproblemen
            hearing problems | zichtproblemen | eye problems | geestelijke klachten
            mental health (?:problems|issues|crisis) | stressklachten | oververmoeidheid | slapeloosheid | insomnia
            slaapproblemen | sleep problems | slaapstoornis | sleepless nights
        """),
    ),
    states=(
        words(r"""
            angstig | onrustig | verward | gedesoriënteerd | apathisch | agitated | anxious | restless | tearful
            suïcidaal | suicidal | verwaarloosd | neglected | vervuild | unkempt | ondervoed | malnourished
            uitgedroogd | dehydrated | benauwd | breathless | kotsmisselijk | misselijk | nauseous | duizelig | dizzy
            feverish | koortsig | rillerig | bleek en zweterig | clammy
            zwaar aan de (?:pillen|medicijnen|drank|drugs) | zwakbegaafd | traumatised | getraumatiseerd | doodziek
            hondsberoerd | herstellende(?: van)? | recovering(?: from)? | aan de beterende hand | on the mend
            genezen(?: van| verklaard) | cured of
            (?:helemaal |volledig |totally |completely )?(?:opgebrand|overspannen|burnt out|burned out|\
            op van de zenuwen|kapot van)
            hiv-positief | hiv-positive | coronapositief | covid-positive | positief op | antistoffen | immuun voor
            besmettelijk | infectious | pijnlijk getroffen door ziekte | invalide | mank | kreupel | lame
            mindervalide | slecht ter been | unsteady on (?:his|her) feet | allergisch voor \w+ | allergic to \w+
            intolerant voor \w+ | overgevoelig voor \w+ | kleinzerig door ziekte | doodmoe door ziekte
        """),
        words(r"""
            (?:niet |nauwelijks |moeilijk )(?:aanspreekbaar|wekbaar) | unresponsive | comateus | comatose | suf
            drowsy | (?:just |recently |been )?(?:told|diagnosed) (?:he's|she's|he is|she is|as|with) \w+
            (?:doof|blind|slechthorend|slechtziend|deaf|hard of hearing) geboren
            born (?:deaf|blind|with \w+ (?:loss|palsy|spectrum|defect|condition|disease)|without|prematurely|premature)
            (?:te vroeg|prematuur) geboren
        """),
    ),
    acts=(
        # Hearing voices, eating, sleeping, moving, being cared for
        words(r"""
            (?:hoort|hoorde|hearing|hears|heard) (?:\w+ )?(?:stemmen|voices)
            (?:ziet|zag|sees|seeing) dingen die er niet zijn | sees things that aren't there
            (?:plast|poept|wets|wetting|soils) (?:\w+ ){0,3}?(?:bed|broek|herself|himself|themselves|zich)
            draagt (?:\w+ )?(?:luiers|incontinentiemateriaal) | wears (?:nappies|diapers|pull-ups|pads)
            (?:eet|drinkt) (?:\w+ )?(?:slecht|niet meer|nauwelijks)
            (?:weigert|refuses|refusing) (?:\w+ )?(?:medicatie|medication|eten|food|meds|treatment|behandeling|zorg)
            (?:galblaas|blindedarm|amandelen|baarmoeder|borst|nier|long|milt|tumor|gezwel|knobbel|prostaat|eierstok|\
            verstandskies|gallbladder|appendix|tonsils|womb|breast|kidney|spleen|growth|lump|prostate|ovary|\
            wisdom tooth) (?:\w+ ){0,4}?(?:eruit|verwijderd|weggehaald|weghalen|weg|geamputeerd|removed|coming out|\
            taken out|out|amputated)
            (?:maximaal|hooguit|niet meer dan|no more than|only|at most|nog geen) (?:\w+ )?(?:meter|metres|meters|\
            yards|minuten|minutes) (?:\w+ )?(?:lopen|staan|zitten|walk|stand|sit)
            (?:manage|walk|lopen) (?:\w+ ){0,3}?(?:metres|meters|yards|meter)
            (?:gestopt|stopt|stopped|quit|given up) (?:met |with )?(?:drinken|drinking|blowen|drugs|the booze)
            (?:naar|to|bij|at|attends) (?:de )?(?:(?-i:AA|NA)|anonieme alcoholisten|alcoholics anonymous)
            touched a drop
            (?:saturatie|sats|bloeddruk|temperatuur|pols|hartslag|glucose|bloedsuiker|hba1c|bmi|crp|hb) (?:van |was |\
            is |of )?\d+
            (?:extra )?zuurstof (?:gegeven|gekregen|nodig) | oxygen (?:increased|given|needed)
            (?:doorgestuurd|doorverwezen|verwezen|gestuurd|referred|sent (?:him|her)) (?:\w+ ){0,2}?(?:voor|naar|for|\
            to) (?:een |an? )?(?:\w+ )?(?:onderzoek|\w+onderzoek|scan|mri|echo|specialist|psycholoog|\w+loog|\
            sleep study|tests|bloods|assessment|counselling|scan)
            (?:mag|kan|moet|may|can|must) (?:\w+ ){0,5}?(?:pas over|weer aan de slag|voorzichtig opbouwen|rust houden|\
            rustig aan doen|niet belasten|het bed houden|in isolatie|take things easy|take it easy|rest|stay in bed|\
            self-isolate|return in a (?:month|few weeks))
            (?:met spoed|spoed-?|emergency) ?(?:opgenomen|geopereerd|gedotterd|naar het ziekenhuis|operatie|surgery|\
            stent|admission|operation|bypass)
            (?:a|an emergency|een) (?:stent|bypass|pacemaker|stoma|katheter|insulinepomp)
            (?:wachtlijst|waiting list|in afwachting|waiting|wacht) (?:voor|for|op|van|on) (?:an? |een |\
            the )?(?:\w+ )?(?:donor\w*|nier|transplant\w*|operatie|operation|heup|knie|hip|knee|cataract|behandeling|\
            opname|kidney|liver)
            (?:niet gymmen|can't do pe|niet mee(?:doen)? met gym|excused from pe)
            (?:heading for|tegen|richting|close to|bordering on|on the verge of) (?:an? |een )?(?:depressie|burn-?out|\
            breakdown|overspanning|psychose|depression|collapse)
            (?:aangewezen op|afhankelijk van|dependent on|relies on) (?:zijn|haar|een|his|her|\
            a)? ?(?:\w+ )?(?:rolstoel|scootmobiel|thuiszorg|mantelzorg|zuurstof|insuline|medicatie|hulp bij wassen|\
            wheelchair|oxygen|carers|home care|insulin|medication)
            (?:hulp|help|assistance) (?:nodig )?(?:bij|with) (?:het )?(?:wassen|aankleden|douchen|toiletgang|eten|\
            washing|dressing|toileting|bathing|showering|personal care)
            disabled (?:bay|badge|parking) | gehandicapten(?:parkeerplaats|kaart|plek|toilet)
            (?:alleen|slechts|only|uitsluitend) (?:geschikt|inzetbaar|belastbaar|fit|suitable) (?:voor|\
            for) (?:\w+ )?(?:werk|work|duties|taken|uren)
            zittend werk | seated work
            (?:volgens|according to) (?:de |the )?(?:\w+ )?(?:verzekeringsarts|bedrijfsarts|insurer's doctor|\
            occupational health|company doctor)
            (?:spreekt|praat|speaks|talks|reageert) (?:\w+ )?(?:trager|moeizaam|onduidelijk|slowly|more slowly|slurred)
            (?:niet|not) (?:laten )?(?:inenten|vaccineren|vaccinated|inoculated|prikken)
            (?:laat|had|have) (?:zich|her|him|them) (?:niet )?(?:vaccineren|vaccinated|testen op|tested for)
        """),
        words(r"""
            (?:door|through) (?:zijn|haar|m'n|mijn|his|her|my) rug (?:gegaan|gaat|ging)
            (?:done|doing|did|does|put|putting|hurt|pulled|tweaked) (?:his|her|my|their) (?:back|knee|neck|shoulder|\
            hamstring)(?: in| out)?
            (?:moves?|hard|difficult|unable) (?:\w+ )?(?:to )?(?:make (?:himself|herself) understood|speak since|\
            swallow since|breathe)
            (?:hulp|help|behandeling|treatment|begeleiding) (?:\w+ )?(?:zoeken|nodig|krijgt|for|with|voor|bij|seeking|\
            gets|getting|needs?) (?:\w+ )?(?:zijn|haar|his|her|my|mijn)? ?(?:gokprobleem|verslaving|drankprobleem|\
            eetstoornis|trauma|angsten|agressie|gambling|drinking|addiction|eating disorder|anxiety|anger|depression)
        """),
    ),
    never=(
        (
            r"\b(?:pijn|hoofdpijn|buikpijn|headaches?|stomach ?ache|tummy ache|koorts|nachtmerries?|nightmares?|"
            r"hartkloppingen|kramp)"
            r" (?:van|over|from|about|because of|door) (?:die|deze|dit|dat|het|de|these|that|this|the|al|all)\b"
        ),
        (
            r"\b(?:geeft|geven|gives?|causes?|bezorgt) (?:mij|me|ons|us|hem|haar) (?:\w+ )?(?:hoofdpijn|buikpijn|"
            r"nachtmerries|headaches?)\b"
        ),
        (
            r"\b(?:partij|lading|levering|batch|zending|product\w*|auto|machine|fiets) \w* ?(?:is|was|werd|"
            r"zijn) ?(?:\w+ )?afgekeurd\b"
        ),
        (
            r"\bmuziek in de oren\b|\bstaar(?:t|de)?\b je|\bkater van\b|\bpijnlijk\w* (?:stilte|moment|vergadering|"
            r"verlies)\b"
        ),
        (
            r"\b(?:kiezers|aantal|tel|hoofdelijke|boventoon|meer|veel) stemmen\b|\bstemmen (?:op|voor|tegen|over|af|"
            r"geteld|tellen|van de (?:kiezers|raad))\b|\bwij stemmen\b"
        ),
        r"\b(?:cold|hot|warm) (?:cases?|lead|turkey)\b|\bgraves? (?:in|at|on)\b|\bluizen(?:moeder|controle)\b",
    ),
)

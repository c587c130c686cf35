"""Data concerning health of a person, told by care: aids, treatment, what happened to a body, what someone can't do.

Source: GDPR article 4(15) and 9(1). Fictitious: Karim spuit insuline; she uses a walking frame; mag niet tillen.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_SPECIALIST = (
    r"(?:gyn[ae]+co\w+|(?:neuro|cardio|onco|uro|dermato|oftalmo|ophthalmo|psycho|patho|nefro|nephro|reumato|rheumato|"
    r"radio|hemato|haemato|patho|sekso|gastroentero|endocrino|audio)(?:loog|logist|logy|logie)|psychiat(?:er|rist|ry)|"
    r"orthop(?:eed|edisch chirurg|a?edics)|chirurg|surgeon|internist|longarts|oogarts|kno-arts|mdl-arts|"
    r"revalidatiearts|huisarts|dokter|specialist|bedrijfsarts|arboarts|verzekeringsarts|verslavingsarts|geriater|"
    r"geriatrician|kinderarts|paediatrician|pediatrician|verloskundige|midwife|(?:fysio|psycho|ergo|trauma|"
    r"gezins|relatie|physio|occupational |speech )?therap(?:eut|ist)e?|therapist|logopedist|di[ëe]tist|dieti[ct]ian|"
    r"gp|district nurse|wijkverpleegkundige|hospital|ziekenhuis|spoedeisende hulp|seh|a&e|ggz|"
    r"crisisdienst|verslavingszorg|kliniek|clinic|polikliniek|poli|oncology|maternity ward|counsellor|shrink|"
    r"praktijkondersteuner|rehab|afkickkliniek|ontwenningskliniek|detox)"
)
_STAYS = r"(?:ziekenhuis|\w*umc|\w* ?mc|kliniek|verpleeghuis|hospice|revalidatiecentrum|paaz|ggz|ic|psychiatrie)"

TOPIC = Topic(
    name="special-health-care",
    entity="HEALTH",
    things=(
        # Aids and devices
        words(r"""
            rollator | looprek | kruk(?:ken) | loopgips | gipsbeen | nekkraag | scootmobiel | traplift | tillift
            blindengeleidehond | hulphond | blindenstok | insulinepomp | cochleair implantaat | kunstgebit
            steunkousen | steunzolen | incontinentiemateriaal | beademing | zuurstoffles | slaapapneu-apparaat | sonde
            canule | stoma(?:zakje)? | prothese | spalk | brace | walking frame | walking stick | zimmer frame
            crutches | neck brace | mobility scooter | stair ?lift | hoist | guide dog | assistance dog | white cane
            insulin pump | cochlear implant | hearing aids? | dentures | compression stockings | incontinence pads
            ventilator | oxygen | cpap | catheter | stent | plaster cast | wheelchair | dosette box | medicatierol
            baxterrol
        """),
        # Treatment
        words(r"""
            [a-zà-ÿ-]{2,}(?:operatie|transplantatie|bestraling|dialyse|amputatie|ectomie|ectomy|plastiek|scopie|\
            scopy)
            (?:fysio|ergo|psycho|hormoon|immuno|chemo|radio|gedrags|trauma|groeps|schema|elektroshock)-?therapie
            (?:physio|psycho|hormone |immuno|chemo|radio|behaviou?ral |trauma |speech |occupational |shock )therapy
            emdr | ect | logopedie | speech therapy | counselling | counseling | chemokuur | stamceltransplantatie
            bloedtransfusie | blood transfusion | ivf | iui | sterilisatie | vasectomie | vasectomy | hysterectomy
            dotterbehandeling | bypass | hartklep | open-?hart\w* | gastric (?:band|bypass) | maagverkleining
            (?:an? |his |her |my |the )?(?:hip|knee|hernia|cataract|gallbladder|bypass|heart|back|dental|jaw) (?:op|\
            surgery)
            crisisopname | gedwongen opname | dwangopname | zorgmachtiging | inbewaringstelling | palliatieve zorg
            palliative care | thuiszorg | home care | dagbesteding | wijkverpleging | district nurse | indicatie wlz
            wlz-indicatie | wmo-voorziening | begeleid wonen | beschermd wonen | mantelzorg nodig
            persoonlijke verzorging | ontwenningskuur | afkickprogramma | detox | rehab | aa-?meetings?
            na-?meetings? | keuringsuitslag | mri(?:-scan)? | ct-scan | biopsie | biopsy | echo | ultrasound
            mammografie | mammogram | uitstrijkje | smear test | [a-z]+ ?screening results | bloedprikken
            blood tests? | hersenscan | brain scan | longfoto
        """),
        words(r"""
            (?:vruchtbaarheids|afkick|hulpverlenings|ggz|therapie|revalidatie|ivf|icsi|iui|medisch|verslavings|detox|\
            psychologisch)[ -]?(?:traject|behandeling|kliniek|programma|begeleiding)
            [a-z]{4,} surgery | colostomy bag | ileostomy | (?:iv|intravenous) (?:fluids|drip|antibiotics)
            vocht via een infuus | vocht en antibiotica | gok(?:probleem|verslaving|schulden|gedrag)
            gambling (?:problem|addiction|debts|habit) | brain fog | concentratieverlies | hersenmist
        """),
    ),
    states=(
        words(r"""
            (?:nog |still |long-term |langdurig |chronisch |ernstig |flink |vaak |veel |weer |again |often )?(?:ziek|\
            sick|ill)
            (?:chronisch |chronically |ernstig |altijd |constantly |permanently )(?:moe|vermoeid|tired|fatigued|\
            exhausted)
            oververmoeid | opgebrand | burn(?:ed|t)[ -]?out | uitgevallen | ingestort | overspannen
            langdurig uit de running | hulpbehoevend | zorgbehoevend | zorgafhankelijk | wilsonbekwaam
            slecht ter been | mindervalide | aan huis gebonden | rolstoelgebonden
            (?:halfzijdig |deels |partly |partially )?(?:verlamd|paralysed|paralyzed) | aan bed gekluisterd
            house-?bound | bed-?bound | bed-?ridden | wheelchair-?(?:bound|user)
            (?:registered |partially |legally )?(?:blind|deaf|sighted) | kleurenblind | colou?r-?blind | slechthorend
            doofblind | deafblind | hard of hearing | non-?verbal | hoogsensitief | neurodivergent | neurodiverse
            dyspraxic | dyslectisch | autistic | on the (?:autism )?spectrum | laaggeletterd | hiv\+ | vaccinated
            unvaccinated | (?:on)?gevaccineerd | immuungecompromitteerd | immunocompromised | infectious | uitgerekend
            hoogzwanger | zwanger | heavily pregnant | pregnant | in labour | due in \w+ | in verwachting
            aan de (?:dialyse|beademing|antidepressiva|medicatie|pillen|insuline|morfine|zuurstof|drank|drugs|\
            antibiotica|coke)
            on (?:antidepressants|medication|meds|dialysis|insulin|morphine|antibiotics|chemo|oxygen|a drip|\
            a ventilator|steroids|the pill)
            (?:verslaafd|addicted|hooked) (?:aan|to|on) (?:\w+ ){0,2}?(?:alcohol|drank|drugs|coke|cocaïne|cocaine|\
            wiet|cannabis|weed|heroïne|heroin|pillen|pills|gokken|gambling|gamen|gaming|ghb|painkillers|opioids|\
            speed)
            (?:heroïne|cocaïne|alcohol|drugs|gok|game|medicijn)-?verslaafde? | (?:drug|heroin|cocaine|gambling) addict
            alcoholist | alcoholic | in coma | in a coma | bewusteloos | unconscious | in remission | in remissie
            schoon verklaard | uitbehandeld | opgegeven
            (?:kanker|hart|long|reuma|nier|dialyse|parkinson|ms|als|diabetes|astma|hiv|psychiatrisch)-?pati[ëe]nte?
            (?:cancer|heart|dialysis|stroke|transplant) (?:patient|survivor) | vergeetachtig | gedesoriënteerd
            disorient(?:at)?ed | forgetful | manic | manisch(?:-depressief)? | paranoïde | paranoid | wanend
            delusional | labiel | mentally unwell | psychisch (?:instabiel|kwetsbaar|niet in orde|ziek)
            mentaal (?:niet in orde|kwetsbaar) | unwell | misselijk | grieperig | koortsig | verkouden | nauseous
            (?:sectioned|hospitali[sz]ed|bedridden|resuscitated|intubated|catheterised|tube-fed|anaemic|anemic|\
            asthmatic|arthritic|bulimic|anorexic|epileptic|diabetic)
            (?:geestelijk|verstandelijk|lichamelijk|visueel|auditief|meervoudig|zwaar|physically|mentally|visually|\
            severely) (?:gehandicapt|beperkt|impaired|disabled|handicapped)e?
            (?:in|onder) (?:psychiatrische |medische |klinische |psychologische )(?:behandeling|zorg)
            in (?:day |residential )?treatment | in counselling | under sedation
        """),
    ),
    acts=(
        # Seeing somebody who treats
        (
            rf"(?:(?:loopt|loop|liep|moet|moest|gaat|ga|ging|komt|zit|zat|is|ben|was|onder (?:controle|behandeling)|"
            rf"afspraak|"
            rf"doorverwezen|verwezen|intake|opname|opgenomen|aangemeld|gesprekken|bekend|wachtlijst) "
            rf"(?:[\w-]+ ){{0,3}}?"
            rf"(?:bij|naar|in|op|met|voor) (?:een |de |het |haar |zijn |mijn |z'n )(?:[\w-]+ )?{_SPECIALIST})"
        ),
        (
            rf"(?:sees|seeing|saw|see|visits?|visited|attends|attending|referred to|admitted to|appointment (?:with|"
            rf"at)|goes to|"
            rf"went to|going to|is at|was at|been to|sent to|rushed to|is in|was in|back in|still in|"
            rf"under|waiting (?:list )?for|known to|"
            rf"checked into|gone into|"
            rf"discharged from) (?:an? |the |her |his |their |my )?(?:[\w-]+ )?(?:psychiatric (?:ward|hospital|unit|"
            rf"team)|"
            rf"crisis team|community mental health team|cmht|camhs|{_SPECIALIST})"
        ),
        (
            rf"(?:ligt|lag|verblijft|verbleef|opgenomen|opname) (?:[\w-]+ ){{0,3}}?(?:in|op) (?:het |de |"
            rf"een )?(?:[\w-]+ ){{0,2}}?{_STAYS}"
        ),
        words(r"""
            volgens (?:de|haar|zijn) (?:arts|bedrijfsarts|psycholoog|psychiater|huisarts) | sectioned
            under the mental health act | (?:in|gone into|went into|into|to) rehab
            in (?:a )?(?:recovery|sober living)
            (?:hospital|doctor|gp|clinic|scan|oncology|antenatal|dialysis)(?:'s)? appointments?
        """),
        # What happened to the body
        words(r"""
            (?:heeft|had|kreeg|krijgt|has|having|had|suffered) (?:[\w-]+ ){0,4}?(?:seizures?|fits?|attacks?|toeval|\
            insult|absence|aanval|inzinking|terugval|hypo|blackout|black-out|breakdown|relapse|episode)
            (?:is|was|weer|opnieuw|lelijk|ten) (?:gisteren |vannacht |vorige \w+ |weer |thuis |lelijk |opnieuw |\
            hard |ongelukkig ){0,3}(?:in \w+ \w+ |uit bed |van de trap |van (?:het|de|een|haar|zijn) \w+ |\
            met de fiets |op \w+ \w+ )?(?:gevallen|onderuitgegaan|ten val gekomen|aangereden|ingestort|\
            onwel geworden|flauwgevallen)
            (?:fell|fallen|slipped|tripped) (?:again |down |out of |off |in |on |over )(?:the |her |his |a |\
            my )?(?:last night|stairs|bed|bathroom|shower|bike|ladder|ice|night)
            had a (?:nasty |bad |bit of a )?(?:fall|stroke|funny turn|bleed|heart attack|scan)
            (?:collapsed|passed out|blacked out|fainted|threw up|vomited) (?:at|in|on|during|after|again|twice)
            (?:put|did) (?:his|her|my) back (?:out|in) | slipped (?:a )?disc
            (?:zijn|haar|mijn) (?:\w+ )?(?:gebroken|gescheurd|verstuikt|gekneusd|verbrand|geamputeerd)
            [a-z]*(?:been|arm|pols|enkel|heup|rib|ribben|schouder|vinger|knie|rug|nek|voet|teen|sleutelbeen|hand|\
            neus|kaak|bekken|pees|meniscus|kruisband) (?:\w+ )?(?:gebroken|gescheurd|verstuikt|gekneusd|geopereerd|\
            ontstoken|gezwollen|verzwikt|gezet|in het gips)
            (?:broke|broken|fractured|tore|torn|sprained|twisted|dislocated|injured|shattered|ruptured|\
            busted) (?:his|her|their|my|a|an|two|three)? ?(?:\w+ )?(?:leg|arm|wrist|ankle|hip|ribs?|shoulder|finger|\
            knee|back|neck|foot|toe|collarbone|hand|nose|jaw|pelvis|tendon|ligament|achilles|elbow|thumb|skull|acl)
            (?:blauwe|gezwollen|pijnlijke|ontstoken|gebroken|open|kapotte|bruised|swollen|infected|broken|sore|bad|\
            dodgy) (?:heup|knie|enkel|been|arm|pols|rug|wond|schouder|hip|knee|ankle|leg|arm|wrist|back|wound|\
            shoulder|lung|heart)
            (?:heup|knie|enkel|been|rug|hip|knee|ankle|leg|back|wound|arm) (?:is|was|are) (?:\w+ )?(?:bruised|\
            swollen|infected|broken|sore|blauw|gezwollen|ontstoken|pijnlijk)
            (?:knobbeltje|bult|plekje|gezwel|vlek|lump|growth|shadow|mass|spot|something) (?:\w+ )?(?:in|op|on|\
            under) (?:haar|zijn|mijn|her|his|my) (?:borst|long|lever|hals|huid|buik|breasts?|lungs?|liver|neck|skin|\
            brain|prostate|stomach)
            (?:slechte|goede|foute|abnormale|bad|good|abnormal) (?:uitslag|bloeduitslag|scan|biopsie|test results|\
            scan results|bloods)
            (?:is|was|wordt|werd|be|being|getting|having|gets|has) (?:[\w'-]+ ){0,6}?(?:geopereerd|gereanimeerd|\
            beademd|bestraald|gedotterd|ontslagen uit|doorgelicht|operated on|(?:hip|knee|valve|joint) replaced|\
            removed by surgeons|under the knife|resuscitated)
            (?:geopereerd|geopereerd worden|opereren|operated on) | onder het mes
            (?:spuit|injecteert|injects?|injecting|prescribed|voorgeschreven) (?:\w+ )?(?:insuline?|medic\w+|pillen)
            (?:uitgezaaid|metastatic|in een vergevorderd stadium|advanced stage|stage (?:three|four|3|4|iv)|\
            has spread)
            (?:cancer|tumou?r|kanker) (?:has |is )?(?:spread|terug|back|returned|gegroeid)
            terminal (?:diagnosis|illness) | (?:has|heeft) (?:\w+ ){0,2}(?:weeks|months|weken|maanden) te leven
            palliati\w+ | niet lang meer te leven | months to live
        """),
        # Birth
        r"(?:angst|paniek|astma|hyperventilatie|epilepsie|vreet)aanval(?:len)?",
        words(r"""
            (?:expecting|verwacht) (?:a |an |her |hun |een |haar |their )?(?:\w+ )?(?:baby|child|twins|kind|kindje|\
            tweeling|first|second|triplets)
            (?:lost|verloor|verloren) (?:the|her|a|their|haar|het|hun|een) (?:\w+ )?(?:baby|kindje|pregnancy|vrucht)
            miscarr(?:ied|iages?|ying) | miskra(?:am|men)
            had a (?:miscarriage|stillbirth|c-section|termination|difficult birth|baby)
            (?:gave birth|bevallen|waters broke|in labour) | (?:trying for|probeert) a baby
            (?:maternity|zwangerschaps|bevallings|antenatal)[ -]?(?:leave|verlof|appointment)
            (?:keizersnede|c-section|caesarean|bevalling|stillbirth|zwangerschap)
        """),
        # What someone can't do, or does badly
        words(r"""
            (?:kan|mag|kon|can|can't|cannot|couldn't|can no longer|may) (?:[\w-]+ ){0,5}?(?:niet|geen|nauwelijks|\
            amper|slecht|moeilijk|maar kort) (?:meer |langer dan \w+ \w+ |zelf |zelfstandig |alleen |goed |\
            lang ){0,2}(?:lopen|staan|traplopen|tillen|bukken|autorijden|achter een scherm|zitten|slikken|praten|\
            uit bed|wassen|aankleden|prikkels)
            (?:can't|cannot|can no longer|couldn't|unable to|struggles to|not able to|finds it hard to) (?:walk|lift|\
            climb|bend|do stairs|manage (?:the )?stairs|stand for|sit for|sit through|look at a screen|wash|dress|\
            feed|swallow|get out of bed|cope with|drive (?:since|after|because))(?: (?:herself|himself|themselves))?
            (?:loopt|loop|liep|walks?|walking|walked) (?:\w+ ){0,3}?(?:mank|slecht|moeilijk|kreupel|met een (?:stok|\
            rollator|kruk|looprek)|met krukken|with a (?:limp|stick|cane|frame|walking \w+)|on crutches|badly)
            (?:hoort|ziet|hears|sees) (?:heel |erg |zeer |very |steeds )?(?:slecht|slechter|weinig|badly|poorly)
            (?:slaapt|sleeps) (?:heel |erg |al \w+ |still |very |nauwelijks |hardly )?(?:slecht|badly|niet|\
            nauwelijks|poorly)
            (?:eet|eats) (?:bijna |hardly |nauwelijks |barely )(?:niets|niet|anything)? | geen prikkels
            overprikkeld(?: raakt)?
            (?:sinds|na|since|after) (?:zijn|haar|mijn|de|the|his|her|my) (?:\w+ )?(?:val|ongeluk|ongeval|operatie|\
            fall|accident|crash|surgery|operation|stroke)
            (?:verminderd|minder|beperkt) belastbaar | fysiek beperkt | beperkt inzetbaar | belastbaarheid
            light duties | lichte werkzaamheden | aangepast werk | met een (?:rolstoel|scootmobiel|rollator)
            uses a (?:wheelchair|stick|frame|walker|hearing aid|cane|stairlift|zimmer)
            (?:in|uit) (?:haar|zijn|een|his|her|a) (?:rolstoel|wheelchair)
            (?:getting|becoming|wordt|raakt|is) (?:\w+ )?(?:more |steeds |zo |very |erg )?(?:forgetful|confused|\
            vergeetachtig|verward|vergeetachtiger|incontinent)
            (?:slechtziend|slechthorend|doof|blind|deaf|lam|numb) (?:aan|in|at|on) (?:één|een|one|zijn|haar|his|her|\
            beide|both|the) (?:\w+ )?(?:oor|oog|kant|zijde|ears?|eyes?|side)
        """),
        # Use of alcohol and drugs
        words(r"""
            (?:drinkt|dronk|drinks?|drank|drinking) (?:[\w']+ )?(?:te veel|teveel|weer|stevig|elke (?:dag|avond)|\
            veel|zich (?:klem|lazarus)|too much|again|heavily|every (?:day|night)|a lot|himself|herself|on the job|\
            at work)
            (?:rook|ruikt|stinkt|smells?|smelled|smelt|reeks?|reeked) (?:[\w']+ ){0,4}?(?:naar|of) (?:de )?(?:drank|\
            alcohol|wiet|drink|booze|weed|cannabis)
            (?:drank|alcohol|drugs|gok|drug|drink|gambling|cocaine|coke|medicatie|middelen)[ -]?(?:probleem|\
            problemen|verslaving|misbruik|gebruik|problem|abuse|addiction|habit|misuse)
            (?:gebruikt|gebruikte|snuift|snoof|rookt|spuit|uses|snorts|injects|smokes) (?:[\w']+ ){0,2}?(?:drugs|\
            wiet|coke|cocaïne|cocaine|heroïne|heroin|speed|ghb|xtc|ecstasy|cannabis|weed|ketamine|crack)
            (?:aan de drank|van de drank af|van de drugs af|clean|sober|nuchter|droog) (?:since|for|sinds|voor|\
            geraakt|geweest|gebleven)
            onder invloed (?:op|van|naar) (?:het |de )?(?:werk\w*|drugs|alcohol|drank)
            drunk (?:at|on|in) (?:work|the job|the office) | dronken op
        """),
    ),
    owned=(
        words(r"""
            psycholo\w+ | psychiat\w+ | therap(?:eut|ist)e? | oncolo\w+ | cardiolo\w+ | neurolo\w+ | gynaecolo\w+
            behandelaa?r | behandelend arts | bedrijfsarts | huisarts | gp | midwife | verloskundige
            revalidatie(?:arts)? | counsellor | operatie | surgery | behandeling(?:en)? | medicijnen | medicatie
            pillen | meds | medication | tablets | kuur | therapie | therapy | revalidatie | recovery | herstel
            beperking(?:en)? | handicap | aandoening | illness | ziekte | kwaal | symptomen | symptoms | diagnos[ei]s?
            prognose | klachten | gezondheid(?:stoestand|sproblemen|sklachten)? | health | mental health
            fysieke klachten | impairment | belastbaarheid | ongeluk | injury | injuries | verwondingen | wond(?:en)?
            wounds? | ulcers? | scan | bloedwaarden | bloeduitslagen | bloods | test results
            uitslag van (?:het|de) (?:onderzoek|scan|biopsie) | ziekenhuisopname | opname | admission
            ontslag uit het ziekenhuis | zwangerschap | pregnancy | bevalling | miskraam | miscarriage | abortus
            abortion | termination | sterilisatie | verslaving | addiction | drankgebruik | drinking | weight loss
            gewichtsverlies | val | fall | rug | knie | heup | hip replacement | knee replacement | bad back
            bad knee | hart | verzuim | absence record | sickness absence | ziektebeeld | ziekteverloop | zorgbehoefte
            care needs | period pains | overgangsklachten | hot flushes | menopause | stress(?:klachten)? | anxiety
            sleeplessness
        """),
        words(r"""
            gambling | gokken | gokgedrag | drugsgebruik | drug use | wheelchair | rolstoel | stoma | katheter
            gehoorapparaat | medicatielijst | pillendoos
        """),
    ),
    never=(
        r"\b(?:hond|kat|poes|paard|pony|konijn|hamster|koe|dog|cat|horse|rabbit|cow|puppy|kitten|veulen|foal)\b.{0,60}",
        r"\b(?:gp|doctor|vet|dental|local|village|veterinary) surgery\b|\b\w+'s surgery\b",
        r"\b(?:dr|doctor|gp)\b\.?'?s? (?:\w+'s )?surgery\b",
        (
            r"\b(?:is|als|as|word\w*|werkt als|works as|becomes?|became|being|een|an?) (?:een |"
            r"an? )?(?:\w+ )?(?:gynae\w+|onco\w+|cardio\w+|psych\w+|huisarts|arts|chirurg|surgeon|doctor|nurse)\b(?= "
            r"(?:en|and|in|at|bij|van|of)\b)"
        ),
        (
            r"\b(?:werkt|werkte|werkzaam|works?|worked|working|stage loopt|intern|verpleegkundige|nurse|arts|doctor|"
            r"manager|directeur|director|baan|job|factuur|invoice|offerte|sales|klant) (?:[\w-]+ ){0,5}?(?:bij|in|op|"
            r"at|for|van|from) (?:[\w-]+ ){0,4}?(?:ziekenhuis|hospital|ggz|kliniek|clinic|polikliniek|afdeling \w+|"
            r"ward|seh|umc|spoedeisende hulp)\b"
        ),
        (
            r"\bsick (?:of|and tired)\b|\bziek van\b|\bziek (?:goed|vet|leuk|mooi|veel)\b|\bgezond verstand\b|"
            r"\b(?:team|project|company|bedrijf|business)(?:'s)? (?:health|gezondheid)\b"
        ),
        (
            r"\b(?:militaire|grote|kostbare|politie|military|rescue|complex|painful|pijnlijke|hersteloperatie|"
            r"reddings|opruim)[ -]?operat\w+|\boperati(?:e|on)s? (?:center|centre|manager|director|team|desk|"
            r"systeem)\b"
        ),
        (
            r"\b(?:uitgevallen|ingestort) (?:printer|server|systeem|netwerk|markt)\w*|\b(?:server|systeem|netwerk|"
            r"stroom|printer|markt|verbinding|trein|les) (?:is|was|zijn) (?:\w+ )?(?:uitgevallen|ingestort)\b"
        ),
        (
            r"\bhart (?:van|voor|op|onder|en ziel)\b|\b(?:ter|van|met|in|uit) (?:harte|zijn hart|haar hart|"
            r"mijn hart)\b|\bmet hart\b|\brug(?: |-)?(?:zak|gensteun)\w*|\bachter (?:zijn|haar|mijn) rug\b"
        ),
        (
            r"\b(?:economisch|financieel|economic|financial) (?:herstel|recovery)\b|\bherstel van (?:de|het) \w+\b|"
            r"\bklachten (?:van|over) (?:klanten|de|het|een|bezoekers)\b"
        ),
        (
            r"\b(?:special|vip|royal|user|equal|preferential|fair|water|heat|oppervlakte)[ -]?(?:treatment|"
            r"behandeling)\b|\bbehandeling (?:van|in) (?:de|het|een|dit|deze|uw|mijn|onze|jouw) (?!knie|rug|heup|"
            r"borst)"
        ),
        (
            r"\b(?:physical|stress|load|acceptance|smoke|unit)[ -]test\w*|\b(?:arbeids|terms|market|weather|in good|"
            r"in mint|net|voor) ?condition\b|\bsteun in de rug\b|\bval (?:mij|me|hem|haar) niet\b"
        ),
    ),
)

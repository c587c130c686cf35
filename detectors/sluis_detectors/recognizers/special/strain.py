"""Data concerning health of a person: strain of the mind, failing health, pregnancy and the health of children.

Source: GDPR article 4(15) and 9(1); the ICD-10 chapters on mental disorders and on pregnancy, in lay words. Fictitious:
Carla zit er helemaal doorheen; she can't face people; uitgerekend in mei.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

_NUMBER = r"(?:\d+|een|twee|drie|vier|vijf|zes|one|two|three|four|five|six|several|meerdere|paar|few)"

TOPIC = Topic(
    name="special-strain",
    entity="HEALTH",
    acts=(
        # Getting lost in oneself, and falling back
        words(r"""
            (?:doesn't|does not|no longer|niet|niet meer|nauwelijks) (?:\w+ )?(?:know what day|know where (?:he|\
            she) is|recogni[sz]es? (?:her|his|us|me|the)|herkent|weten? (?:meer )?welke dag|weet (?:meer )?waar (?:hij|\
            zij|ze) is)
            herkent (?:\w+ ){0,4}niet meer | (?:weegt|weighs|woog|weighed|wiegt) (?:\w+ ){0,2}\d+ ?(?:kilo|kg|stone|\
            pounds) | (?:who|that|die er|dingen die) (?:aren't|isn't|weren't|niet) (?:really |echt )?(?:there|zijn|\
            bestaan)
            (?:moeilijk|slecht|niet|moeite met|moeite om|struggles to|can't|cannot|finds it hard to|trouble|difficulty|\
            unable to|nauwelijks) (?:\w+ )?(?:te |to )?(?:concentreren|concentrate|concentrating|\
            focus|focusing|slapen|sleep|sleeping|ademen|breathe|breathing|ademhalen|slikken|swallow|swallowing|horen|\
            hearing|eten|onthouden|remember|remembering|praten|opstaan|getting up|getting out of bed)
            (?:geen|amper|nauwelijks|hooguit|barely|not even|maar|less than) (?:\w+ )?(?:meter|metres|yards|minuten|\
            minutes|trap|stappen|steps) (?:meer )?(?:kan |te )?(?:lopen|walk|staan|stand|zitten|sit)
            (?:spreekt|communicates?|talks|praat|leest|reads|types?|typt) (?:\w+ )?(?:via|met|with|through|using|\
            in) (?:een |an? )?(?:\w+ )?(?:spraakcomputer|speech device|gebarentaal|sign language|braille|\
            tolk gebarentaal|\
            voorleessoftware|screen reader|letterbord|picture cards|pictogrammen|oogbesturing|eye gaze)
            (?:has|have|krijgt|heeft|needs|gets|with) (?:\w+ )?(?:carers|a carer|thuiszorg|home carers|verzorging|\
            nachtzorg|24-?uurszorg|wijkzorg|persoonlijke verzorging|live-in care|meals on wheels|maaltijden aan huis|\
            een pgb)
            (?:can't|cannot|kan geen|mag geen|niet tegen|intolerant (?:to|for|voor)) (?:have |eat |eten |\
            hebben )?(?:dairy|gluten|lactose|nuts|noten|pinda's|peanuts|eggs|eieren|shellfish|melk|suiker|sugar|\
            prikkels|zout|salt) | coeliac | celiac
            (?:ligt|lag|lies|opgenomen|was taken|taken|brought|gebracht|naar|in|to) (?:\w+ ){0,2}?(?:het |the )?(?:mst|\
            umc\w*|amc|olvg|umcg|lumc|radboud|isala|rijnstate|elisabeth|st\.? antonius|catharina|haga|franciscus|\
            st thomas'?|guy's|royal (?:free|infirmary|london|victoria)|addenbrooke's|king's college hospital|\
            mayo clinic|az sint-\w+|uz \w+)
            (?:never|still|nooit|nog niet|not) (?:\w+ )?(?:got over|gotten over|recovered from|over|hersteld van|\
            genezen van|the same since|de oude na) (?:\w+ )?(?:covid|corona|flu|griep|pfeiffer|operatie|operation|\
            surgery|accident|ongeluk|stroke|beroerte|burn-?out|fall|val)
            weet niet meer (?:welke dag|waar|wie|hoe) | (?:laat|liet) het gas aan
            leaves the gas on | leaving the (?:gas|oven|stove) on
            (?:dwaalt|dwaalde|dwalen|wanders off|wandering at night|zwerft door het huis|praat tegen (?:zichzelf|\
            niemand|de muur)|talks to (?:himself|herself|the wall))
            (?:gesloten|open|beveiligde|psychogeriatrische|somatische|pg-) ?(?:afdeling|woonvorm) | (?:secure|locked|\
            dementia|memory|stroke|psychiatric|eating disorder|burns) (?:unit|ward|clinic) | dagbehandeling
            dagopvang voor ouderen | casemanager dementie | beschermde woonvorm
            supported living | sheltered housing
            (?:back on|off|on) (?:the )?(?:gear|smack|crack|booze|bottle|wagon|drink|pills|meds|methadone)
            (?:fell off|falling off|back on) the wagon | using again | weer aan de (?:drank|fles|drugs|coke|speed|\
            pillen|spuit|wiet|ghb) | aan lager wal geraakt door drank | (?:his|her|zijn|haar) (?:aa )?sponsor
            nuchter sinds | clean sinds | sober since | clean since
            (?:nog|niet meer|niet|geen|nauwelijks|amper|still|no longer|hardly) (?:\w+ )?(?:trap|trappen|stoep|stukje|\
            afstanden|stairs|unaided|zelfstandig) (?:meer )?(?:op |af )?(?:kan |kunnen |kon )?(?:lopen|klimmen|walk|\
            climb|komen)? ?(?:kan|kon|kunnen)?
            (?:kan|kon|can) (?:\w+ ){0,5}?(?:trap|trappen) (?:meer )?(?:lopen|op) | (?:vraagt|wil|krijgt|needs|wants|\
            requests) (?:\w+ )?(?:traplift|lift aan huis|scootmobiel|rolstoel|woningaanpassing|badplank|douchestoel|\
            tillift|hoog-laagbed|hospital bed|stairlift|grab rails|wet room|commode|walk-in shower)
            (?:\w+ )?(?:weken|weeks) (?:zwanger|pregnant|gone|along) | (?:op alle dagen|hoogzwanger|bolle buik|\
            dikke buik|baby on the way|expecting in \w+|in the family way|met een buik)
            (?:wil|zoekt|krijgt|heeft|gets|needs|has|wants|seeks|looking for) (?:\w+ ){0,3}?(?:een psycholoog|therapie|\
            counselling|rouwtherapie|emdr|een coach voor haar burn-out|a therapist|therapy|trauma therapy|\
            relapse prevention|medische hulp|medical help|psychische hulp|psychological help)
        """),
        # Harm to oneself
        words(r"""
            (?:suïcide|zelfmoord|zelfdoding|zelfbeschadiging|zelfverwonding|suicide|self-?harm)[\w-]*
            (?:tried|threatened|wanted|wants|threatens) to (?:kill|hurt|harm) (?:himself|herself|themselves)
            (?:overdos(?:e|ed|es|is))
            (?:zichzelf|zich) (?:\w+ ){0,3}(?:van het leven|iets aan te doen|gesneden|pijn gedaan|verwond)
            (?:took|taken|taking) (?:his|her|their) own life | wil niet meer leven | (?:doesn't|does not) want to live
            hurts? (?:himself|herself)
        """),
        # Mind and strength
        words(r"""
            (?:er |even |helemaal |flink |behoorlijk |volledig )+doorheen(?: zit| zat| zitten)?
            zit (?:\w+ ){0,4}doorheen
            niet (?:goed |lekker |happy )?in (?:haar|zijn|d'r|z'n|mijn) vel | niet lekker in (?:zijn|haar) vel
            op (?:haar|zijn|mijn) tandvlees
            ziet (?:het|er) (?:\w+ )?niet meer zitten | trekt het niet (?:meer|langer) | kan het niet meer aan
            kan het niet langer aan
            niet meer op te laden | volledig leeg | compleet leeg | tegen de muur (?:gelopen|aangelopen|opgelopen)
            (?:in|een|over|through|on the verge of|having|had|heading for) (?:een |a |an )?(?:existentiële crisis|\
            nervous breakdown|breakdown|meltdown|mental health crisis|psychotic break|dip|zwart gat|dark place|\
            bad place|bad patch mentally)
            (?:not|isn't|wasn't|stopped|can't|struggling to|unable to|barely) cop(?:e|ing) | at breaking point
            falling apart
            can't face (?:people|work|going|getting|leaving) | can't get out of bed | doesn't leave (?:the|his|\
            her) (?:house|room|flat)
            komt (?:het|zijn|haar) (?:huis|bed|kamer) niet (?:meer )?uit | durft (?:het huis|de deur|\
            de straat) niet (?:meer )?(?:uit|op)
            (?:hasn't|not|niet|nauwelijks|barely|hardly) (?:\w+ )?(?:slept|geslapen|eaten|gegeten|been eating|\
            been sleeping) (?:in|for|since|al|sinds|voor) \w+ | makes? (?:himself|herself) sick | eet niet meer
            stopped eating | vermagert
            loses weight
            (?:mentaal|psychisch|emotioneel|mentally|emotionally|physically|fysiek|lichamelijk|\
            medisch) (?:\w+ )?(?:niet|slecht|zwaar|moeilijk|minder|in de knoop|fragile|unwell|unstable|drained|\
            struggling|exhausted|uitgeput|instabiel|kwetsbaar|op|not well|not great|not in a good place|not up to)
            (?:wilde|wou|wil|probeerde|geprobeerd|dreigt|dreigde|\
            gedreigd) (?:\w+ ){0,4}?(?:er een eind(?:e)? aan (?:te )?maken|zichzelf iets aan te doen|niet meer leven|\
            van het leven beroven|voor de trein)
            (?:end|ending|take|taking|took) (?:it all|his (?:own )?life|her (?:own )?life|my life|their (?:own )?life)
            (?:gezondheid|health|conditie|toestand|condition) (?:\w+ ){0,3}?(?:achteruit\w*|slecht\w*|verslechter\w*|\
            zwak|fragiel|deteriorat\w+|declin\w+|failing|worse\w*|poor|niet best|broos|laat te wensen)
            (?:kwakkelt|kwakkelen|sukkelt|sukkelen|kwakkelende) met (?:\w+ )?gezondheid | health (?:reasons|grounds|\
            scare)
            (?:om|vanwege|wegens|door|for|on|because of|due to) (?:\w+ )?(?:medische|gezondheids|medical|\
            health)[ -]?(?:redenen|reden|problemen|omstandigheden|gronden|klachten|reasons?|grounds|problems|issues|\
            circumstances)
        """),
        # Pregnancy, birth and children's health
        words(rf"""
            (?:\d+|{_NUMBER}|twaalf|twintig|dertig|twelve|twenty|thirty) (?:weken|maanden|weeks|months) (?:zwanger|\
            in verwachting|pregnant|gone|along|ver|heen) | uitgerekend (?:op|in|eind|begin|rond|half) | (?:due|\
            due date) (?:in|on|is|at|the|next) \w+
            (?:haar|her) (?:zwangerschap|bevalling|uitgerekende datum|vliezen|weeën|due date|bump|pregnancy|\
            contractions|scan|waters) \w*
            (?:kolft|kolven|kolfruimte|kolfrecht|borstvoeding|breastfeed\w*|breast-?pump\w*|expressing milk|\
            lactation room)
            (?:verwacht|krijgt|kregen|krijgen|expecting|expects|having) (?:\w+ )?(?:een |hun |haar |her |their |a |\
            twins)?(?:\w+ )?(?:kindje|baby|tweeling|twins|eerste kind|tweede kind|derde kind|first child|second child)
            zwanger (?:raken|te raken|te worden|worden)
            (?:get|getting|got|become) pregnant | probeert zwanger | trying (?:for a baby|to conceive)
            vruchtbaarheids\w+
            (?:verloor|verloren|lost|losing) (?:\w+ )?(?:een |hun |haar |their |her |a |the )(?:\w+ )?(?:baby|kindje|\
            kind in|pregnancy|vrucht|twins)
            (?:kind|zoon|dochter|zoontje|dochtertje|son|daughter|child|baby) (?:\w+ )?(?:te vroeg|prematuur|\
            met een hartafwijking|in de couveuse|in the neonatal|in an incubator|premature) (?:\w+)?
        """),
    ),
)

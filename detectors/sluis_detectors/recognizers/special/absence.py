"""Data concerning health of a person, told by absence from work or school, reintegration and entitlements.

Source: GDPR article 4(15) and 9(1); the Dutch authority also counts that somebody reported sick. Terms of the Wet
verbetering poortwachter, the WIA, and of British statutory sick pay. Fictitious: Piet zit in spoor 2; signed off until
May.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-absence",
    entity="HEALTH",
    things=(
        words(r"""
            ziektejaar | ziektewet(?:uitkering)? | ziekengeld | wia(?:-\w+)? | wao(?:-\w+)? | wajong(?:-?\w+)?
            iva-uitkering | wga-uitkering | re-?integratie(?:plan|traject|verslag)? | tweede spoor | spoor 2
            plan van aanpak verzuim | arbeidsongeschiktheid\w* | no-?riskpolis | loonkostensubsidie
            doelgroepenregister | banenafspraak | verzuim(?:melding|frequentie|periode|dossier|dagen|gesprek)?
            ziekte(?:dagen|periode|verlof) | sick days | sick pay | ssp | sickness (?:record|leave|benefit)
            fit notes? | sick notes? | medical leave | phased return | reasonable adjustments
            personal independence payment | pip | esa | disability (?:living allowance|benefit|leave|pension)
            incapacity benefit | ill-?health retirement | blue badge | gehandicaptenparkeerkaart | invalidenkaart
            ehcp | zorgplan | care plan | behandelplan | treatment plan | send support | rugzakje | medische urgentie
            medische indicatie
            (?:eerste|1e|2e|tweede|derde|1ste|2de) ziekte(?:dag|jaar) | ziektedag | eerste spoor | spoor 1
            spoor 2-traject | tweedespoortraject | 2e spoor
            eerstejaarsevaluatie | eindevaluatie poortwachter | probleemanalyse | plan van aanpak re-integratie
            bijstelling plan van aanpak | poortwachter\w*
            deskundigenoordeel | loonsanctie | functionelemogelijkhedenlijst | fml | inzetbaarheidsprofiel | izp
            actueel oordeel | medisch advies
            arbeidsdeskundig (?:onderzoek|rapport) | belastbaarheid(?:sprofiel)? | urenbeperking | duurbelastbaarheid
            arbeidstherapie | (?:42|52|88|91|104)e week
            wia-(?:aanvraag|beschikking|keuring|uitkering|beoordeling) | wga(?:-uitkering)? | iva | wao'er
            wajong(?:er|status)? | ziektewetuitkering
            ziekmelding(?:en)? | ziekmelden | betermelding(?:en)? | herstelmelding(?:en)? | hersteldmelding(?:en)?
            verzuimmelding(?:en)? | verzuimoverzicht
            ziekteverzuim | kort verzuim | frequent verzuim | langdurig verzuim | medische keuring | aanstellingskeuring
            rijbewijskeuring | (?:his|her|the) medical
            occupational health (?:referral|report|assessment) | stage (?:one|two|1|2) absence | bradford (?:score|\
            factor) | sickness (?:policy trigger|meeting|review)
            return[- ]to[- ]work (?:interview|plan|meeting|form) | capability (?:hearing|meeting) (?:for|\
            over) (?:ill )?health | phased return | amended duties
            attendance allowance | carer's allowance | ill-health dismissal | medical retirement | medical suspension
            personal health budget | disabled persons? railcard
            pgb | zzp-? ?[1-9] | (?:vv|vg|lg|ggz)-? ?[1-9]\b | ciz-indicatie | wlz | jeugdhulp | jeugd-ggz
            cluster [1-4]\b | leerlinggebonden financiering | arrangement cluster
        """),
    ),
    states=(
        words(r"""
            volledig arbeidsongeschikt | gedeeltelijk arbeidsongeschikt | duurzaam arbeidsongeschikt
            arbeidsongeschikt(?: verklaard| geraakt)? | ongeschikt voor (?:eigen|passend) werk
            afgekeurd | goedgekeurd door de (?:arts|keuringsarts) | niet inzetbaar | beperkt inzetbaar
            verminderd inzetbaar | tijdelijk uit de roulatie | uit de running | uitgeschakeld
            langdurig ziek | long-term sick | on the sick | off long-term | medically unfit | unfit to (?:work|fly|\
            drive|plead|teach) | medically retired | grounded | geblesseerd
            niet (?:fit|lekker|goed|in orde|helemaal honderd procent) | niet topfit | not well | not very well
            not feeling well | feeling rough | laid up | laid low | incapacitated
        """),
    ),
    acts=(
        words(r"""
            (?:zit|zat|is|blijft|ligt) (?:al |nu |sinds |nog |ongeveer |\
            bijna ){1,2}(?:[\w-]+ ){0,4}(?:ziek )?(?:thuis|in bed|plat)
            (?:zit|zat|kwam|is) (?:\w+ )?(?:ziek|overspannen) thuis
            thuis met (?:een )?(?:burn|griep|hernia|koorts|corona|rug)[\w-]*
            (?:valt|viel|gaat|is) (?:\w+ ){0,3}langdurig uit | melden? (?:zich |me )?(?:\w+ ){0,2}ziek
            (?:meldt|meldde|meld) (?:zich|me) (?:[\w-]+ ){0,3}ziek | meldt ze zich (?:\w+ )?ziek | ziekgemeld
            beter gemeld | zich ziek heeft gemeld | bouwt (?:haar|zijn|de) uren (?:weer )?op | re-?integreert
            werkt (?:sinds \w+ |weer )?(?:op )?arbeidstherapeutisch(?:e basis)?
            (?:kan|mag) (?:\w+ )?(?:niet|halve dagen|maximaal \w+ uur) (?:\w+ ){0,2}werken van de (?:arts|\
            bedrijfsarts)
            (?:been |is |was |still |goes |went |'s )off (?:work |sick |ill )?(?:since|with|again with|\
            for (?:\w+ ){1,3}with)(?: an?| her| his)?
            (?:been |is |was |'s |go |went )?on (?:long-term |extended |indefinite )?sick(?: leave| pay)?
            (?:not|isn't|wasn't|un)[ -]?fit (?:for|to) (?:work|return) | signed off (?:sick|work|with|for|by)?
            (?:called|calls|calling|phoned|rang|rung) in (?:sick|ill) | off on the sick | took a sick day
            (?:isn't|not|is not) (?:yet )?(?:ready|well enough|able) to (?:come back|return)(?: to work)?
            too ill to \w+ | back to work after
            (?:\d+|vijftig|honderd|fifty) ?(?:%|procent|percent|pct) (?:belastbaar|arbeidsongeschikt|afgekeurd|\
            arbeidsgeschikt|inzetbaar|ziek|hersteld|disabled|wia|beter)
            (?:acht|achtte|schat|verklaarde|verklaart|vindt|vond|deems?|deemed|declared|certified|passed|\
            found) (?:[\w.%-]+ ){0,5}?(?:belastbaar|arbeidsongeschikt|arbeidsgeschikt|volledig hersteld|fit (?:for|to)|\
            unfit(?: for| to)?|not fit|incapable)
            (?:mag|mogen|kan|moet|mocht) (?:[\w'-]+ ){0,3}?van (?:de|haar|zijn|mijn|het) (?:dokter|arts|bedrijfsarts|\
            huisarts|specialist|fysio\w*|chirurg|ziekenhuis|psycholoog)
            (?:on|under) (?:doctor's|doctors'|medical|hospital|gp's) (?:orders|advice|instructions) | op doktersadvies
            op medisch advies | op advies van (?:de|haar|zijn|mijn) (?:\w*arts|dokter|fysio\w*|psycholoog)
            (?:occupational health|oh|the doctor|her doctor|his doctor|her gp|his gp|the consultant|bedrijfsarts|\
            arboarts|de arts|de dokter|arbodienst) (?:\w+ )?(?:says?|said|recommends?|recommended|advises?|advised|\
            thinks|zegt|zei|adviseert|adviseerde|vindt|raadt|\
            oordeelt|stelt|ziet|verwacht|acht|adviezen)
            (?:komt|kwam|is|gaat|ging|blijft|bleef|ligt|lag|zit|zat|staat) (?:\w+ ){0,4}?(?:vandaag |morgen |weer |\
            helaas )?(?:niet (?:werken|naar school|naar kantoor)|ziek naar huis|eerder naar huis|met koorts|\
            ziek in bed|plat|met griep)
            (?:went|sent|going|gone|go|came) home (?:\w+ )?(?:sick|ill|with|feeling) | (?:rang|called|phoned|texted|\
            emailed) in (?:sick|ill|unwell) | off (?:sick|ill|poorly|work with|school with|with stress|with flu|\
            with covid)
            (?:won't|can't|cannot|not able to|unable to|kan niet|kan geen|kan de|kon niet|\
            kan het) (?:[\w'-]+ ){0,8}?(?:because of|due to|vanwege|wegens|door|i\.v\.m\.|ivm|\
            ,) (?:[\w'-]+ ){0,3}?(?:illness|ziekte|injury|blessure|operation|operatie|\
            concussion\w*|hersenschudding|surgery|koorts|fever|migraine|pain|pijn|stress|flu|griep|covid|corona|\
            gezondheid|health|zwangerschap|pregnancy)
            (?:sinds|since|na|after|tijdens|during|wegens|vanwege|door|because of|due to) (?:\w+ ){0,2}?(?:ziekte|\
            illness|sickness|ziekbed|ziekteperiode|ziekteverlof|ziek zijn|being ill|being sick|blessure|arbeidsongeval|\
            bedrijfsongeval|ongeval|ongeluk|\
            ziekenhuisopname|hospital stay|operatie|operation|transplant\w*|val van \w+|accident)
            ziek van \d+ | ziek (?:sinds|vanaf|tot|t/m) | sick (?:from|since|until) | absent (?:from|since) \d+ (?:to|\
            until|with) | reden:? (?:ziekte|ziek|griep|burn-?out|zwangerschap)
            (?:werkt|works|working|werk) (?:\w+ )?(?:nu |weer |again |now )?(?:halve dagen|twee ochtenden|half days|\
            reduced hours|part of the week) (?:\w+ )?(?:op therapeutische basis|since|after|sinds|na|because|vanwege)?
            (?:beterschap|get well|sterkte|speedy recovery|spoedig herstel) (?:\w+ ){0,4}?(?:wensen|toewensen|voor|met|\
            to|for|card|soon|kaart\w*|met (?:zijn|haar))
            (?:haar|hem|him|her|them|\w+) (?:sterkte|beterschap|a speedy recovery|spoedig herstel) (?:te )?(?:wensen|\
            wens|toewensen)
            (?:wish|wishing) (?:her|him|them|\w+) (?:a )?(?:speedy|quick|good|full|well)
            (?:door|after|na|from|following|bij|with|in) (?:een |een ernstig |an? |her |his |the |het |\
            de )?(?:\w+ )?(?:auto-?ongeluk|verkeersongeval|bedrijfsongeval|arbeidsongeval|ongeval|ongeluk|aanrijding|\
            val|car crash|crash|collision|accident|fall) (?:\w+ ){0,6}?(?:gewond|letsel|\
            kwijt|verloor|verloren|lost|injur\w+|breuk|fracture\w*|broke\w*|gebroken|paraly\w+|verlamd|whiplash|\
            opgelopen|amput\w+)
        """),
    ),
    never=(
        (
            r"\b(?:verslaafd|addicted|hooked) (?:aan|to|on) (?!\w*(?:alcohol|drank|drugs|coke|coca|wiet|cannabis|weed|"
            r"hero|pill|gok|gambl|gam|ghb|"
            r"pijnst|painkill|opio|speed|crack|meth|medic|nicotin|roken|smok|se[kx]|porn|lachgas|slaap|valium|oxazepam|"
            r"ketamin|drink|booze))\w*"
        ),
        (
            r"\ballerg\w+ (?:voor|to) (?!\w*(?:nut|pinda|noten|gluten|latex|penicill|bij|bee|wesp|wasp|kat|cat|dog|"
            r"hond|stof|dust|mijt|mite|poll|gras|grass|"
            r"melk|milk|dairy|lactos|ei|egg|shell|schaal|vis|fish|soj|soy|wheat|tarwe|sesam|aspir|antibio|nikkel|"
            r"nickel|parfum|perfume|paard|horse|noot|aardbei|"
            r"strawberr|mosterd|sulf|jodium|ibuprof|medic))\w*|\brehabilitation (?:period|of offenders|act)\b"
        ),
        (
            r"\b(?:ziek|sick) (?:van|of) (?!\d)|\b(?:beterschap|get well) (?:soon )?(?:met|to) (?:het|de|the|her|"
            r"his) (?:\w+ )?(?:team|project|website|server|football|voetbal\w*)\b"
        ),
        (
            r"\b(?:policy|beleid|template|sjabloon|blank|formulier|form)\b.{0,40}\b(?:fit note|return[- ]to[- ]work|"
            r"ziekmelding\w*)\b|\bfit note request\b|\bpip install\b|\bwia\b(?= in het algemeen)"
        ),
    ),
)

"""Sex life or sexual orientation of a person, told of couples, affairs, dates, visits and bodies.

Source: GDPR article 9(1); the European Court counts what lets an orientation be inferred (C-184/20). Fictitious: hij
had een verhouding met de buurman; they haven't been intimate for years.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-intimacy",
    entity="SEX_LIFE",
    things=(
        words(r"""
            minnaar | minnares | maîtresse | mistress | lover | toyboy | sugar daddy | sugarbaby | sugar baby
            vriend met voordelen | friend with benefits
            friends with benefits | scharrel | bijslaap | geheime liefde | secret lover | secret boyfriend
            secret girlfriend | dubbelleven | double life
            relatie op de werkvloer | kantoorromance | office romance | workplace affair | soa | sti | std
            seksuele intimidatie | sexual harassment
            ongewenste intimiteiten | ongewenst zwanger | tienerzwangerschap | draagmoeder(?:schap)? | surrogacy
            zaaddonor | sperm donor | roze ouderschap
            coming-out | rainbow lanyard | pride (?:badge|pin|lanyard) | roze driehoek | homohuwelijk
            same-sex marriage
            seksuele voorkeur | seksuele gerichtheid | sexual preference | sexuality | seksualiteit
            seksuele identiteit | genderexpressie | gender expression
            genderregistratie | genderverandering | geslachtsregistratie | x in (?:zijn|haar|hun|het) paspoort
            gender marker | chest binder | binder | hormonen
            hormone treatment | hormoonbehandeling | puberteitsremmers | oestrogeen | testosteron | deadname
            geboortenaam | vorige naam als (?:man|vrouw)
            naaktfoto's? | nude(?:s| photos?| pictures?) | seksfilmpje | wraakporno | revenge porn | onlyfans | grindr
            tinderprofiel | datingprofiel | dating profile
            grindr profile | sekschat | vibrator | dildo | lingerie voor haar minnaar | condooms? | morning-after pill
            morning-afterpil | anticonceptiepil
            erectiepil | viagra | potentieproblemen | vaginisme | vaginismus | vulvodynie | orgasme | orgasms?
            seksverslaving | sex addiction
        """),
    ),
    states=(
        words(r"""
            (?:a |an |een |the only |de enige |openly |openlijk |out )?(?:gay|lesbian|bisexual|bi|queer|trans|\
            transgender|homoseksuele?|lesbische?|biseksuele?|same-sex|homo)[ -]?(?:stel|couple|man|woman|vrouw|vader|\
            moeder|vaders|moeders|dad|dads|mum|mums|ouders|parents|collega|colleague|leraar|teacher|pastor|footballer|\
            jongen|meisje|boy|girl|kid|lad|employee|person)
            homostel | lesbisch stel | homopaar | twee vaders | twee moeders | two dads | two mums | roze oudere
            potteuze | pot | lezzer | dyke | faggot | poof | mietje | nicht | janet
            lhbti?(?:q\+?)?-?'?er? | lgbt(?:q\+?|qia\+?)? | of unsure gender | genderqueer | genderdivers
            gender diverse | twospirit | two-spirit | demisexual | aromantic | pansexual
            vreemdgegaan | unfaithful | adulterous | promiscuous | sexually frustrated | impotent | sexless | seksloos
            celibaat | maagd | a virgin | nymfomaan | nymphomaniac | sex addict
        """),
    ),
    acts=(
        words(r"""
            (?:betrapt|caught|gezien|seen|gesignaleerd|gefotografeerd|photographed) (?:\w+ )?(?:met|with) (?:een |\
            an? )(?:\w+ )?(?:jongen|meisje|man|vrouw|boy|girl|woman|prostituee|escort|getrouwde \w+|married \w+|\
            minderjarige)
            (?:use|gebruiken?|zeggen|say|said|wants?|wil|asked for|vraagt om) (?:\w+ )?"?(?:she|he|they|hij|zij|hen|\
            die)"? (?:from now on|vanaf nu|voortaan|instead of|in plaats van|for (?:him|her|them)|and not|pronouns)
            (?:doesn't|does not|niet|not) (?:\w+ )?(?:identify|identificeer\w*|voelt zich) (?:\w+ ){0,2}?(?:as|\
            als) (?:\w+ ){0,2}?(?:male|female|man|vrouw|woman|either|jongen|meisje) | (?-i:Mx)
            (?:committed|pleegde|gepleegd|pleegt|commits) (?:adultery|overspel) | (?:adultery|overspel) (?:with|met|\
            gepleegd)
            (?:aangesproken|genoemd|addressed|called|known|referred to) (?:\w+ )?(?:willen |wil |\
            te )?(?:worden )?(?:as|als|met) (?:mevrouw|meneer|hij|zij|hen|die|he|she|they|mr|ms|mrs|miss|mx|woman|man|\
            vrouw)
            als (?-i:[A-Z])[a-z]+ aangesproken | (?:dames|heren|women's|men's|ladies'?|gents'?|\
            genderneutrale? )[- ]?(?:toilet|wc|kleedkamer|toilets?|changing room|loo) (?:mag |mogen |\
            wil )?(?:gebruiken|use|using|in)? | on (?-i:T) | on testosterone
            on (?:oestrogen|estrogen|hormones|hrt since|puberty blockers) | aan de hormonen | (?:foto's?|photos?|\
            pictures?|pics?|filmpje|video) (?:\w+ )?(?:van|of) (?:zijn|haar|his|her) (?:\w+ )?(?:geslachtsdeel|\
            geslacht|penis|borsten|genitals|privates|naakte lichaam|naked body|breasts|kruis|groin) | geslachtsdeel
            genitals | (?:betaalde|paid for|betaalt|paying for|verkoopt|sells|selling|sold) (?:\w+ )?(?:seks|sex)
            seks (?:had|heeft|gehad|heeft gehad|met) | sex (?:with|in the|at the|on the) | (?:zijn|his) (?:ex-)?(?:man|\
            husband|boyfriend|vriend|verloofde|fiancé) (?:found|vond|heeft|has|wil|wants|is|was|left|verliet|ziet|died|\
            overleed)
            (?:haar|her) (?:ex-)?(?:vrouw|wife|girlfriend|verloofde|fiancée|echtgenote) (?:found|vond|heeft|has|wil|\
            wants|is|was|left|verliet|died|overleed|krijgt|krijgen|gets)
            (?:en|and) (?:haar vrouw|her wife|zijn man|his husband|her girlfriend|his boyfriend)
            (?:verhouding|affaire|relatie|slippertje|scharrel|iets|geflirt|avontuurtje|onenightstand|one-?night-?stand|\
            affair|fling|thing going|hook-?up|liaison|romance) (?:\w+ ){0,3}?(?:met|with|between|\
            tussen) (?:\w+ ){0,2}?(?:de |het |een |the |a |an |zijn |haar |his |her |my |mn |mijn |each |\
            one )?(?:buurman|buurvrouw|baas|chef|collega|secretaresse|leidinggevende|directeur|stagiaire?|leraar|\
            docent|leerling|student|patiënt|cliënt|getrouwde|neighbou?r|boss|manager|colleague|co-?worker|secretary|\
            director|teacher|pupil|intern|client|patient|married|nanny|lodger|another|other|best friend|ex|au pair|\
            vriendin van|vriend van)\w*
            (?:had|heeft|hadden|begon|began|started|having|has) (?:\w+ )?(?:een |an? )(?:\w+ )?(?:verhouding|affaire|\
            affair|liaison|minnaar|minnares|mistress|lover|fling|dubbelleven|double life|one-?night-?stand)
            (?:verliet|verlaten|left|leaves|leaving|dumpte|bedroog|bedriegt|bedrogen|cheat(?:s|ed|ing)|\
            betrayed) (?:\w+ ){0,2}?(?:zijn|haar|his|her|my|mijn|on|the) ?(?:his |her |my )?(?:vrouw|man|echtgenote?|\
            partner|gezin|wife|husband|girlfriend|boyfriend|family)(?: (?:verlaten )?(?:voor|for|met|\
            with) (?:\w+ ){0,3}\w+)
            (?:zijn|haar|his|her) (?:vrouw|man|partner|wife|husband) (?:\w+ )?(?:verlaten|bedrogen|ingeruild) (?:voor|\
            met) (?:\w+ )?\w+
            (?:seeing|dating|sleeping with|messaging|sexting|chatting up|kissing|kissed|snogging|snogged|groping|\
            in bed with|shacked up with|met up with|zoent|zoende|zoenen|vrijt|appt|date|datet|\
            afspreekt) (?:\w+ ){0,2}?(?:other (?:men|women|people|guys|girls)|another (?:man|woman|girl|boy|bloke)|\
            prostitutes?|a married (?:man|woman)|een ander meisje|een andere (?:man|vrouw)|andere (?:mannen|vrouwen)|\
            (?:met )?een (?:jongen|meisje|man|vrouw)|his (?:secretary|student)|her (?:boss|pupil|teacher))
            met een (?:meisje|jongen|man|vrouw) (?:zoent|zoende|zoenen|naar bed|de koffer in|betrapt)
            (?:met|with) (?:[\w']+ ){0,4}?(?:naar bed|in bed|de koffer in|het bed gedeeld|liggen vozen|\
            liggen rollebollen|geslapen|gezoend|gevreeën|gerotzooid|liggen zoenen|had sex|slept together|\
            seks gehad)(?: (?:is|ben|was|heb|heeft) geweest)?
            (?:delen|deelden|delend|share|shared|sharing) (?:\w+ ){0,5}?(?:het |een |a |the |one )?(?:bed|slaapkamer|\
            bedroom|hotelkamer|hotel room)(?: for|\b)
            (?:hotel|ibis|motel|van der valk|hilton|premier inn|travelodge|\
            airbnb) (?:[\w']+ ){0,10}?(?:volgende ochtend|next morning|samen|together|overnacht\w*|the night|de nacht)
            (?:een |a )(?:man|vrouw|woman) (?:[\w']+ ){0,6}?(?:volgende ochtend|next morning|de nacht door\w*|\
            the night together)
            (?:been|was|zijn|waren|meer|geweest|become|get|getting|niet) (?:\w+ )?(?:intimate|intiem)(?: (?:with|met|\
            since|for|geweest|sinds))? | (?:hasn't|haven't|not|niet|geen) (?:\w+ ){0,2}?(?:intimate|intiem|seks|sex|\
            gemeenschap|geslachtsgemeenschap)
            (?:get|getting|krijgt|krijg|kan) (?:it|hem|'m) (?:niet |not )?(?:\w+ )?(?:up|omhoog|overeind|stijf)|\
            can't get it up
            (?:bordeel|bordelen|brothels?|seksclub|sexclub|parenclub|prostituees?|prostitutes?|hoeren|escort(?:dame|\
            service|girl|bureau|'s flat| agency)|red light district|de wallen|raamprostitutie|strip ?club|\
            nachtclub met dames|peeskamer\w*|gay bar|homobar|gay sauna|darkroom|massagesalon met)
            (?:zag|saw|seen|gezien|leaving|verliet|visits?|visited|visiting|bezoekt|bezocht|bezoeken|claimed|\
            declareerde|naar|bij|with|met|booked|boekte|huurde|hired|ordered|bestelde|paid|\
            betaalde) (?:[\w']+ ){0,5}?(?:escorts?|prostituee|prostituees|hoeren|bordeel|prostitutes?|brothel|rent boy|\
            sex worker|sekswerkers?|stripper)(?:'s)?
            (?:fotos?|photos?|foto's|pictures?|filmpje|video|clips?) (?:[\w']+ ){0,4}?(?:kissing|zoen\w*|naked|naakt|\
            topless|having sex|seks|in bed|in ondergoed|in lingerie)
            (?:op|naar|in|at|to|on) (?:de |the )?(?:gay pride|pride|canal parade|roze zaterdag|gay bar|homobar|\
            coc-borrel|lgbt network|roze netwerk|pride network|trans support group|transgroep)
            (?:lid|member|voorzitter|chair|actief|active|bestuur) (?:\w+ ){0,2}?(?:van|of|bij|in) (?:het |de |\
            the )?(?:coc|lgbt\S* (?:network|society|group)|pride network|roze netwerk|regenboognetwerk|roze in blauw|\
            gay choir|homokoor)
            (?:dressed|dresses|verkleedt|draagt|kleedt|comes|gekleed) (?:\w+ ){0,3}?(?:as a woman|as a man|als vrouw|\
            als man|vrouwenkleren|jurken|women's clothes|drag)
            (?:name|naam|voornaam|pas|badge|paspoort|passport|records?|gegevens|\
            geslacht) (?:[\w']+ ){0,6}?(?:transitie|transition|transitioned|deed poll after|new gender|nieuwe geslacht|\
            veranderd van (?:man|vrouw)|dead ?name)
            (?:partner|relatie|relationship|getrouwd|married|samen|husband|wife|vriend|vriendin|man|\
            vrouw) (?:[\w']+ ){0,3}?(?:van hetzelfde geslacht|of the same sex)
            (?:aangerand|verkracht|betast|raped|groped|molested|sexually assaulted|misbruikt) (?:door|by|op|at|in|toen|\
            when)
        """),
    ),
    hints=(
        words(r"""
            escort | prostituee | prostitute | brothel | bordeel | seks | sex | intiem | intimate | minnaar | minnares
            affaire | vreemdgaan | overspel | adultery
            coc | transgender | transitie | genderpoli | gender clinic | gay | lesbian | homo | lesbisch | bisexual
            hun relatie | seksuoloog | sexologist
            soa-test | sti clinic | soa-poli | relatietherapie | couples? counselling | couple's counselling
        """),
    ),
    never=(
        (
            r"\blove affair with\b|\bescort (?:vehicle|car|van|boat|the|a|him|her|them|duty)\b|\b(?:police|military|"
            r"ford) escort\b|\bescorts? (?:visitors|guests)\b|"
            r"\b(?:foreign|current|public|home|internal|legal|student|state of) affairs?\b|\bdeze affaire\b|"
            r"\b(?:bonnetjes|toeslagen|spionage|politieke) ?affaire\b"
        ),
        r"\blgbt\w* (?:history|month|banner|week)\b|\brelatie\w* (?:\w+ ){0,4}(?:opgebouwd|opbouwen|onderhoudt)\b",
        (
            r"\b(?:paper|book|file|ring|document|lever|rich) binders?\b|\bbi (?:dashboard|team|tool|report|"
            r"developer)\b|"
            r"\bpower bi\b"
        ),
        (
            r"\btwee (?:moeders|vaders)\b(?= (?:in|bij|uit) de (?:regel|wet))|\b(?:wet|regel\w*|law|rules?|policy|"
            r"beleid|statute|regulation)\b.{0,60}\b(?:twee (?:moeders|vaders)|two (?:mums|dads)|"
            r"same-sex|homohuwelijk)\b|\bpride (?:of place|and joy|in (?:his|her|our|my))\b|\bverhouding (?:tussen|"
            r"van) (?:\w+ )?(?:en|de cijfers|prijs|omzet)\b|\bnaar verhouding\b"
        ),
        (
            r"\b(?:kook|bloem|nacht|schiet|smelt|doof|jam|koffie|een pot|de pot|volle|stoof)-?pot\b|\bpot (?:met|"
            r"koffie|"
            r"thee|verf|jam|plant\w*|geld)\b|\b(?:neef|oom|mijn|haar|zijn) (?:en|of) nicht\b|\b(?:mijn|haar|zijn|een|"
            r"de|'n|"
            r"achter) ?nicht\b"
        ),
    ),
)

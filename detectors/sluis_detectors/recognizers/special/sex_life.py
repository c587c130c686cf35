"""Sex life or sexual orientation of a person, and gender identity where it differs from what was registered at birth.

Source: GDPR article 9(1); the European Court reads it widely (C-184/20). Fictitious: Jeroen is homo; she came out as
gay.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-sex-life",
    entity="SEX_LIFE",
    things=(
        (
            r"seksuele (?:geaardheid|voorkeur(?:en)?|gerichtheid|oriëntatie|problemen|relatie)|geaardheid|seksleven|"
            r"sex life|sexual (?:orientation|preferences?|identity|problems|relationship)|gender(?:identiteit|"
            r" identity)|"
            r"genderdysforie|gender dysphoria"
        ),
        (
            r"libido|potentiestoornis|viagra|pornoverslaving|porn addiction|minnaar|minnares|mistress|sekslev\w+|"
            r"seksueel verleden|sexual history|(?:een |an? )?(?:buitenechtelijke )?(?:affaire|affair|"
            r"extramarital affair|"
            r"one-?night-?stand) (?:met|with)|erectieproblemen|erectile dysfunction|geslachtsverandering|"
            r"gender reassignment|coming[ -]?out"
        ),
        words(r"""
            (?:een |an? |his |her |haar |zijn |the )?(?:open|polyamoreuze|polyamorous|buitenechtelijke|extramarital|\
            seksuele|sexual|geheime|secret|homoseksuele|lesbische|same-sex|gay|lesbian|intieme|intimate|incestueuze|\
            incestuous) (?:relatie|relationship|marriage|huwelijk|verhouding|affair|contact|contacten|partner|escapades)
            (?:erectie|potentie|libido|seks|seksuele |sexual |erectile |erection |sex |intimacy )[ -]?(?:problemen|\
            stoornis|klachten|leven|verslaving|functioneren|problems?|difficulties|dysfunction|addiction|function|\
            drive|contacten|partners|therapie|therapy|voorgeschiedenis|fantasieën|fantasies|relations)
            (?:seks|sex|intercourse|gemeenschap|geslachtsgemeenschap) (?:met|with|gehad|had) | onveilige seks
            onbeschermde seks | unprotected sex | anal sex | anale seks | orale seks | oral sex
            wisselende (?:seksuele )?(?:contacten|partners)
            (?:several|multiple|many|meerdere) (?:sexual |sex)?(?:bed)?partners
            (?:soa|std|sti|syfilis|syphilis|gonorroe|gonorrhoea|chlamydia)[ -]?(?:test|besmetting|screening|results)?
            condoomgebruik | condom use | maagdelijkheid | virginity | masturbatie | masturbation
            porno(?:gebruik|collectie)? | porn(?:ography)?(?: habit| use| addiction)? | bdsm | fetisj(?:isme)?
            fetish(?:es)? | kinks? | seksspeeltjes | sex toys | naaktfoto's? | nudes | nude (?:photos|pictures)
            dickpics? | sextape | sexting | geslachts(?:operatie|aanpassing|bevestigende \w+|verandering|registratie)
            (?:gender|top|bottom)[ -](?:surgery|reassignment|affirming \w+|clinic|dysphoria|recognition certificate|\
            identity|identiteit|dysforie|kliniek|transitie)
            transitie(?:proces|traject)? | deadname | coming[ -]?out | genderpoli
            zwangerschap na een one-?night-?stand | overspel | adultery | infidelity | ontrouw | echtbreuk
            voornaamwoorden | pronouns | they/them | die/diens | die/hen | hen/hun
            (?:buitenechtelijk|love)[ -](?:kind|child) | seksueel misbruik | sexual abuse | incest
        """),
    ),
    states=(
        (
            r"homo(?:seksueel|fiel)?|homosexual|lesbisch(?:e)?|(?:een |a )?lesbienne|(?:a )?lesbian|gay|"
            r"bi(?:seksueel|"
            r"sexual)|biseksueel|hetero(?:seksueel)?|heterosexual|aseksueel|asexual|panseksueel|pansexual|queer|"
            r"lesbo|"
            r"bi|impotent|een swinger|sekswerker|sex worker|prostituee|prostitute|polyamoreus|polyamorous|celibatair"
        ),
        (
            r"trans(?:gender|seksueel|sexual|vrouw|man| woman| man)?|non-?\s?binair|non-?\s?binary|genderfluïde|"
            r"genderfluid|intersekse|intersex|in transitie|transitioning|(?:vroeger )een man geweest|ontrouw|"
            r"unfaithful"
        ),
        words(r"""
            (?:openlijk |openly |stiekem |een |a |an )?(?:homo|homo(?:seksueel|sexual|fiel)|gay|lesbisch|lesbienne|\
            lesbian|lesbo|flikker|bi-?(?:seksueel|sexual|curious)|pan(?:seksueel|sexual)|a-?(?:seksueel|sexual|\
            romantic|romantisch)|hetero(?:seksueel|sexual)?|straight|queer|demi(?:seksueel|sexual)|dyke|twink)e?
            (?:een |a |an )?(?:trans|transgender|trans[ -]?(?:man|vrouw|woman|girl|boy|jongen|meisje|persoon|person)|\
            non-?binair|non-?binary|enby|agender|gender-?(?:fluid|fluïde|queer|neutraal|nonconforming)|intersekse|\
            intersex|cis|cisgender|travestiet|transvestite|cross-?dresser|drag ?queen)
            (?:mid-|in |aan het )(?:transitie|transitioning|transition) | transitioning | in de kast | nog in de kast
            in the closet | closeted | out at work | uit de kast | not out(?: at work| to \w+ \w+)? | deeply closeted
            (?:een |an? |as an? |als )?(?:escort(?:dame)?|sekswerk(?:er|ster)|sex worker|prostitu(?:ee|te)|hoer|hooker|\
            callgirl|call girl|gigolo|stripper|strip(?:teaseuse|danseres)|paaldanseres|pole dancer|pornoact(?:eur|\
            rice)|porn (?:star|actor|actress)|webcam ?(?:girl|model|meisje)|cam ?girl|raamprostituee|rent boy|\
            pornoster|dominatrix)
            (?:verslaafd|addicted|hooked) (?:aan|to|on) (?:\w+ )?(?:porno|seks|sex|porn|masturbat\w+)
            (?:een )?(?:vreemdganger|swinger|swingers|hoerenloper|rokkenjager|womani[sz]er|philanderer|adulterer|\
            pervert|exhibitionist(?:ist)?|voyeur|fetisjist)
            (?:seksueel|sexually) (?:actief|active|misbruikt|abused|assaulted|onervaren|inexperienced|gefrustreerd|\
            frustrated)
            nog maagd | a virgin | impotent | onvruchtbaar | frigide | promiscue | promiscuous | polyamoreu[sz]e?
            polyamorous | monogamous | celibatair | celibate | kinderwens met twee moeders
            (?:geboren als|born|assigned|opgegroeid als) (?:een )?(?:male|female|a (?:boy|girl|man|woman)|jongen|\
            meisje|man|vrouw)(?: at birth)?
        """),
    ),
    acts=(
        (
            r"op (?:vrouwen|mannen|meisjes|jongens) (?:valt|viel|vallen)|(?:likes|prefers|fancies|loves) (?:women|men|"
            r"girls|boys)|zich (?:een |eigenlijk een |meer )?(?:vrouw|man|meisje|jongen) voelt|"
            r"heeft (?:al jaren )?een (?:verhouding|geheime relatie) met|(?:has|having|"
            r"had) (?:a (?:secret )?relationship|a fling|an affair) with (?:the|a|an|his|her)|is panseksueel|"
            r"is pansexual"
        ),
        (
            r"(?:getrouwd|samen|verloofd|relatie|married|engaged|involved|relationship|living together) (?:to|with|"
            r"met) (?:een |another |a )?(?:andere )?(?:man|vriend van hetzelfde geslacht|same-sex partner)|"
            r"(?:his (?:husband|boyfriend)|her (?:wife|girlfriend))|zijn (?:echtgenoot|man\b|vriendje)|"
            r"haar (?:echtgenote|vrouw\b)"
        ),
        (
            r"(?:voelt|voelde) zich (?:een |eigenlijk een |meer )?(?:vrouw|man|meisje|jongen)|(?:feels|"
            r"felt) (?:like )?(?:\w+ )?a (?:woman|man|girl|boy)|heeft iets met een|heeft een relatie met (?:een|zijn|"
            r"haar) (?:stagiaire?|collega|leidinggevende|baas|getrouwde)|(?:is |was )?sleeping with|(?:slaapt|sliep|"
            r"naar bed) met|(?:in a relationship|relationship) with (?:a|an|his|her) (?:intern|boss|colleague|"
            r"married)|"
            r"heeft een minnaar|heeft een minnares|has a (?:lover|mistress)|buiten de deur|swingers?club|"
            r"sleeps around"
        ),
        (
            r"uit de kast(?: gekomen| kwam| komt)|kwam uit de kast|(?:came|come|coming) out (?:as|to (?:his|her|"
            r"their))|"
            r"valt op (?:vrouwen|mannen|jongens|meisjes)|(?:is |was )?(?:attracted to|into) (?:men|women|girls|boys)"
        ),
        (
            r"(?:was|waren) vroeger een (?:man|vrouw)|used to be a (?:man|woman)|gaat vreemd|ging vreemd|vreemdgaat|"
            r"vreemdgegaan|vreemdgaan|cheat(?:s|ed|ing) on (?:his|her|their) (?:wife|husband|partner|girlfriend|"
            r"boyfriend)"
        ),
        (
            r"(?:bezoekt|bezocht|visits?|visited) (?:regelmatig |often )?(?:prostituees|hoeren|prostitutes|escorts)|"
            r"(?:slept|slaapt|sliep|sleeping|naar bed) (?:with|met) (?:zijn|haar|his|her|de|een) (?:baas|"
            r"secretaresse|"
            r"collega|boss|secretary|colleague|assistant)|kijkt porno|watches porn"
        ),
        words(r"""
            (?:val|valt|viel|vallen|geilt|fancy|fancies|fancied|likes|prefers?|into|attracted to|dates?|dating|dated|\
            loves|sleeps with|is op|kickt) (?:\w+ )?(?:op |on )?(?:mannen|vrouwen|jongens|meisjes|men|women|guys|girls|\
            boys|both|beide geslachten|both sexes|other (?:men|women))
            (?:kwam|kom|komt|komen|gekomen|came|come|coming|comes|is|was) (?:\w+ ){0,5}?(?:uit de kast|out (?:as|to|at|\
            of the closet|last|when|in|during))(?: \w+)?
            uit de kast (?:te )?(?:komt|komen|gekomen|kwam)
            (?:woont|woon|wonen|samenwoont|leeft|leven|getrouwd|gehuwd|verloofd|trouwt|trouwde|trouwen|relatie|\
            verkering|gaat|date|datet|kinderen|scheidt|gescheiden) (?:\w+ ){0,2}?(?:samen )?(?:met|van) (?:zijn|een|\
            een andere) (?:vriend|vriendje|man|echtgenoot|mannelijke partner|verloofde \w+)
            (?:woont|woon|wonen|samenwoont|leeft|leven|getrouwd|gehuwd|verloofd|trouwt|trouwde|trouwen|relatie|\
            verkering|gaat|date|datet|kinderen|scheidt|gescheiden) (?:\w+ ){0,2}?(?:samen )?(?:met|van) (?:haar|\
            een andere) (?:vriendin|vriendinnetje|vrouw|echtgenote|vrouwelijke partner)
            (?:en|and) (?:haar vrouw|haar echtgenote|zijn man|zijn echtgenoot|zijn vriendje|her wife|her girlfriend|\
            his husband|his boyfriend)
            (?:his|zijn) (?:husband|boyfriend|ex-husband|ex-boyfriend|vriendje|mannelijke partner|male partner)
            (?:her|haar) (?:wife|girlfriend|ex-wife|ex-girlfriend|vrouwelijke partner|female partner)
            (?:met|with) (?:another|een andere|an older|a married|een getrouwde) (?:man|woman|vrouw)
            (?:two|twee) (?:moms|mums|mothers|dads|fathers|moeders|vaders|mama's|papa's)
            (?:draagmoeder|surrogate|zaaddonor|sperm donor)
            (?:gaat|ging|is|was|gegaan|ga|bent) (?:\w+ ){0,3}?vreemd(?:gegaan|gaan)?
            vreemd(?:ging|gaat|gaan|gegaan|ganger|gaande) | cheat(?:s|ed|ing) (?:on|with)
            (?:bedriegt|bedroog|bedrogen|belazert) (?:\w+ )?(?:zijn|haar) (?:\w+ )?(?:vrouw|man|partner|vriendin?|\
            echtgenote?)
            two-tim(?:es|ed|ing) | (?:been|was|is|were|being) unfaithful
            (?:heeft|had|kreeg|begon|begint|has|had|having|have|started|ended|is having|met) (?:\w+ ){0,4}?(?:affaire|\
            affair|verhouding|minnaar|minnares|scharrel|fling|one-?night-?stand|threesome|triootje|\
            friends with benefits|geheime relatie|secret relationship|mistress|lover|love child|crush|iets) (?:met|\
            with|on)?
            (?:slaapt|sliep|geslapen|slapen|naar bed|het bed|slept|sleeping|sleeps|sleep|bed|in bed|hooked up|\
            hooking up|gezoend|zoende|zoent|kissed|making out|had it off|shagg\w+|vrijt|vree|gevreeën|neukt\w*|geneukt|\
            seks|sex) (?:\w+ )?(?:met|with) (?:zijn|haar|de|een|his|her|the|a|an|another|other|multiple|several|\
            someone|iemand|meerdere|verschillende|klanten|clients|collega's|colleagues|men|women|mannen|vrouwen|my|\
            mijn|\w+'s)
            (?:werkt|werkte|gewerkt|works|worked|working|bijverdient|verdient) (?:\w+ ){0,4}?(?:als|as|in|in de|\
            achter de|in het|on) (?:an? |een )?(?:escort\w*|sekswerk\w*|sex work\w*|prostitu\w+|seksindustrie|\
            sex industry|ramen|stripper|bordeel|brothel|porno|porn|onlyfans|strip club|stripclub|webcam\w*|\
            erotische \w+|red light district)
            (?:bezoekt|bezocht|gaat naar|ging naar|visits?|visited|goes to|went to|sees|uses|kijkt|keek|bekeek|watches|\
            watched|caught watching|looking at|heeft een|has an|zit op|is on|actief op|profile on|profiel op|\
            account op) (?:\w+ ){0,2}?(?:prostituees|hoeren|escorts?|prostitutes|bordeel|bordelen|brothels?|porno\w*|\
            porn\w*|onlyfans\w*|grindr|parenclub\w*|swingers\w*|seksclub\w*|sex clubs?|darkroom|gay (?:bar|sauna|\
            club)s?|homobar\w*|seksuoloog|sexologist|sex therapist|dark rooms?|seksdates?|sekslijn\w*)
            (?:voelt|voelde|voel|ziet|identificeert|identificeerde|feels?|felt|identifies|identify|sees|considers|\
            leeft|lives|living|presents|geregistreerd) (?:zich |me |himself |herself |themselves |\
            zichzelf )?(?:\w+ ){0,2}?(?:als |as |like |een |a |an |geen )+(?:\w+ )?(?:vrouw|man|meisje|jongen|woman|\
            girl|boy|female|male|non-binary|non-binair|queer|trans\w*|bi\w*|lesbian|gay|neither)
            (?:gebruikt|uses?|using|prefers?|wil|wants?|go(?:es)? by|vraagt om|met|\
            aangesproken met) (?:\w+ )?(?:the )?(?:die/diens|hen/hun|die/hen|they/them|she/they|he/they|she/her|he/him|\
            hij/hem|zij/haar|(?:andere |other |gender-?neutral\w* |vrouwelijke |mannelijke |female |\
            male )(?:voornaamwoorden|pronouns))
            (?:was|is|waren|heette|heet|were) (?:\w+ )?(?:vroeger|ooit|once|formerly|born) (?:een |a )(?:man|vrouw|\
            jongen|meisje|boy|girl|woman)
            (?:used to be|formerly|before he was|before she was|known as) (?:\w+ )?(?:een |a )(?:man|vrouw|jongen|\
            meisje|boy|girl|woman) | (?:een |a )(?:man|vrouw|jongen|meisje) geweest
            (?:geopereerd|operatie|operated|surgery|operation) (?:\w+ )?(?:aan |on |van )(?:haar|zijn|her|\
            his) (?:geslacht|genitals|genitaliën)
            (?:had|has had|having|heeft|krijgt|kreeg|wacht op|waiting for|after|na) (?:\w+ ){0,3}?(?:geslachts\w+|\
            gender (?:surgery|reassignment|affirming \w+)|top surgery|bottom surgery|borstverwijdering|hormoonblokkers|\
            puberty blockers|puberteitsremmers|cross-sex hormones)
            (?:aan|on) (?:de |the )?(?:geslachtshormonen|oestrogeen|testosteron|oestrogen|testosterone|estrogen|\
            hormone blockers)
            (?:wil|wants?|would like|prefers?) (?:\w+ ){0,3}?(?:to be called|genoemd worden|\
            aangesproken worden) (?:\w+ )?(?:als (?:vrouw|man)|as a (?:man|woman|boy|girl))
            (?:seksueel|sexually) (?:misbruikt|abused|geïntimideerd|assaulted|active|actief)
            (?:hasn't had|heeft geen|haven't had) sex
            (?:contact|relatie|relations?) (?:van|of) (?:seksuele|intieme|a sexual) (?:aard|nature)
        """),
        words(r"""
            (?:liever |rather |voortaan |from now on |really |eigenlijk )?(?:als|as) (?:een |a )?(?:man|vrouw|woman|\
            jongen|meisje|boy|girl) (?:door het leven|wil leven|leeft|te leven|verder|geboren|living)
            (?:live|lives|living|lived|identify|present) as a (?:man|woman|boy|girl)
            (?:hebben|heeft|had|have|has|got) (?:\w+ )?(?:iets|a thing|something going|wat) (?:met elkaar|together|\
            met een ander\w*|with (?:each other|another|a colleague|someone))
            carrying on (?:with|although|together|behind|in) | are carrying on | (?:having|have) it off
            (?:slaapt|sliep|geslapen|vrijt|gaat|ging|naar bed|er vandoor|seeing|sees|saw|sleeping|sleeps|slept|ran off|\
            left \w+ for|dating|heeft) (?:\w+ ){0,2}?(?:met een ander\w*|een ander|(?:with )?another (?:man|woman)|\
            someone else behind|a married (?:man|woman)|een getrouwde (?:man|vrouw)|with someone else)
            (?:ontvangt|receives?|has|krijgt|entertains?|servicing|verdient aan) (?:\w+ ){0,2}?(?:betalende mannen|\
            betalende klanten|mannelijk bezoek|paying (?:men|gentlemen|customers|guests for sex)|men for money|\
            gentlemen callers|punters)(?: round)?
            (?:zin|interesse|belangstelling|trek|no interest|interest|desire|appetite|need|behoefte) (?:\w+ )?(?:in|\
            for|aan|to have) (?:\w+ )?(?:seks|sex|vrijen|intimiteit|intimacy)
            (?:geen|niet meer|nooit|no|never|stopped having|haven't had|hasn't had) (?:\w+ )?(?:seks|sex|\
            intimiteit)(?: meer| any ?more| for \w+)?
            (?:trouwt|trouwen|trouwde|getrouwd|marrying|married|marry|engaged|verloofd|samenwonen|moved in|wedding|\
            bruiloft|weds) (?:\w+ ){0,4}?(?:met|to|with|van) (?:zijn (?:vriend|man|partner [A-Z]\w+)|haar (?:vriendin|\
            vrouw)|his (?:boyfriend|husband|male partner)|her (?:girlfriend|wife))
        """),
        words(r"""
            (?:bezoek|bezoeken|gang|visits?|visiting|trips) (?:\w+ )?(?:aan |naar |to )?(?:prostituees|een prostituee|\
            hoeren|bordelen|het bordeel|de ramen|seksclubs?|escorts?|prostitutes|brothels?|massage parlours?|\
            sex workers|strip clubs?)
            was (?:tot|until|voor|before) (?:\w+ ){0,3}?(?:een |a )(?:meisje|jongen|man|vrouw|girl|boy|woman)
            was a (?:girl|boy|man|woman) (?:until|before|at birth|till)
            (?:geboren|born) (?:in het verkeerde lichaam|in the wrong body|als \w+ en nu)
            (?:one|één|een|dezelfde|the same|a|his|her) (?:hotel ?kamer|hotel room|bed) (?:\w+ )?(?:beland|geslapen|\
            gedeeld|shared|together|doorgebracht)
            (?:ended up|landed|belandden|beland) (?:\w+ )?(?:together )?(?:in|samen in) (?:één |een |one |a |the same |\
            dezelfde )?(?:bed|hotel ?kamer|hotel room)
            (?:vanwege|om|because of) (?:haar|zijn|mijn|his|her|my|their) (?:\w+ )?(?:geaardheid|sexuality|\
            sexual orientation|gender identity|genderidentiteit)
        """),
    ),
    never=(
        (
            r"\bstraight (?:line|lines|away|to|from|forward|ahead|hair|up|through|into|after|edge|answer|talk|face|"
            r"man)\b|"
            r"\b(?:smooth|texture|hair|go|goes|went|keep|sit|stand|set|get|standing|think) (?:\w+ ){0,3}straight\b"
        ),
        r"\bzijn man(?:nen)? en\b|\btrans-\w+",
        (
            r"\bhetero noch\b|\btrans(?:istor|port|fer|actie|parant)\w*|\b(?:jas|jassen|spullen|ordners?|"
            r"pak) uit de kast\b|\bcomes? out in\b"
        ),
        (
            r"\b(?:foreign|current|public|home|internal) affairs\b|\bgay (?:marriage|pride|rights|bar)\b|"
            r"\bbi (?:dashboard|team|tool)\b|\btoeslagenaffaire\b"
        ),
        r"\bhomo-gen|\bhomo (?:economicus|sapiens|ludens)\b|\btrans(?:gender)? (?:personen|people)\b",
    ),
)

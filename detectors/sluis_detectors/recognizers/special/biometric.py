"""Biometric and genetic data of a person: fingerprints, templates of face, iris, hand and voice, DNA.

Source: GDPR article 4(13), 4(14) and 9(1). Fictitious: de vingerafdruk van Jan; her iris scan; the suspect's DNA.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-biometric",
    entity="BIOMETRIC",
    things=(
        (
            r"vingerafdruk(?:ken)?|duimafdruk|fingerprints?|thumbprints?|(?:iris|oog|gezichts|handpalm|hand|netvlies|"
            r"vinger|duim|ader)-?scans?|(?:iris|face|facial|palm|hand|retina|finger|thumb|vein) scans?|irispatroon"
        ),
        (
            r"(?:gezichts|vinger|stem|biometrische?) ?templates?|(?:facial|face|biometric|fingerprint|"
            r"voice) templates?|"
            r"(?:hand|gezichts)geometrie|hand geometry|face geometry|aderpatroon|vein pattern|bloedgroep-dna|"
            r"keystroke (?:profile|dynamics)|looppatroon|gait (?:pattern|profile)|stem(?:afdruk|profiel)|"
            r"voice ?prints?|"
            r"biometrische (?:gegevens|data|kenmerken|foto)|biometric (?:data|details|identifiers?|profile|photo)|"
            r"biometrics|gezichtsafdruk|faceprint"
        ),
        (
            r"dna(?:-?(?:profiel|monster|materiaal|uitslag|test| profile| sample| test))?|genetisch (?:profiel|"
            r"onderzoek|"
            r"materiaal)|genetische (?:test|gegevens|aanleg)|genetic (?:test(?:ing)?|profile|data|results?|sample)|"
            r"genoom|genome|brca[12]?(?:-gen| gene)?"
        ),
        words(r"""
            (?:vinger|duim|hand|handpalm|palm|iris|oog|netvlies|gezichts?|gelaats?|stem|ader|oor|loop|tong|\
            voet)[ -]?(?:afdruk(?:ken)?|scans?|profiel|profielen|template|sjabloon|patroon|print|kenmerken|opname|\
            vergelijking|identificatie|verificatie|geometrie)
            (?:finger|thumb|hand|palm|iris|eye|retina|retinal|face|facial|voice|vein|ear|gait|footprint|\
            foot) ?(?:prints?|scans?|profiles?|templates?|recognition (?:data|profile|template|photo)|patterns?|\
            geometry|biometrics?|match|id enrolment|enrolment|signature|sample|vector)
            biometri(?:e|c|cs|sche) ?(?:gegevens|data|kenmerken|profiel|profile|pasfoto|paspoort|records?|details|\
            template|identification|identificatie|verificatie|enrolment|login|sample|hash|token)?
            voice ?prints? | faceprint | face ?id | touch ?id | gelaatsscan | vingerafdrukblad
            dactyloscopisch signalement | ten-?print
            (?:dna|genetisch|genetische|genetic|genoom|genome|chromosoom|erfelijkheids|vaderschaps|paternity|ancestry|\
            afstammings)[ -]?(?:onderzoek|test|tests|testing|uitslag|profiel|monster|materiaal|sporen|match|afname|\
            sequentie|sequencing|mutatie|mutation|afwijking|profile|sample|results?|swab|data|kenmerken|aanleg|\
            predisposition|record|screening|counselling|code|analysis|hit)
            wangslijm(?:vlies)? | cheek swab | mouth swab | buccal swab | genmutatie | gene mutation | brca-?\w*
            (?:23andme|ancestry|myheritage)[ -]?(?:results?|profile|test|uitslag|profiel)?
            erfelijke (?:aanleg|belasting|mutatie) | carrier status | dragerschap
            keystroke (?:pattern|profile|dynamics) | aanslagpatroon | typing pattern | looppatroon
            handtekeningdynamiek
        """),
    ),
    hints=(
        words(r"""
            23andme | ancestrydna | myheritage | biometrie | biometrics | biometrische gegevens | biometric data
            gezichtsherkenning | facial recognition
            vingerafdruk | fingerprint
            irisscan | iris scan | gezichtsscan | face scan | stemherkenning | voice recognition | dna | handscan
            dna-test | dna test | face id
        """),
    ),
    marks=(
        # Parts of the body that are measured
        words(r"""
            (?:gezicht|gelaat|gezichten|vinger|vingers|(?:linker|rechter)?(?:wijs|middel|ring)vinger|pink|duim|\
            handpalm|palm|handpatroon|iris|irissen|netvlies|oogpatroon|ogen|oog|stem|stemgeluid|looppatroon|loopbeeld|\
            loopbeeldonderzoek|tred|lijntjes|aders|oren|face|faces|index finger|finger|fingers|thumb|thumbs|palm|palms|\
            iris|irises|iris pattern|retina|eyes|eye|voice|gait|gait analysis|vein pattern|ear shape|hand geometry|\
            hand|fingertips|selfie|pasfoto|portrait|typing rhythm|typritme)
        """),
        words(r"""
            (?:face|facial|gezichts?|hand|palm|vinger|iris|stem|voice|finger|thumb|retina|gait|vein|oog|biometric|\
            biometrisch|keystroke|ear)[ -]?(?:geometry |geometrie)?[ -]?(?:templates?|scans?|patroon|pattern|print|\
            model|profiel|profile|afdruk|vector|hash|map|id|record|login|search|match|data|gegevens|opname|recordings?|\
            camera|recognition|herkenning|vergelijking)
            semen(?: sample)? | sperma(?:spoor)? | bloedspoor | bloedsporen | haarmonster | hair sample | blood sample
            huidcellen | skin cells | biometrie | biometrics | biometrische | biometric | face id | touch id
            windows hello | dna | dna-profiel
            dna profile | wangslijm | swab | speeksel | saliva | genoom | genome
            zoekfoto | probe image | proberesultaat | catch-resultaat | face search result | template van (?:zijn|\
            haar) \w+ | template of (?:his|her) \w+ | voetafdruk | footprint | bite mark
        """),
    ),
    cues=(
        r"scanner|scan\w*|gescand|lezer|reader|terminal|tablet|kiosk|poort\w*|gate|turnstile|toegang\w*|access|entry|"
        r"door log|deurlog|tijdklok|prikklok|time ?clock|"
        r"inklok\w*|klok\w*|clock\w*|check-?in|inchecken|herken\w*|recogni[sz]\w*|identif\w*|verif\w*|authenti\w*|"
        r"match\w*|overeen\w*|filmpje|vergelijk\w*|vergeleken|compar\w*|"
        r"gelijkenis|similarity|geaccepteerd|accepted|reject\w*|afgewezen|geweigerd|score|likelihood|waarschijnlijk\w*|"
        r"enrol\w*|inschrijving|ingeleerd|inlezen|ingelezen|"
        r"registr\w*|geregistreerd|re-?register|register\w*|opgeslagen|slaan|"
        r"sla|stored?|storage|hold|held|database|databank|systeem|system|in their system|in hun systeem|software|"
        r"camera\w*|cctv|beelden|footage|surveillance\w*|proctor\w*|template|model|trained|getraind|"
        r"ontgrendel\w*|unlock\w*|inlog\w*|logs? in|logged|face id|app|afgenomen|nam|neemt|afname|afgegeven|afstaan|"
        r"afgestaan|took|taken|collected|gave|given|provided|submitted|weiger\w*|refus\w*|"
        r"wissen|verwijder\w*|delete\w*|remove\w*|erase\w*|inzage\w*|access request|toestemming|consent|visa|visum|"
        r"consulaat|consulate|embassy|grens|border|paspoort\w*|passport|ehi|"
        r"politie|police|forensi\w*|expert|spoor|sporen|crime scene|lab|laborator\w*|nfi|ned\w* forensisch|dader|"
        r"verdachte|suspect|kluis|slot|lock"
    ),
    acts=(
        r"(?:herkent|recogni[sz]es?) (?:de )?(?:medewerkster|medewerker|user)",
        words(r"""
            (?:herken(?:t|d|nen|de)?|identificeer\w*|geïdentificeerd|scan(?:t|nen|de|ned|s|ning)?|(?:in|ge)?gescand|\
            ontgrendel\w*|vergelijk\w*|vergeleken|verifie\w*|geverifieerd|registreer\w*|geregistreerd|sla\w*|\
            opgeslagen|gekoppeld|aangemeld|matcht?|recogni[sz]e(?:s|d)?|identif(?:y|ies|ied)|unlock(?:s|ed|ing)?|\
            match(?:es|ed|ing)?|compare[sd]?|verif(?:y|ies|ied)|enrol(?:l|s|led)?|stored?|captured?|reads?|\
            read) (?:[\w'.-]+ ){0,6}?(?:gezicht|gelaat|stem|vinger|duim|vingers|iris|handpalm|netvlies|ogen|face|\
            facial features|voice|finger|thumb|fingers|palm|retina|irises|eyes)
            (?:gezicht|gelaat|stem|vinger|vingers|duim|iris|handpalm|hand|face|voice|finger|fingers|thumb|palm|eye|\
            eyes|hand) (?:[\w'.-]+ ){0,5}?(?:op |voor |door |onder |in |on |to |for |by |into |against )?(?:de |het |\
            een |the |a |our )?(?:[\w-]+ )?(?:scanner|lezer|scan|sensor|reader|toegangssysteem|camerasysteem|\
            toegangscontrole|terminal|tijdklok|prikklok|time ?clock|poortje|access system|gescand|ingescand|herkend|\
            geregistreerd als|opgeslagen als|scanned|recogni[sz]ed|enrolled|stored as|matched|kiosk)
            (?:gezichtsvergelijking|gezichtsherkenning|facial recognition|face recognition|facial match(?:ing)?|\
            face match|camerabeelden|fingerprints|vingerafdrukken|vingersporen|dna(?:-sporen|-onderzoek|-test|-match|\
            test| evidence| match)?|sporenonderzoek|voice analysis|stemanalyse) (?:\w+ ){0,3}?(?:bleek|blijkt|\
            toont aan|toonde aan|wijst uit|wees uit|bewijst|bevestigt|bevestigde|matcht|komt overeen|wijzen op|showed?|\
            shows|proves?|proved|confirms?|confirmed|matched|match(?:es)?|identified|identifies|points? to|linked|links)
            (?:nam|neemt|nemen|afgenomen|afnemen|afgegeven|afgestaan|gaf|geeft|stond|took|takes|taken|taking|gave|\
            gives|given|provided|submitted|collected|refuses? to give|\
            weigert) (?:[\w'.-]+ ){0,7}?(?:vingerafdruk(?:ken)?|fingerprints?|dna|dna-monster|dna sample|wangslijm|\
            swab|speeksel|saliva|palm prints?|handafdruk|irisscan|iris scan|biometr\w+)(?: af| sample)?
            (?:ontgrendelt|unlocks|opent|opens|inlogt|logs in|logt in|klokt in|clocks in|inklokken|clock in|\
            in te klokken|betaalt|pays|aanmelden|stempelt) (?:[\w']+ ){0,4}?(?:met|with|via|using|by|\
            door) (?:\w+ )?(?:gezicht|face|vinger|finger|vingerafdruk|fingerprint|duim|thumb|stem|voice|iris|oog|eye|\
            face id|handpalm|palm)
        """),
        words(r"""
            (?:inlezen|ingelezen|opnieuw inlezen|in te lezen|inscannen|ingescand|registreren|aanmelden|read in|\
            re-?enrol\w*|enrol\w*|re-?register|capture|recapture|rescan|scan in|opnemen) (?:[\w'-]+ ){0,4}?(?:palm|\
            handpalm|hand|vinger|vingers|duim|gezicht|iris|stem|finger|fingers|thumb|face|voice|eyes?)
            (?:handpalm|palm|vinger|vingers|duim|gezicht|iris|stem|finger|fingers|thumb|face|voice|\
            hand) (?:[\w'-]+ ){0,3}?(?:inlezen|ingelezen|inscannen|opnieuw registreren|registreren|vastleggen|\
            vastgelegd|re-?enrolled|enrolled|read in|rescanned|recaptured|captured)
            (?:bloed|speeksel|blood|saliva|wangslijm|haar|hair|tissue|weefsel) (?:[\w'-]+ ){0,6}?(?:op|for|\
            to) (?:\w+ ){0,2}?(?:genmutatie|mutatie|gen|dna|erfelijk\w*|genetisch\w*|gene(?: fault| mutation)?|\
            genetic \w+|mutation|hereditary \w+|brca\w*|paternity|vaderschap)
            (?:drager|draagster|carrier|draagt|carries|erfde|inherited|geërfd|erfelijk belast) (?:\w+ ){0,3}?(?:van|of|\
            met|for|the|het|een|a)? ?(?:\w+ )?(?:gen|genmutatie|mutatie|brca\w*|gene|gene fault|mutation|faulty gene|\
            huntington\w*|erfelijke aandoening|cystic fibrosis|sikkelcel\w*)
        """),
    ),
    never=(
        (
            r"\b(?:company|firm|brand|team|business|organi[sz]ation|club|school|bedrijf|merk|afdeling|"
            r"organisatie)'?s? (?:own )?dna\b"
        ),
        (
            r"\bdna (?:of|van) (?:the |our |de |het |ons |onze )?(?:plant|dier|animal|team|company|bedrijf|virus|"
            r"bacteri|mo[ue]s|muis)\w*"
        ),
        (
            r"\bin (?:ons|our|het|the|jullie|your) (?:bedrijfs)?dna\b|\bdna van (?:ons|het|de) (?:bedrijf|merk|"
            r"organisatie)\b|\b(?:browser|digitale|device|key|ssh|sha-?\w*|certificate\S*|audio|acoustic|"
            r"carbon)[ -](?:fingerprint\w*|vingerafdruk\w*)\b"
        ),
        (
            r"\b(?:fingerprint|vingerafdruk) (?:van|of) (?:het|de|the|a) (?:certificaat|certificate|sleutel|key|"
            r"browser|"
            r"bestand|file|server)\b|\b(?:fingerprint|vingerafdruk|iris|face)-?\s?(?:scanner|reader|lezer|sensor)s?\b"
        ),
        (
            r"\b(?:selfie|pasfoto|portrait|voice|stem|face|gezicht|ogen|eyes|hand|hands|finger) (?:actor|over|acteur|"
            r"van de|artist|mail|message|bericht|memo|to face|value|mask|masker|"
            r"lift|cream|crème|in hand|out|held|written|made|shake)\b|\b(?:on the other|op de andere|in the|aan de|on|"
            r"at|by|in|to|out of|first|second|give a|lend a|een handje|uit de) hand\b|"
            r"\bfingerprints? (?:all over|off|on) (?:this|the|that|our|de|deze|dit)\b|"
            r"\bvingerafdruk(?:ken)? van \w+,? (?:veel|op|in)\b|\b(?:draagt|bears) (?:\w+ )?(?:de|the) (?:vingerafdruk|"
            r"fingerprints?|stempel)\b|"
            r"\b(?:hand|finger|palm) ?scanners?\b"
        ),
        r"\bdna-?\s?test (?:voor|for|of|op|on) (?:rund|beef|vlees|meat|food|fish|vis|plant)\w*",
    ),
)

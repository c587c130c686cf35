"""Biometric and genetic data of a person: fingerprints, templates of face, iris, hand and voice, DNA.

Source: GDPR article 4(13), 4(14) and 9(1). Fictitious: de vingerafdruk van Jan; her iris scan; the suspect's DNA.
"""

from sluis_detectors.recognizers.special.topic import Topic

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
    ),
    acts=(r"(?:herkent|recogni[sz]es?) (?:de )?(?:medewerkster|medewerker|user)",),
    never=(
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
        r"\bdna-?\s?test (?:voor|for|of|op|on) (?:rund|beef|vlees|meat|food|fish|vis|plant)\w*",
    ),
)

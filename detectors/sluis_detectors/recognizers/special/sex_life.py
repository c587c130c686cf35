"""Sex life or sexual orientation of a person, and gender identity where it differs from what was registered at birth.

Source: GDPR article 9(1); the European Court reads it widely (C-184/20). Fictitious: Jeroen is homo; she came out as
gay.
"""

from sluis_detectors.recognizers.special.topic import Topic

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
            r"gender reassignment|coming-?\s?out"
        ),
    ),
    states=(
        (
            r"homo(?:seksueel|fiel)?|homosexual|lesbisch(?:e)?|(?:een |a )?lesbienne|(?:a )?lesbian|gay|"
            r"bi(?:seksueel|"
            r"sexual)|biseksueel|hetero(?:seksueel)?|heterosexual|aseksueel|asexual|panseksueel|pansexual|queer|"
            r"lesbo|"
            r"impotent|een swinger|sekswerker|sex worker|prostituee|prostitute|polyamoreus|polyamorous|celibatair"
        ),
        (
            r"trans(?:gender|seksueel|sexual|vrouw|man| woman| man)?|non-?\s?binair|non-?\s?binary|genderfluïde|"
            r"genderfluid|intersekse|intersex|in transitie|transitioning|(?:vroeger )een man geweest|ontrouw|"
            r"unfaithful"
        ),
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
    ),
    never=(
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

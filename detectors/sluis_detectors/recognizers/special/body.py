"""Data concerning health of a person, told by parts of the body and laboratory values beside what happened to them.

Source: GDPR article 4(15) and 9(1); anatomy and clinical chemistry in lay words. Fictitious: Stefan lost two toes; het
kalium van mw. Bos is 6,1; the lump is malignant.
"""

from sluis_detectors.recognizers.special.topic import Topic, words

TOPIC = Topic(
    name="special-body",
    entity="HEALTH",
    marks=(
        words(r"""
            (?:suiker|bloedsuiker|bloeddruk|teen|tenen|vingers?|nier(?:en)?|longen|lever|milt|knie(?:ën)?|heup(?:en)?|\
            enkels?|pols(?:en)?|elleboog|\
            schouders?|(?:linker|rechter|onder|boven|scheen|dij|kuit|sleutel|borst|\
            heup|neus|juk|staart|bekken)(?:been|arm|hand|voet|knie|oog|oor|nier|long|borst|heup|schouder|enkel|pols)|\
            (?:lenden|hals|nek|rug|borst)?wervels?|wervelkolom|meniscus|kruisband|\
            achillespees|hamstring|bekken|kaak|gebit|kiezen|kies|tanden|netvlies|trommelvlies|stembanden|slokdarm|\
            alvleesklier|galblaas|blindedarm|darmen|darm|blaas|prostaat|baarmoeder|\
            eierstok(?:ken)?|borsten|zaadbal|teelbal|lymfeklier(?:en)?|huid|hersenen|zenuw(?:en)?|hartklep|\
            kransslagader|aorta|bloedvaten|knobbel(?:tje)?|bult|gezwel|plekje|moedervlek|vlek op)
            (?:blood sugar|blood pressure|toes|kidneys?|lungs?|liver|spleen|knees?|hips?|ankles?|wrists?|elbow|\
            shoulder|shin|thigh|calf|(?:left|\
            right|lower|upper) (?:leg|arm|hand|foot|eye|ear|lung|kidney|breast|knee|hip|shoulder)|\
            l1|l2|l3|l4|l5|vertebrae?|spine|meniscus|cruciate|achilles|hamstring|pelvis|jaw|molars?|teeth|retina|\
            eardrum|vocal cords|oesophagus|pancreas|gallbladder|appendix|\
            bowels?|bladder|prostate|womb|uterus|ovar(?:y|ies)|breasts?|testicles?|lymph nodes?|brain|nerves?|\
            heart valve|coronary \w+|aorta|lump|growth|mole|shadow on|collarbone|femur|tibia|fibula|\
            humerus|radius|ulna|sternum|clavicle|groin|tonsils|adenoids|eyesight)
            (?:kalium|natrium|hemoglobine|leukocyten|bloedplaatjes|trombocyten|creatinine|troponine|bilirubine|\
            ferritine|cholesterol|tsh|psa|crp|bezinking|bloedwaarden|bloeduitslag|leverwaarden|\
            nierfunctie|hartfilmpje|ecg|eeg|potassium|sodium|haemoglobin|hemoglobin|white (?:cell|blood) count|\
            platelets|creatinine|troponin|bilirubin|ferritin|liver function|kidney function|\
            blood count|urine sample|urinekweek|kweek|ontlastingsonderzoek|stool sample|biopt|biopsie|biopsy|punctie|\
            pathologie|histology|mammogram|mammografie|uitstrijkje|smear|mri|röntgenfoto|x-ray)
        """),
    ),
    cues=(
        r"gave out|gave way|giving out|given out|playing up|plays up|speelt op|schommel\w*|laten zetten|gezet|"
        r"rechtgezet|gehecht|hechtingen|stitche[sd]|"
        r"pinned|screws|in plaster|in the wrong|gips|brace|bandage\w*|trilt|trillen|shak\w+|stijf|stiff|zwak|weak|eraf|"
        r"afgezaagd|begaf|begeeft|failing|packed up|"
        r"op slot|uit de kom|locked|ingestort|collapsed|verlamd|paraly[sz]ed|bloed\w*|bleed\w*|prothese|prosthetic|"
        r"artificial|kunst|wilde vlees|"
        r"gebroken|breuk|breuken|gescheurd|scheur\w*|gekneusd|verstuikt|verrekt|geamputeerd|afgezet|verloor|verloren|"
        r"kwijt|lost|loses|missing|broke|broken|fracture\w*|tear|tore|torn|sprain\w*|ruptured?|"
        r"dislocat\w+|amputat\w+|crush\w*|injur\w+|gewond|letsel|sensation|gevoel|doof gevoel|numb\w*|ontstoken|"
        r"infect\w*|gezwollen|swollen|versleten|worn|verwijderd|removed|weggehaald|eruit|taken out|replaced|"
        r"vervangen|nieuwe|een nieuwe|new|geopereerd|opereren|operat\w+|under the knife|onder het mes|transplant\w*|"
        r"donor|"
        r"kwaadaardig|goedaardig|malignant|benign|uitgezaaid|spread|kanker|cancer|tumou?r|afwijking\w*|abnormal\w*|"
        r"verdacht|suspicious|te hoog|te laag|too high|too low|came back|uitslag\w*|is \d|was \d|"
        r"results?|lab|gemeten|measured|verhoogd|raised|elevated|gevonden|found|ontdekt|discovered|vastgesteld|"
        r"diagnos\w+|failed|afgekeurd|sinds|since|hield|houdt|opgelopen|liep|sustained|suffer\w*|pijn|pain|hurt\w*|"
        r"ache\w*|problem\w*|last van|gevoel"
    ),
)

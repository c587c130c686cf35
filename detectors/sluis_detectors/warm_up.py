"""A text that makes the common patterns run once: RE2 then has its automata before the first prompt.

Forked processes share them. All of it is fictitious.
"""

from typing import Final

WARM_UP: Final = """\
Beste mevrouw Jansen, kunt u de brief aan de heer P. de Vries (geboren 12-03-1984, BSN 1234 56 782) korter maken?
Hij woont aan de Keizersgracht 379-2 hg, 1234 AB Utrecht. Tel: 06-12345678 of (020) 123 45 67, +31 (0)6 1234 5678.
E-mail: jan.devries@voorbeeld.nl, IBAN NL91 ABNA 0417 1643 00, creditcard 4111 1111 1111 1111, kenteken 12-ABC-3.
Klantnummer 799189, polis POL-8504345, zaaknummer C/09/512345 / HA ZA 16-123, KvK 12345678, btw-id NL123456782B90.
Paspoort SPECI2014, rijbewijs 1234567890, geb. 9-2-'41, op 12 mrt 2024. Het wachtwoord is Zomer2024!
Lange Voorhout 12, Elisahof 3 te Ede, Postbus 123. Het bedrag is € 1.234,56 voor week 33, artikel 6:162 BW.

Dear Dr Smith, please summarise the complaint by Anna Jones, born 3 March 1960, of Flat 9, 12 Example Street, SW1A 1AA.
Call (212) 555-0123 or +44 20 7946 0018, SSN 219-09-9999, passport BGELUP344, policy AV 4940727, case Z/24/459758.
2023-09-26 04:29:56 ERROR login failed for user a@example.org from 203.0.113.7, 2001:db8::7, https://example.org/a?b=1
password = "hunter2"
api_key = "your_api_key"
conn = connect("postgresql://user:password@db8.example.lan:5432/clients")
curl -u "user:password" -H "Authorization: Bearer $TOKEN" https://example.org
Collega Piet Bos heeft een burn-out en is ziek gemeld; zijn moeder is katholiek, van Turkse afkomst en lid van de FNV.
He was convicted of theft and votes Labour; her DNA profile, a wheelchair, she came out as gay, is Jewish, had surgery.
één café, “Zoë” – ２０２４
"""

"""What counts as a denial: kinds of words, and the sentences they stand in, as a table.

A rule is the words of one part of a text in their order. What stands between `[` and `]` is what the text is not
about. `..` is any number of words, `.` at most two, `a/b` one of these, a word in CAPITALS one of that kind, `!` a word
that is none of these; with `?` it may be left out, with `*` it may stand there more than once or not at all. Behind it:
the words that must not stand in that part, those that must not stand between the brackets (WHO: not as the one who does
it), and what must come after or before the part. The first rule that fits counts.
kansrijk/web/denied_rules.js has the same table.
"""

from __future__ import annotations

WHO = "WHO"
TURNED, UNTURNED, AFTER_BAD, AFTER_WANTED = "turned", "unturned", "after BAD", "after WANTED"
"""A rule holds only when something else is named instead ('…, wel ruzie'), only when no 'maar' follows, or only when the
part before it has a word of that kind."""

KINDS = {
    "WE": "we wij ik",
    "PERSON": """kind kinderen kindje baby babys peuter peuters kleuter kleuters leerling leerlingen student studenten jongere
        jongeren puber pubers jeugd jongen jongens meisje meisjes meiden ouder ouders vader vaders moeder moeders gezin
        gezinnen zoon zonen dochter dochters leerkracht leerkrachten leraar leraren docent docenten mentor mentoren
        professionals medewerkers scholen hij zij ze""",
    "SMALL": "de het een onze ons veel meer alle van voor aan op over met in",
    "HERE": """hier bijna gelukkig bij ons onze onszelf op in binnen de het deze dit school scholen klas klassen groep gemeente dorp stad wijk
        buurt regio locatie opvang organisatie moment meer nu momenteel voor eigenlijk echt jaar
        leerlingen jongeren kinderen peuters kleuters pubers studenten gezinnen ouders""",
    "NOW": "jaar schooljaar komend nu op dit moment voorlopig verder graag hier ook er momenteel echt eigenlijk daar voor ons bij dus",
    "PLACE": "hier ons onze",
    "THIS": "dat dit daar die deze het er hier hiervoor daarvoor daarover",
    "MORE": "nieuwe nieuw extra meer aanvullende aanvullend ander andere nog een",
    "NONE": "geen nauwelijks amper",
    "NOT": "geen niet niets niks nooit nauwelijks",
    "NEVER": "niet nooit nauwelijks zelden amper",
    "NOTHING": "niets niks",
    "ENOUGH": "voldoende genoeg ruimschoots volop",
    "GOES": "gaat gaan ging gingen draait draaien",
    "PASSES": "bij na in door met als wanneer",
    "NO_NEED": "behoefte vraag vragen zorgen last probleem problemen sprake moeite",
    "NO_WORRY": "zorgen last probleem problemen sprake moeite",
    "ABOUT": "wat qua inzake aan naar over van met voor om op tegen bij rond rondom",
    "TO": "aan over voor op tegen rond rondom bij",
    "IS": "is zijn was waren vormt vormen",
    "LIES": "is zijn ligt liggen blijft blijven",
    "HAVE": "hebben heb kennen ken zien zie ervaren ervaar merken",
    "WANT": "willen wil zoeken zoek vragen wensen hoeven hoef behoeven",
    "HANDLE": "pakken zetten besteden doen",
    "ISSUE": "probleem problemen issue thema punt aandachtspunt prioriteit speerpunt knelpunt",
    "NUANCE": "een het echt ons onze groot grote meer zo zozeer ernstig",
    "PARTLY": "enige hele klein kleine onschuldig onschuldige grootste belangrijkste nieuw zichtbaar",
    "DONE": "geregeld orde belegd geborgd afgedekt ingebed",
    "WELL": "al goed prima op in voldoende",
    "OVER": "opgelost verdwenen",
    "NEEDED": "nodig noodzakelijk gewenst graag",
    "THAN": "gemiddeld gemiddelde landelijk landelijke nederland regio rest elders",
    "GETS": "wordt worden",
    # What is done where something is wrong: that it is not done is no need; 'er wordt niet gelezen' is one.
    "WRONG": """gepest gevochten gescholden geslagen gerookt gevapet gedronken geblowd gegamed gegokt gespijbeld gestolen
        gediscrimineerd gebeten geduwd geschopt gespuugd uitgescholden uitgesloten gevloekt gedeald""",
    # What nobody wants: to be without it is no need. Of what is not among these, 'wij hebben geen …' is a need.
    "BAD": """overgewicht obesitas pesten pestgedrag pesterijen cyberpesten ruzie ruzies agressie geweld armoede schulden
        geldzorgen verzuim spijbelen thuiszitters uitval drugs alcohol drank roken rokers vapen vapers blowen drinken
        comazuipen wiet softdrugs harddrugs lachgas gamen gokken verslaving alcoholgebruik drankgebruik drugsgebruik
        middelengebruik eenzaamheid depressie depressies somberheid suicide zelfdoding zelfbeschadiging
        criminaliteit overlast vandalisme vernielingen diefstal jeugdbendes wapens radicalisering polarisatie
        discriminatie racisme intimidatie zedenzaken grensoverschrijdend sexting tienermoeders
        tienerzwangerschappen laaggeletterdheid gaatjes caries conflicten problemen kindermishandeling
        -problemen -probleem -klachten -misbruik -geweld -verzuim -stoornis -stoornissen -achterstand -achterstanden
        -verslaving -mishandeling -criminaliteit -uitval -overlast -scheiding -scheidingen -armoede -angst -pesten -stress""",
    "HOW_BAD": "echte echt grote groot ernstige ernstig veel bijzondere duidelijke structurele zichtbare seksueel huiselijk",
    # To be without these is a need.
    "GOOD": """zelfvertrouwen vertrouwen vriend vrienden vriendjes vriendinnen steun hulp netwerk structuur regels grenzen rust
        slaap eten ontbijt beweging bewegen sport geld taal nederlands vaardigheden weerbaarheid aandacht motivatie zin
        diploma startkwalificatie contact contacten aansluiting hechting veiligheid dagbesteding
        toekomst perspectief energie gevoel band binding interesse concentratie begeleiding regel groente
        fruit water speelplek""",
    "PLACES": "huis school plek opvang woning werk tijd",
    "HEALTHY": """spelen buitenspelen lezen voorlezen praten leren sporten zwemmen fietsen slapen ontbijten samenwerken
        meedoen zingen oefenen welbevinden""",
    # What a municipality or a school does about it: to have none is a need, to want none is a denial.
    "OFFER": """aanpak beleid protocol programma programmas aanbod training trainingen interventie interventies project
        projecten cursus cursussen les lessen lespakket methode methodes methodiek voorlichting preventie begeleiding hulp
        ondersteuning spreekuur plan inzet aandacht campagne activiteiten maatregelen expertise zicht grip antwoord middelen
        vorming -aanpak -beleid -protocol -programma -programmas -aanbod -training -trainingen -interventie -interventies
        -project -projecten -cursus -lessen -voorlichting -preventie -begeleiding -hulp -ondersteuning -spreekuur -plan -team
        -coach -vorming""",
    "PROGRAMME": """programma programmas interventie interventies project projecten training trainingen inzet campagne
        campagnes lespakket methode methodes cursus cursussen""",
    "WHICH": "die dat wat waarbij waarin zonder liever dan",
    "MEASURE": "leeftijd startleeftijd kennis bereik deelname weerbaar stopt stoppen herstel",
    "GOES_ON": """we wij ik er zoeken willen vragen hebben zien zijn is doen pakken missen merken daar dat zoekt wil vraagt heeft
        ziet doet mist merkt""",
    "WANTED": "zoeken zoek zoekt willen wil vragen graag",
    "ASKED": "hoe waarom wat wie waar goed genoeg wel nog al hij zij ze nee ja",
}
"""Per kind its words; what begins with '-' is an ending."""

BACK = frozenset(
    """nog onvoldoende weinig alleen enkel slechts hoe waarom weten weet vinden vindt volgens denken denkt zeggen zegt als
    ondanks helaas deel""".split()
)
"""With one of these in it a part is no denial, unless something else is named instead."""

RULES: tuple[tuple[str, str, str, str], ...] = (
    # What it is about.
    (".. GOES . niet om [ .. ]", "", "", ""),  # het gaat hier niet om pesten
    (".. GOES . niet over [ !PASSES .. ]", "grens grenzen", "", ""),  # 'de angst gaat niet over bij nieuwe mensen' is none
    (".. en? dus niet om/over [ .. ]", "te", "", ""),  # somberheid en dus niet om eetproblemen
    ("niet om/over [ !PASSES .. ]", "te praten grens grenzen", "", ""),  # niet om depressie
    (".. en? dus niet/geen [ BAD .. ]", "OFFER", "GOOD", ""),  # eetstoornissen, en dus niet overgewicht
    ("maar/en niet/geen HOW_BAD? [ BAD .. ]", "OFFER genoeg", "GOOD", ""),  # middelengebruik, maar geen alcohol
    ("niet [ BAD .. ]", "OFFER", "", TURNED),  # niet pesten, maar eenzaamheid
    ("niet over/tegen [ .. ]", "OFFER te", "", TURNED),
    ("niet voor/tegen/op/over/bij een? [ BAD .. ]", "OFFER te", "GOOD", AFTER_WANTED),  # wij zoeken iets voor slaap, niet voor …
    (".. alles/alle .. behalve [ .. ]", "ook", "", ""),
    (".. met uitzondering van [ .. ]", "ook", "", ""),
    (".. uitgezonderd [ .. ]", "ook", "", ""),
    # What nobody has a need of.
    (".. geen meer? behoefte/vraag/vragen meer? aan/naar/over/van/met/rond/rondom [ .. ]", "", "WHO", ""),  # geen behoefte aan een training
    (".. geen meer? NO_WORRY meer? aan/naar/over/van/met [ .. ]", "", "", ""),  # geen problemen met alcohol
    (".. geen noodzaak/aanleiding voor/tot [ .. ]", "", "WHO", ""),
    (".. WE/HAVE WE/HAVE NOW* geen interesse/belangstelling/signalen in/voor/naar/van [ .. ]", "", "", ""),
    (".. IS er? HERE* geen signalen van [ .. ]", "", "", ""),
    ("[ ABOUT/THIS .. ] hebben/maken/is/zijn . . geen meer? NO_NEED HERE* aan/van/over/voor? HERE*", "", "", ""),
    # What is no issue, or none any more.
    ("[ .. ] IS .. NOT NUANCE* ISSUE ..", "met PARTLY OFFER", "WHO", ""),  # pesten is hier geen probleem
    ("[ .. ] heeft/hebben . PLACE HERE* geen ISSUE HERE*", "OFFER", "", ""),  # gamen heeft bij ons geen prioriteit
    ("[ .. ] heeft/hebben NOW* niet onze aandacht/prioriteit/focus", "", "WHO", ""),
    ("[ .. ] IS .. NOT NUANCE* aan de orde", "OFFER", "", ""),
    ("[ .. ] IS HERE* niet NEEDED", "", "WHO", ""),  # extra aandacht voor roken is niet nodig
    ("[ .. ] IS .. WELL DONE", "NOT", "", ""),  # alcohol is al goed geregeld
    ("[ .. ] IS HERE* OVER", "NOT bijna", "", ""),
    ("[ ABOUT .. ] IS WE .. voorzien", "NOT", "", UNTURNED),  # voor autisme zijn we goed voorzien
    ("[ .. ] IS HERE* NUANCE* verleden tijd", "NOT bijna", "", ""),
    ("[ .. ] IS .. onder controle", "NOT", "WHO", ""),
    ("WE HAVE [ .. ] al? WELL DONE", "NOT", "", UNTURNED),  # wij hebben pesten goed geregeld
    ("[ .. ] hebben/heeft .. WELL DONE", "NOT", "", UNTURNED),
    ("[ .. ] HAVE WE .. onder controle", "NOT", "", UNTURNED),
    ("WE HAVE [ .. ] al? goed? onder controle", "NOT", "", UNTURNED),
    ("[ .. ] valt/vallen HERE* erg? mee", "NOT", "", ""),
    ("[ met .. ] gaat het HERE* goed", "NOT", "", UNTURNED),
    ("[ op .. ] scoren WE HERE* goed/prima", "NOT", "", UNTURNED),
    # What does not happen here.
    (".. GETS HERE* er? HERE* NEVER [ WRONG .. ]", "", "", ""),  # er wordt niet gepest
    (".. GETS HERE* er? HERE* [ WRONG HERE* NEVER ]", "", "", ""),
    ("[ WRONG GETS er? HERE* NEVER ]", "", "", ""),  # gepest wordt er nooit
    ("[ .. ] doen/doet WE HERE* NEVER", "OFFER", "WHO GOOD HEALTHY", ""),  # roken doen we hier niet
    ("[ .. ] speelt/spelen . PLACE HERE* NEVER", "", "WHO GOOD HEALTHY", ""),
    (".. speelt/spelen [ BAD .. ] NEVER", "", "", ""),  # in de wijk speelt eenzaamheid niet
    ("[ .. BAD .. ] speelt/spelen . NEVER HERE*", "", "WHO", ""),
    ("[ .. ] komt/komen HERE* NEVER . voor HERE*", "OFFER", "WHO GOOD HEALTHY", ""),
    ("[ .. ] komt/komen HERE* minder . voor dan .. THAN ..", "OFFER", "WHO GOOD HEALTHY", ""),
    ("[ .. BAD .. ] HAVE WE HERE* NEVER HERE*", "OFFER", "WHO", ""),  # vechtscheidingen kennen we hier niet
    ("[ THIS ] HAVE WE HERE* NEVER HERE*", "OFFER", "", ""),
    (".. WE/HAVE WE/HAVE HERE* NONE HOW_BAD* [ BAD .. ]", "OFFER nodig beeld", "", ""),  # we kennen hier geen armoede
    (".. WE/HAVE WE/HAVE HERE* NONE PERSON met een? HOW_BAD* [ BAD .. ]", "OFFER", "", ""),
    (".. IS er? HERE* NONE HOW_BAD* [ BAD .. ]", "OFFER te", "", ""),  # in ons dorp is geen overlast
    (".. IS er? HERE* NONE PERSON met een? HOW_BAD* [ BAD .. ]", "OFFER", "", ""),
    ("bij? hier/ons NOW* geen HOW_BAD* [ BAD .. ]", "OFFER", "", ""),
    ("[ .. BAD .. ] LIES HERE* . onder het? landelijk/landelijke? gemiddelde ..", "NOT OFFER", "WHO GOOD MEASURE", ""),
    ("[ .. BAD .. ] LIES HERE* lager dan .. THAN ..", "NOT OFFER", "WHO GOOD MEASURE", ""),
    ("[ .. BAD .. ] LIES HERE* laag/nihil", "NOT OFFER", "WHO GOOD MEASURE", ""),
    # What they do not want anything for.
    ("[ ABOUT .. ] WANT WE NOW* geen MORE* OFFER ..", "WHICH", "", UNTURNED),
    (".. WE/WANT WE/WANT NOW* geen MORE* [ OFFER .. ]", "WHICH", "", UNTURNED),  # we willen geen nieuwe interventies tegen …
    # aan alcohol hoeven we niets te doen:
    ("[ ABOUT/THIS .. ] WANT/hoeft WE/er NOW* NOTHING MORE* TO* te? doen/zetten?", "WHICH", "", ""),
    ("[ ABOUT/THIS .. ] hoeven/hoeft WE/er NOW* NOTHING bij", "", "", ""),
    ("[ ABOUT/THIS .. ] hoeft/hoeven NOW* NOTHING TO* te doen/gebeuren", "", "", ""),
    ("[ ABOUT .. ] hebben WE NOW* NOTHING nodig", "", "", ""),
    (".. WE/hebben WE/hebben NOW* NOTHING nodig TO [ .. ]", "WHICH", "", ""),
    ("[ ABOUT/THIS .. ] hoeven WE NOW* niet .. te ..", "WHICH", "", ""),  # op pesten hoeven we niet extra in te zetten
    (".. WE/er WANT/hoeft NOW* NOTHING MORE* te? doen/gebeuren? TO [ .. ]", "WHICH", "", ""),  # wij willen niets meer doen aan overgewicht
    ("graag/liever NOTHING TO [ .. ]", "", "", ""),
    ("graag/liever geen MORE* [ OFFER .. ]", "die dat", "", UNTURNED),
    (".. zitten/zit NOW* niet te wachten op [ .. ]", "", "WHO", ""),  # we zitten niet te wachten op nog een project
    (".. WE/IS WE/IS NOW* niet op zoek naar [ .. ]", "", "WHO", ""),
    (".. WE/WANT WE/WANT het NOW* niet over [ .. ] hebben", "", "", ""),
    (".. WE/richten/focussen WE/richten/focussen NOW* niet op [ .. ]", "", "GOOD HEALTHY", ""),
    (".. WE/WANT WE/WANT NOW* niet richten/focussen/inzetten op [ .. ]", "", "GOOD HEALTHY", ""),
    ("niet nog MORE* [ OFFER .. ]", "WHICH", "", UNTURNED),  # niet nog meer lessen over alcohol
    ("[ ABOUT .. ] hebben/IS WE/er? NOW* geen MORE* OFFER NEEDED", "WHICH", "", UNTURNED),
    ("[ .. ] hoeft/hoeven . PLACE HERE* niet", "", "WHO", ""),  # overgewicht hoeft voor ons niet
    ("[ BAD ] hoeft/hoeven niet", "", "", ""),
    ("er? is? WE? hebben? NOW* geen MORE* [ OFFER .. ] NEEDED", "WHICH", "", UNTURNED),  # geen extra inzet op pesten nodig
    ("er? is? WE? hebben? NOW* geen MORE* OFFER NEEDED TO [ .. ]", "WHICH", "", UNTURNED),
    ("geen nieuwe/nieuw/extra MORE* PROGRAMME TO [ .. ]", "WHICH", "", UNTURNED),
    # What they do enough about.
    # overgewicht pakken we al voldoende aan:
    ("[ !HANDLE .. ] HANDLE WE . ENOUGH ..", "NOT WHICH kunnen moeten willen", "", UNTURNED),
    ("[ !HANDLE .. ] pakken WE . goed/prima aan .", "NOT WHICH kunnen moeten willen", "", UNTURNED),
    ("[ ABOUT .. ] HAVE WE . ENOUGH OFFER", "NOT WHICH", "", UNTURNED),
    ("[ ABOUT .. ] GETS . ENOUGH . gedaan", "NOT WHICH", "", UNTURNED),
    ("er GETS . ENOUGH gedaan TO [ .. ]", "NOT WHICH", "", UNTURNED),
    ("WE HANDLE . ENOUGH in/aandacht? TO [ .. ]", "NOT WHICH", "", UNTURNED),  # we doen al genoeg aan bewegen
    ("!IS/HAVE .. IS/HAVE . ENOUGH OFFER TO [ .. ]", "NOT WHICH", "", UNTURNED),  # er is voldoende aanbod tegen pesten
    ("!IS .. IS voor/tegen/rond [ .. ] al? ENOUGH OFFER?", "NOT WHICH", "", UNTURNED),  # er is voor gescheiden ouders al genoeg
    ("[ ABOUT .. ] IS er NOW* al? ENOUGH OFFER?", "NOT WHICH", "", UNTURNED),
    ("[ de/het/ons/onze? OFFER .. ] IS HERE* al? ENOUGH/toereikend/dekkend", "NOT WHICH", "", UNTURNED),
    ("[ een/de/het? OFFER TO .. ] HAVE WE al", "NOT", "", UNTURNED),
    ("[ ABOUT .. ] hebben WE al een . OFFER", "NOT WHICH", "", UNTURNED),  # voor pesten hebben wij al een goede aanpak
    # The one subject and not the other.
    (".. geen MORE* [ OFFER ]", "", "GOOD PLACES", TURNED),  # geen coach, maar iets op de telefoon
    (".. geen [ .. ]", "OFFER", "GOOD PLACES", TURNED),  # geen onrust in de klas, wel stille kinderen
    # A short answer is about what was said just before it.
    ("[ ] nee", "", "", ""),
    ("[ ] nee/is? geen ISSUE HERE*", "", "", ""),
    ("[ ] nee? niet NEEDED", "", "", ""),
    ("[ ] nee? niet aan de orde HERE*", "", "", ""),
    ("[ ] nee? geen NO_NEED HERE*", "", "", ""),
    ("[ ] nee? . PLACE HERE* niet", "", "", AFTER_BAD),  # vapen? bij ons niet
)  # fmt: skip

SIGNS = frozenset(
    """geen niet niets niks nooit nauwelijks zelden amper nee geregeld orde voldoende genoeg ruimschoots volop goed prima onder
    lager laag nihil minder mee opgelost verdwenen verleden controle behalve uitzondering uitgezonderd al
    toereikend dekkend voorzien belegd geborgd afgedekt ingebed""".split()
)
"""Without one of these in it nothing is denied: most texts are read no further."""

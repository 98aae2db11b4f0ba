"""The words that people put around a programme's name, by what they say. Judgements of ours, kept by the tests.

GENERIC has the words that say nothing about *which* programme is meant: they may stand beside any name. TOPICS, SCHOOLS, PEOPLE
and UNITS may stand beside a name that they fit. DOUBT, VARIANTS, THINGS, ELSEWHERE and what is written onto a name
say that it is another programme, a thing about it, or none. `matcher.prepare_names` hands all of them on.
"""

from __future__ import annotations

KIND = frozenset(
    "training trainingen programma programmas methode methoden methodes methodiek methodieken aanpak werkwijze cursus cursussen "
    "les lessen lesprogramma lespakket pakket lesmethode leerlijn leerplan project projecten interventie interventies app module modules groep "
    "groepen traject trajecten bijeenkomst bijeenkomsten workshop workshops begeleiding ondersteuning inzet uitvoering aanbod "
    "activiteiten subsidie licentie spreekuur huisbezoek huisbezoeken melding meldingen consult consulten coalitie pilot "
    "actieprogramma therapie behandeling scholing benadering licenties teamscholing teamtraining leskist leskisten lesmateriaal "
    "lesmaterialen lessenserie lesbrief lesbrieven plekken plaatsen".split()
)
"""What kind of thing it is: 'de KiVa-methode', 'pilot VoorZorg'."""
ROLES = frozenset(
    "coach coaches trainer trainers coordinator coordinatoren regisseur verpleegkundige verpleegkundigen vrijwilliger "
    "vrijwilligers mentor mentoren team teams school scholen gemeente gemeenten klas klassen arts".split()
)
"""Who does it: 'Kanjercoach', 'VoorZorg-verpleegkundigen', 'KiVa-school'."""
FILLERS = frozenset(
    "de het een the onze ons eigen van voor op in bij te en met via door aan namens namelijk nl lokale landelijke regionale "
    "gemeentelijke erkende gecertificeerde onder andere oa diverse verschillende start vanaf anti sinds per "
    "va eo mn pre post tot tm t m wij we werken werkt doen doet gebruiken gebruikt geven geeft hebben heeft bieden biedt draaien draait "
    "zetten zet krijgen krijgt volgen volgt organiseren organiseert ook er is zijn wordt gestart jaarlijks jaarlijkse wekelijks wekelijkse maandelijks dagelijks dagelijkse hele heel gehele elk alle "
    "nu tijdens gedurende uit volgens maakt gebruik vanuit bijvoorbeeld bijv".split()
)
"""Small words, and what people say before a name when they tell what they do: 'wij werken met Rots en Water'."""
VERBS = frozenset(
    "hebben zijn krijgen worden komen houden blijven maken gaan staan leren willen kunnen hebt heeft bent is krijg kom "
    "komt ben heb blijf blijft zit zitten voelen vinden".split()
)
"""Right behind a name of everyday words they make a sentence of it: 'grip op je dip krijgen'."""
DOING = frozenset(
    "biedt bieden aangeboden aanbieden zet zetten ingezet inzetten werkt werken gewerkt gebruikt gebruiken krijgt krijgen volgt volgen gevolgd "
    "voert voeren uitgevoerd uitvoeren doet doen deelnemen meedoen neemt nemen sluit sluiten aangesloten subsidieert subsidieren gesubsidieerd "
    "bekostigt bekostigen bekostigd financiert financieren gefinancierd continueert continueren gecontinueerd voortzetten voortgezet breidt "
    "breiden uitgebreid ondersteunt ondersteunen ondersteund koppelt koppelen gekoppeld begeleidt begeleiden begeleid komt komen draait draaien "
    "verwijst verwijzen terecht start starten gestart geschoold opgeleid getraind ingevoerd ingericht beschikbaar aanwezig actief geeft geven "
    "gegeven organiseert organiseren bezoekt bezoeken helpt helpen bundelt bundelen leert leren speelt spelen bewegen zorgt zorgen blijven "
    "blijft ontvangt ontvangen stimuleert stimuleren richt richten maakt maken houdt houden koopt kopen ingekocht geldt legt leggen pakt pakken "
    "gedaan binnenlopen aanmelden signaleert signaleren screent screenen traint trainen investeert investeren versterkt versterken borgen geborgd kunnen kan heeft hebben is zijn wordt worden".split()
)
"""What a sentence says that is done with a programme: 'zetten we VoorZorg voort', 'bieden Stevig Ouderschap aan'."""
WISHES = frozenset(
    "overwegen overweegt onderzoeken onderzoekt verkennen verkent verkenning willen wil wilde zou zouden wens wensen wenst hoopt hopen vraagt vragen "
    "zoekt zoeken mits zodra indien of misschien mogelijk eventueel ooit vroeger destijds toen behalve tenzij nee nog stopgezet gestaakt wegbezuinigd afgeschaft afgebouwd uitgefaseerd buurgemeente buurgemeenten elders".split()
)
"""In a sentence they say that a programme is wished for, looked for or a question: 'we overwegen Triple P'. Not that it is there."""
ASKING = frozenset(
    "kost kosten kostte prijs duur duurder goedkoper betalen bewijs bewezen effectief effect effecten werkt helpt erkend erkenning onderzocht "
    "evaluatie invoeren ingevoerd voortzetten verlengen kiezen keuze verschil verschillen beter vervangen vervanging alternatief opvolger ervaring ervaringen licentie "
    "zoiets iets effectiviteit wetenschappelijk kwaliteit stoppen overstappen".split()
)
"""Who writes these in a need may ask about a programme: 'wat kost VoorZorg', 'is KiVa bewezen effectief?'."""
PROVIDERS = frozenset(
    "gemeente gemeenten regio provincie ggd jgz cjg wijkteam jeugdteam welzijn welzijnswerk stichting bibliotheek kinderopvang "
    "logopedist logopedisten pedagoog pedagogen brugfunctionaris brugfunctionarissen zorgteam zorgteams schoolbestuur schoolbesturen "
    "jeugdhulpregio jeugdregio jvk jvks jvp jvps jv jvs jeugdarts jeugdartsen lkr contactmoment contactmomenten "
    "ketenpartners netwerk netwerken sportbedrijf uitvoerder uitvoerders zorgaanbieder zorgaanbieders thuiszorgorganisatie fysiotherapeut fysiotherapeuten fysio kinderfysio vluchtelingenwerk vrouwenopvang noodopvang ziekenhuis ziekenhuizen directie gymzaal aula slb slbers decaan decanen "
    "consultatiebureau consultatiebureaus buurthuis buurthuizen wijkcentrum schooljaar huisarts huisartsen huisartsenpraktijk "
    "huisartsenpraktijken praktijken bibliotheken wijkteams jeugdteams kindcentrum kindcentra kinderopvanglocaties "
    "bso kdv ikc sbo afdeling omgeving schoolbreed "
    "wijken buurten dorpen kernen locaties vestigingen jeugdwerk buurtteam buurtteams verslavingszorg ggz "
    "psz kdvs voorschool voorscholen voorschoolse kinderdagopvang peutergroep peutergroepen babygroep peuteropvang peuterspeelzaal peuterspeelzalen kinderdagverblijf kinderdagverblijven".split()
)
"""Who gives it and where: 'KiVa jeugdteam', 'VoorZorg consultatiebureau'."""
FORMS = frozenset(
    "praatgroep spelgroep gespreksgroep lotgenotengroep ouderavond ouderavonden oudertraining kindertraining basistraining "
    "ouderbijeenkomst ouderbijeenkomsten inloop inloopspreekuur gastles gastlessen voorlichting plein pleinen schoolplein "
    "schoolpleinen speelplein gesprek gesprekken mentoraat maatje maatjes buddy buddys buddies docent begeleider begeleiders thuismentor "
    "thuismentoren leesconsulent leesconsulenten consulent consulenten voorlezer voorlezers vrijwillige aandachtsfunctionaris "
    "mentorles mentorlessen mentoruur groepje groepjes clubje clubjes lesje lesjes peers route rondje lezing lezingen webinar schooltijd buiten na".split()
)
"""In which form it is given, and what those are called who give it: 'Beweeg Wijs plein', 'thuismentoren School's cool'."""
TIMES = frozenset(
    "maandagochtend maandagmiddag maandagavond dinsdagochtend dinsdagmiddag dinsdagavond woensdagochtend woensdagmiddag woensdagavond "
    "donderdagochtend donderdagmiddag donderdagavond vrijdagochtend vrijdagmiddag vrijdagavond zaterdagochtend zaterdagmiddag zaterdagavond "
    "zondagochtend zondagmiddag zondagavond jan feb mrt apr jun jul aug sep sept okt nov dec maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ochtend middag avond januari februari maart april mei juni juli augustus september oktober november december najaar voorjaar zomer ronde editie "
    "vorig vorige elke iedere momenteel inmiddels tegenwoordig nieuw lopend lopende loopt doorlopend structureel uitgevoerd deelname uitbreiding doorstart versterking jaren goed ingekocht gesubsidieerd gefinancierd bekostigd ingehuurd inhoudelijk inhoudelijke eind begin medio weer opnieuw nog al soms deels vooral vaak meestal incl inclusief tweewekelijks eenmaal tweemaal halfjaarlijks dagdeel "
    "dagdelen schooljaren leerjaren jaarlaag jaargroep jaargroepen regionaal lokaal landelijk gemeentebreed stadsbreed getraind geschoold opgeleid gepland geplande voorbereiding "
    "orientatie invoering ingevoerd gecertificeerd komend komende aanstaande dit volgend jaar pilotfase eerste verlengd verlenging "
    "vignet vignetten certificaat inbedding borging onderdeel subsidieregeling subsidieregelingen "
    "voortgang voortzetting uitrol verdere implementatie coordinatie advisering toepassing convenant coalities cjgs".split()
)
"""When it is given and how it stands: 'vanaf september', 'in voorbereiding', 'verdere uitrol'. What has stopped is not offered: no word for that."""
ORGANISATIONS = frozenset(
    "kinderopvang kinderdagverblijf kdv bso buitenschoolse gastouderbureau peuterspeelzaal peuteropvang psz kindercentrum kindcentrum ikc "
    "basisschool obs cbs rkbs pcb kbs school college lyceum stichting vereniging praktijk huisartsenpraktijk tandartspraktijk "
    "verloskundigenpraktijk kinderpraktijk coachpraktijk fysiotherapie fysiotherapiepraktijk psychologenpraktijk logopediepraktijk "
    "sportschool sportclub sportvereniging voetbalclub voetbalvereniging atletiekvereniging dansschool zwembad sporthal theater museum "
    "restaurant camping zorgboerderij uitgeverij uitgever jeugdhonk buurthuis wijkcentrum kerk advocatenkantoor bureau roc".split()
)
"""Before a name, a word for an organisation says what that is called: 'Kinderopvang Kaleidoscoop'. Behind it: who does it."""
TEAMS = frozenset(
    "welzijn welzijnswerk cjg jgz ggd azc wijkteam jeugdteam buurtteam gezinsteam vluchtelingenwerk".split()
)
"""Behind a name they say who gives it, with what that is called: 'welzijn Delfzicht'. Before a name they give the programme."""
AUDIENCE = frozenset(
    "verzorgers opvoeders kinderen kind jongeren leerlingen jeugd jeugdigen ouders ouder gezinnen gezin leerkrachten docenten "
    "medewerkers professionals schoolkinderen basisschoolkinderen basisschoolleerlingen brugklassers".split()
)
"""For whom everything here is: it tells none apart."""
KINDS_OF_SCHOOL = {
    "po": "po bo bao sbo basisschool basisscholen basisonderwijs primair",
    "vo": "vo vmbo havo vwo pro kb tl gl voortgezet middelbare brugklas brugklassen",
    "mbo": "mbo roc entree",
    "so": "so vso sbo speciaal",
}
"""Words for each kind of school that an entry may be for."""
SCHOOLS = frozenset(
    [
        *" ".join(KINDS_OF_SCHOOL.values()).split(),
        *"onderwijs onderbouw middenbouw bovenbouw ob mb bb".split(),
    ]
)
"""Kinds of school: nothing special beside most names, but what tells the members of some families apart."""
UNITS = frozenset(
    "groep groepen klas klassen leerjaar lj lessen bijeenkomsten keer x sessies weken week maanden maand uur schooljaar niveau".split()
)
"""Words beside which a number is a number only: 'groep 7', '8 lessen'."""
REMARKS = frozenset(
    "zie bijlage notitie toelichting bespreken besproken navragen nagaan nakijken onbekend overleg akkoord afgesproken contract "
    "raamcontract contractueel inkoop ingekocht inhuur raadsbesluit collegebesluit genomen vastgesteld beschikking gefinancierd financiering gesubsidieerd bekostigd betaald "
    "middelen gelden begroot vervolgbijeenkomst startbijeenkomst trekker kartrekker projectleider samenwerking intentie aangemeld abonnement abonnementen regulier tijdelijk vervolg vast basis uren formatie fte deels volledig beperkt uitgebreid aanmelden aanmelding verwijzing "
    "afgekort kortweg genaamd genoemd bijdrage contactpersoon contact bereikbaar jr gr mnd dgn https http www wpg wmo wlz jeugdwet gids spuk gala iza npo nji rivm onderbouwd effectief oab goab databank".split()
)
"""What people note beside a name in a list, set apart from it, also the law or the scheme that pays: '(nog bespreken)', '(wpg)'."""
DOUBT = frozenset(
    "geen niet zonder zoals soort soortgelijk vergelijkbaar lijkt lijkend alternatief alternatieven variant varianten ipv plaats "
    "vervangt vervanging vervanger opvolger gebaseerd geinspireerd achtig achtige anders voorheen".split()
)
"""Words that say the name is not what is offered: 'geen VoorZorg', 'zoals Rots en Water'."""
ELSEWHERE = frozenset(
    "duitsland belgie vlaanderen frankrijk engeland schotland ierland wales spanje portugal italie zwitserland oostenrijk polen "
    "denemarken noorwegen zweden finland rusland griekenland turkije marokko amerika usa canada australie europa".split()
)
"""Other countries: what is given there, or is called so, is not given here."""
PEOPLE = frozenset(
    "senioren ouderen volwassenen studenten baby babys dreumes dreumesen peuter peuters kleuter kleuters tiener tieners puber pubers "
    "vaders moeders meiden meisjes jongens autisme adhd lvb lvg asiel online digitaal thuis".split()
)
"""For whom it is, and whether at home or on a screen. Beside a programme that is for them they say nothing new; beside another it is another programme."""
VARIANTS = PEOPLE | frozenset(
    "plus light lite extra junior senior teens teen kids papa mama autism nt2 digital home advanced stepping stones "
    "classroom preschool toddler".split()
)
"""Words after a name that make it another programme rather than the same one somewhere: 'Triple P Baby'."""
THINGS = (
    "onderzoek", "evaluatie", "evaluaties", "studie", "enquete", "vragenlijst", "monitor", "rapport", "rapportage", "artikel", "scriptie",
    "congres", "symposium", "conferentie", "festival", "feest", "reunie", "jubileum", "museum", "tentoonstelling", "wedstrijd", "toernooi",
    "winkel", "shop", "website", "nieuwsbrief", "folder", "flyer", "poster", "borden", "reclame", "knuffel", "pop", "shirt",
    "boek", "boekje", "tijdschrift", "liedje", "lied", "film", "bestuur", "directeur", "medewerker", "medewerkers", "collega", "collegas",
    "vacature", "vacatures", "stagiair", "stagiaire", "stage", "bijscholing", "nascholing", "opleiding", "certificering", "wachtlijst",
    "kosten", "prijs", "prijzen", "offerte", "factuur", "begroting", "budget", "catering", "makelaars", "makelaardij", "gestopt", "stopt",
    "beeindigd", "stopgezet", "gestaakt", "wegbezuinigd", "afgeschaft", "afgelopen", "vervallen", "geschrapt", "opgeheven", "afgebouwd", "voormalig", "voormalige", "ex", "anti", "gezocht",
    "nee", "nooit", "nauwelijks", "koop", "huur", "restaurant", "sportschool", "theater", "camping", "hotel", "bezwaar", "klacht", "klachten", "protest", "kritiek", "verzoek",
)  # fmt: skip
"""How words end for a thing or an event about a programme, not the programme: 'evaluatie', 'KiVa-onderzoek'."""
HAPPENS = (
    "evaluatie", "evaluaties", "monitor", "rapportage", "wachtlijst", "wachtlijsten", "medewerker", "medewerkers", "collega", "collegas",
    "stagiair", "stagiaire", "bijscholing", "nascholing", "opleiding", "certificering", "kosten", "begroting", "budget", "gezocht", "vacature",
    "vacatures", "afgelopen",
)  # fmt: skip
"""Of those what happens to a programme that is there: set apart behind its name they tell how it goes: 'KiVa, evaluatie in 2027'."""
PLACE_ENDINGS = (
    "burg", "berg", "dorp", "stad", "land", "veen", "wijk", "regio", "kwartier", "streek", "waard", "polder", "dijk",
    "voort", "kerk", "hout", "broek", "steden", "hoek", "horst", "hoven", "haven", "huizen", "sluis", "wolde", "vallei", "dam",
    "recht", "ingen", "daal", "brabant", "drenthe", "twente", "stede",
    "meer", "meren", "aal", "bosch", "lo", "um", "rade", "horn", "ijssel", "beek", "zijl", "zoom", "born", "oord",
)  # fmt: skip
"""How Dutch place names end; with a capital such a word after a name says where."""
PLACE_PARTS = frozenset(
    "binnenstad noord oost zuid west zuidwest zuidoost noordwest noordoost midden centrum den aan de het op".split()
)
"""Words that belong to the name of a place: 'Den Haag Zuidwest', 'team zuid'."""
COMPOUND_ENDINGS = (
    "training", "trainingen", "programma", "project", "cursus", "methode", "methodiek", "aanpak", "interventie", "groep",
    "traject", "lessen", "verpleegkundige", "verpleegkundigen", "trainers", "coaches", "vrijwilligers",
    "cursussen", "projecten", "programmas", "groepen", "methoden", "trajecten", "preventie", "begeleiding", "ondersteuning",
    "mentoren", "avonden", "avond", "bijeenkomst", "bijeenkomsten", "spreekuur", "spreekuren", "begeleiders", "gesprekken",
    "team", "docenten", "leerkrachten", "pleinen", "behandeling", "therapie", "module", "pakket", "coordinator", "werker",
    "docent", "leerkracht", "coach", "trainer", "mentor", "vrijwilliger", "begeleider", "maatje", "maatjes", "consult", "consulten", "gesprek",
    "vereniging", "verenigingen", "praktijk", "praktijken", "gezin", "gezinnen", "onderwijs", "hulp", "steun", "coaching", "voorlichting", "signalering", "screening", "kennismaking", "mediatoren", "workshop", "workshops",
    "werkers", "aanbieder", "aanbieders", "instelling", "instellingen", "organisatie", "organisaties", "kinderen", "peuters", "leerlingen",
    "ouders", "jongeren", "werkster", "assistent", "specialist", "adviseur", "consulent",
)  # fmt: skip
"""A long word with such an ending describes: 'weerbaarheidstraining Rots en Water'."""
OF_ITS_FORM = frozenset(
    "training trainingen trainer trainers coach coaches cursus cursussen therapie behandeling groep groepen team teams "
    "consult consulten mentor mentoren spreekuur app".split()
)
"""Forms that not every programme has: written onto a name, or with a capital behind letters, they make another thing of it."""
GLUED = tuple(
    sorted(
        {w for w in KIND | ROLES if len(w) > 4 and w not in ("klassen", "inzet", "activiteiten")} | {"les"},
        key=lambda w: (-len(w), w),
    )
)
"""What people write onto a name: 'Watertrainingen', 'Kanjercoach'."""
MOVABLE = KIND | AUDIENCE | SCHOOLS | frozenset({"school", "plus", "vve"})
"""Words of a name that people put in front as well as behind: 'Jeugd-POH', 'mbo M@ZL'."""
GENERIC = KIND | ROLES | FILLERS | PROVIDERS | AUDIENCE | FORMS | TIMES
"""Every word that may stand beside any name."""
TOPICS = frozenset(
    "individuele individueel klassikaal klassikale groepsgewijs collectief collectieve preventief preventieve vroegtijdige laagdrempelig "
    "laagdrempelige outreachend outreachende ambulant ambulante intensief intensieve kortdurend kortdurende langdurige lichte zware universeel "
    "selectief geindiceerd geindiceerde wijkgericht wijkgerichte schoolbrede integraal integrale gratis vrijwillig verplicht verplichte "
    "sociaal sociale emotioneel emotionele psychosociaal psychosociale psychisch psychische mentaal mentale lichamelijk lichamelijke seksueel "
    "seksuele relationele cognitief cognitieve motorisch motorische fysiek fysieke digitale vaardigheid vaardigheden competentie competenties "
    "weerbaar weerbaarheid weerbaarder veerkracht welbevinden gezondheid vitaliteit leefstijl voeding beweging bewegen sport sporten spel eten "
    "ontwikkeling gedrag gedragsregulatie problemen problematiek klachten taal lezen leesbevordering "
    "extra geld activiteit ambitie registratie bereik sova wijk buurt actieplan werkplan uitvoeringsplan jaarplan wettelijk wettelijke assertiviteit assertief mindfulness ontspanning executieve functies "
    "mediawijsheid cyberpesten sexting grenzen wensen anticonceptie kinderwens borstvoeding huilbaby zindelijkheid "
    "druk hyperactief huiselijk driftbuien thuiszitters schoolverlaten woordenschat leesplezier voorlezen buitenspelen drinkwater groente fruit "
    "rouwverwerking groepsvorming groepsdynamiek klassenklimaat schoolklimaat opvoedvragen "
    "mantelzorg brussen gezinsbezoeken "
    "observatie observaties screening afname opschaling verduurzaming extern externe intern interne optioneel stedelijk naschools naschoolse buitenschools buitenschoolse binnenschools eenmalig eenmalige "
    "hybride lente herfst telefonisch telefonische intake nazorg terugkomdag aanmelding verwijzing "
    "lichting cohort tranche semester kwartaal blok blokken cyclus themaweek projectweek "
    "hoogbegaafd hoogbegaafde anderstalig achterstand achterstanden beschikbaar aangeboden gewenst gevolgd gegeven ingezet klaar mogelijk "
    "gecontracteerd gecontracteerde aangeschaft gekocht geleend materiaal materialen curatief verdieping kort lang licht zwaar basis tutor tutors tutoren pauze pauzes gymles rt ib seo handhaving specialistisch specialistische sel nieuwe leren huiswerk planning concentratie motivatie opvoeding opvoeden ouderschap ouderbetrokkenheid preventie signalering "
    "zelfbeeld zelfvertrouwen zelfregulatie identiteit faalangst angst angsten angstig somberheid somber depressie depressies stress boosheid "
    "boos agressie agressief pesten pestgedrag groepsdruk vriendschap relaties liefde seksualiteit vorming puberteit scheiding "
    "vechtscheiding rouw verlies trauma traumas geweld mishandeling verwaarlozing misbruik verslaving alcohol drugs blowen cannabis roken vapen "
    "gamen schermtijd overgewicht obesitas slaap slapen hechting verzuim spijbelen uitval suicide suicidepreventie "
    "zelfdoding stigma diversiteit discriminatie armoede schulden eenzaamheid mediatie mediatoren bemiddeling oplossen conflicten "
    "kwetsbare kwetsbaar boze drukke angstige verlegen teruggetrokken gepeste pesters gescheiden zwangere zwangeren jonge alleenstaande "
    "depressieve anderstalige nieuwkomers azc asielzoekers vluchtelingen vrouwen isk lhbti ggz jeugdhulp speciaal begeleide omgang vrij toegankelijk toegankelijke geborgd "
    "migratieachtergrond statushouder statushouders".split()
)
"""What it is about, how it is given and for what kind of people: in small letters beside a name it tells of that programme."""

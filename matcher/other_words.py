"""Words that, right behind a programme's name, make it what something else is called: 'KIES Kleur', 'Home-Start Makelaars'.

Trades, leisure, events and goods in Dutch and English: what shops, clubs, companies and shows put behind a word that is
also the name of a programme. Judgements of ours, kept by the tests; matcher.words_around has the words that may stand there.
"""

from __future__ import annotations

_TRADE = """accountants administratie adviesbureau adviseurs advocaten apotheek architecten assurantie assuranties
autobedrijf autos bakker bakkerij beheer belangen beleggen beleggingen bemiddeling beton beveiliging bloemen boerderij boetiek bouw
bouwbedrijf bouwmarkt brillen brouwerij bv callcenter capital catering communicatie company concept concepts consult
consultancy consulting cosmetica dakwerken delicatessen design designs detachering diensten dienstverlening drogist drukkerij
elektra elektronica energie energy events evenementen export factory fashion fietsen films finance financieel financien fondsen fonds
fotografie garage glas groothandel groep group haarmode haarstudio handel hardware holding horeca huisarts hypotheek hypotheken
ict import incasso industrie ingenieurs interieur interim interieurs invest investments juristen juwelier kapper kapsalon keukens
kleding koerier kringloop label lampen lening leningen logistiek makelaar makelaardij makelaars management manager managers
marketing mediation media meubels micro microkrediet mode mobiel mobility motoren notaris notariaat ondernemer ondernemers ondernemen
optiek optiekwinkel organisatiebureau outlet packaging parfum partner partners payroll pensioen pensioenen producties productions
projectontwikkeling publishing recruitment recycling reclame reizen rent rijschool sanitair schilders schoenen schoonheidssalon
schoonmaak security services shop shops software solutions sounds speelgoed speelgoedwinkel speeltoestellen speeltuinen store
studio studios supermarkt systems tandarts taxi techniek technologie telecom textiel thuiszorg tickets toerisme trade trading
transport tuinen tuinmeubelen tweewielers uitgeverij uitgevers uitvaart uitvaartzorg uitzendbureau vastgoed verhuizing verhuizingen
verhuur verkoop vervoer verzekering verzekeringen vastgoedbeheer vof webdesign webshop winkels wonen woningbouw woningcorporatie
zorgverzekering zonnepanelen zorggroep"""
_LEISURE = """aerobics atletiek badminton ballet band basketbal bioscoop boksen bootcamp bowling bridge cabaret cafe camping carnaval
casino choir cinema circus cocktails concert concerten crossfit dance dans dansen dansgroep dansschool danstheater darts disco
estafette expert experts feesten festival festivals film filmavond filmhuis filmclub films fitness fitnesscentrum fitclub foto fotos galerie gala game games
golf gymnastiek hardlopen harmonie hockey hotel jazz judo kaarten karate kampeer karaoke kart kerk klimmen klimhal koor
korfbal kroeg ladies league loop marathon mannen musical musicals museum muziek muziekschool opera orkest paarden padel park parade
pilates podium poker popkoor quiz race radio restaurant rally rugby run running sauna schaken schietvereniging show shows skate
spa spas sportcentrum spelshow stadion stream surfen swim tennis theater theatergroep theatershow toneel tour tours
toneelgroep tournooi triatlon turnen turnvereniging tv uitje vakantie vakanties vakantiepark vakantieweken vakantiepark voetbal
voetbalkamp voetbalschool volleybal vrouwen waterpolo weekendje wellness winterfeest yoga zangkoor zangschool zeilen zomerfeest
zumba zwemmen zwemclub zwemschool vijftigplus pretpark kermis speelparadijs speelhal kinderboerderij"""
_GOODS = """abonnement album arena award awards baby-uitzet barbecue bad barometer bed bier bijbel bike bikes boeken boerenkaas boot
boten bord bordspel brood cadeau cadeaus camp card cards cd chips club clubs cocktail collectie dag dagen deals dier dieren dvd
elektrisch familiedag feest fiets fietstocht fonds gadgets geld hond honden ijs jaarboek journaal jubileum kaars kaas
kaart kaarten kalender kat katten koeien koffie koffer kleur kleuren kleurboek knuffelactie krant kunst lab labs lamp loterij
magazine markt masterclass melk merchandise mok natuur nieuws opera ontbijt pad pas merk pil planner plant planten podcast poetsdoek
prijs prijsvraag puzzel quilt raak recepten route-app sieraden soep spellen speldag spul stichtingsfonds straat streekmarkt tas
taart tassen techniek tent thee toekomst trein trui truien tuin tuinen tv-serie uitzicht vaas verf vlag vloer voer wandeling wijn
wijnen wijzer winter zaden zomer zorg zuivel"""
_ENGLISH = """academy action adventure alliance apps army art arts ball bank beach beauty best beyond blue book books box boys
brand brands bridge buddies cafe camp center centre chain challenge change charity church city class classic coach coffee collective
community connect control cook cooking crew day days deal dream dreams drive eagles east edition escape ever experience express
family fast festival fighter fire first-class fit fly food foods for forever foundation fresh fun future gallery garden girls
global go gold good great green grill group guide hall heart high hit hub hunter ideas inn institute international
island jam journey kids kitchen king kings lab ladies lady life lifestyle light line link live lodge lounge love machine made
magic man map market master masters matters media meet men mind mini ministry mission mobile money moon more morning motion
mountain move movement movies music nation network new news night north nights nutrition office one online open outdoor paradise
park parties party peace people perfect personal pictures place planet platform play plaza point pool power prayer premium press
pride pro project quality queen quest ranch ready real red ride river road rock rocks room royal run safe sale salon school science
sea season select sense series shape shine silver simple sky sleep smart smile social sound south space spirit sports spot
spring square squad staff star stars start station stories story stream street style summer sun super supply support surf sweet
swim system talent tales taste tea teacher teachers team tech time times tools top town toys track trail travel trends
trip unlimited united urban vacation valley value vibes vibe village vision vitality walk wall water wave way wear weekend west
white wild wind wine winter woman women wonder wood work works world xl yacht young youth zone"""

OTHER = frozenset(" ".join((_TRADE, _LEISURE, _GOODS, _ENGLISH)).replace("-", " ").split())
"""Folded words."""

"""Where a programme is offered and by whom: Dutch municipalities, larger towns and regions, and well-known providers.

As people write them; not a register: a place that is missing here is still known by how it ends or by the word before it (see
matcher.words_around and matcher.name_around). Spelled in the normal form of kennisbank.names, parted by commas.
"""

from __future__ import annotations

_PROVINCES = """drenthe, flevoland, friesland, fryslan, gelderland, groningen, limburg, brabant, noord brabant, noord holland,
overijssel, utrecht, zeeland, zuid holland"""
_REGIONS = """achterhoek, alblasserwaard, amstelland, betuwe, bollenstreek, brabant noord, brabant zuidoost, de kempen, de liemers,
de peel, drechtsteden, duin en bollenstreek, flevoland, food valley, foodvalley, gelderland midden, gelderland zuid, gooi,
gooi en vechtstreek, groene hart, haaglanden, haarlemmermeer, hart voor brabant, het gooi, hoeksche waard, holland rijnland,
hollands midden, hollands noorden, ijsselland, kempen, kennemerland, kop van noord holland, krimpenerwaard, land van cuijk,
lekstroom, limburg noord, midden brabant, midden holland, midden limburg, midden nederland, nederland, noord en oost gelderland,
noord limburg, noord oost gelderland, noord veluwe, noordoost brabant, noordoost twente, noordoostpolder, parkstad, regio utrecht,
rijnmond, rijnstreek, rivierenland, rotterdam rijnmond, salland, twente, veluwe, vechtstreek, voorne putten, waterland,
west brabant, west friesland, westelijke mijnstreek, westfriesland, westland, zaanstreek, zaanstreek waterland, zuid limburg,
stedenvierkant, stedendriehoek, noordoost friesland, zuidwest friesland, noordwest veluwe, zuidoost utrecht, lekstreek, kromme rijn,
eemland, gelderse vallei, de vallei, bevelanden, zeeuws vlaanderen, kop van overijssel, de meierij, langstraat, baronie, de liemers,
maas en waal, land van heusden en altena, bommelerwaard, noord kennemerland, midden kennemerland, zuid kennemerland, ijmond, kempenland,
zuid holland west, zuid holland zuid, zuidoost brabant, zuidoost drenthe, maastricht heuvelland, heuvelland, walcheren"""
_MUNICIPALITIES = """aa en hunze, aalsmeer, aalten, achtkarspelen, alblasserdam, albrandswaard, alkmaar, almelo, almere,
alphen aan den rijn, alphen chaam, altena, ameland, amersfoort, amstelveen, amsterdam, apeldoorn, arnhem, assen, asten,
baarle nassau, baarn, barendrecht, barneveld, beek, beekdaelen, beesel, berg en dal, bergeijk, bergen, bergen op zoom, berkelland,
bernheze, best, beuningen, beverwijk, bladel, blaricum, bloemendaal, bodegraven reeuwijk, boekel, borger odoorn, borne, borsele,
boxtel, breda, bronckhorst, brummen, brunssum, bunnik, bunschoten, buren, capelle aan den ijssel, castricum, coevorden, cranendonck,
culemborg, dalfsen, dantumadiel, dantumadeel, de bilt, de fryske marren, de friese meren, de ronde venen, de wolden, delft, den bosch,
den haag, den helder, deurne, deventer, diemen, dijk en waard, dinkelland, doesburg, doetinchem, dongen, dordrecht, drechterland,
drimmelen, dronten, druten, duiven, echt susteren, edam volendam, ede, eemnes, eemsdelta, eersel, eijsden margraten, eindhoven,
elburg, emmen, enkhuizen, enschede, epe, ermelo, etten leur, geertruidenberg, geldrop mierlo, gemert bakel, gennep, gilze en rijen,
goeree overflakkee, goes, goirle, gooise meren, gorinchem, gouda, groningen, gulpen wittem, haaksbergen, haarlem, haarlemmermeer,
halderberge, hardenberg, harderwijk, hardinxveld giessendam, harlingen, hattem, heemskerk, heemstede, heerde, heerenveen, heerlen,
heeze leende, heiloo, hellendoorn, helmond, hendrik ido ambacht, hengelo, het hogeland, heumen, heusden, hillegom, hilvarenbeek,
hilversum, hoeksche waard, hof van twente, hollands kroon, hoogeveen, hoorn, horst aan de maas, houten, huizen, hulst, ijsselstein,
kaag en braassem, kampen, kapelle, katwijk, kerkrade, koggenland, krimpen aan den ijssel, krimpenerwaard, laarbeek, land van cuijk,
landgraaf, landsmeer, lansingerland, laren, leeuwarden, leiden, leiderdorp, leidschendam voorburg, lelystad, leudal, leusden,
lingewaard, lisse, lochem, loon op zand, lopik, losser, maasdriel, maasgouw, maashorst, maassluis, maastricht, medemblik, meerssen,
meierijstad, meppel, middelburg, midden delfland, midden drenthe, midden groningen, moerdijk, molenlanden, montferland, montfoort,
mook en middelaar, neder betuwe, nederweert, nieuwegein, nieuwkoop, nijkerk, nijmegen, nissewaard, noardeast fryslan, noord beveland,
noordenveld, noordoostpolder, noordwijk, nuenen, nunspeet, oegstgeest, oirschot, oisterwijk, oldambt, oldebroek, oldenzaal,
olst wijhe, ommen, oost gelre, oosterhout, ooststellingwerf, oostzaan, opmeer, opsterland, oss, oude ijsselstreek, ouder amstel,
oudewater, overbetuwe, papendrecht, peel en maas, pekela, pijnacker nootdorp, purmerend, putten, raalte, reimerswaal, renkum, renswoude,
reusel de mierden, rheden, rhenen, ridderkerk, rijssen holten, rijswijk, roerdalen, roermond, roosendaal, rotterdam, rozendaal, rucphen,
schagen, scherpenzeel, schiedam, schiermonnikoog, schouwen duiveland, s gravenhage, s hertogenbosch, simpelveld, sint michielsgestel,
sittard geleen, sliedrecht, sluis, smallingerland, soest, someren, son en breugel, stadskanaal, staphorst, stede broec, steenbergen,
steenwijkerland, stein, stichtse vecht, sudwest fryslan, terneuzen, terschelling, texel, teylingen, tholen, tiel, tilburg, tubbergen,
twenterand, tynaarlo, tytsjerksteradiel, uitgeest, uithoorn, urk, utrecht, utrechtse heuvelrug, vaals, valkenburg aan de geul,
valkenswaard, veendam, veenendaal, veere, veldhoven, velsen, venlo, venray, vijfheerenlanden, vlaardingen, vlieland, vlissingen,
voerendaal, voorne aan zee, voorschoten, voorst, vught, waadhoeke, waalre, waalwijk, waddinxveen, wageningen, wassenaar, waterland,
weert, west betuwe, west maas en waal, westerkwartier, westerveld, westervoort, westerwolde, westland, weststellingwerf, wierden,
wijchen, wijdemeren, wijk bij duurstede, winterswijk, woensdrecht, woerden, wormerland, woudenberg, zaanstad, zaltbommel, zandvoort,
zeewolde, zeist, zevenaar, zoetermeer, zoeterwoude, zuidplas, zundert, zutphen, zwartewaterland, zwijndrecht, zwolle"""
_TOWNS = """bussum, boxmeer, cuijk, delfzijl, drachten, dokkum, franeker, geldrop, gemert, grave, groenlo, heerhugowaard,
hellevoetsluis, hoofddorp, hoogezand, joure, kaatsheuvel, krommenie, leidschendam, leerdam, maarssen, mijdrecht, naaldwijk,
naarden, nijverdal, nootdorp, pijnacker, reeuwijk, rijssen, rosmalen, sittard, geleen, sneek, spijkenisse, steenwijk, uden,
varsseveld, veghel, vianen, volendam, voorburg, weesp, winschoten, zaandam, zuidlaren, zwanenburg, ijmuiden, schijndel,
sassenheim, roden, maassluis, dieren, zuidbroek, veldhoven, oosterbeek, wolvega, gorredijk, surhuisterveen, buitenpost, burgum,
grou, balk, lemmer, bolsward, workum, makkum, appingedam, leek, haren, ter apel, musselkanaal, beilen, borger, gieten, vries,
norg, hengelo gld, neede, eibergen, lichtenvoorde, aalten, borculo, ruurlo, vorden, twello, vaassen, wezep, hattem,
ijsselmuiden, genemuiden, hasselt, vroomshoop, vriezenveen, haaksbergen, goor, delden, rijen, gilze, oudenbosch, zevenbergen,
made, raamsdonksveer, waspik, drunen, vlijmen, sint oedenrode, best, son, mierlo, asten, deurne, horst, panningen, echt,
susteren, stein, beek, bunde, elsloo, nieuwerkerk, krimpen, capelle, ridderkerk, barendrecht, rhoon, poortugaal, middelharnis,
sommelsdijk, zierikzee, goes, yerseke, oostburg, sas van gent, hoek van holland, monster, de lier, wateringen, rijnsburg,
noordwijkerhout, voorhout, warmond, alphen, gouderak, schoonhoven, lopik, breukelen, vleuten, bilthoven, maarn, doorn,
driebergen, leersum, velp, brielle, barneveld, bergschenhoek, berkel, bleiswijk, bodegraven, boskoop, emmeloord, kampen,
hoensbroek, heesch, ulft"""
_QUARTERS = """overvecht, kanaleneiland, leidsche rijn, lunetten, ondiep, zuilen, hoograven, vleuten de meern, charlois,
feijenoord, ijsselmonde, delfshaven, overschie, hillegersberg, kralingen, crooswijk, bospolder, tussendijken, tarwewijk,
bloemhof, hillesluis, afrikaanderwijk, lombardijen, prins alexander, hoogvliet, pernis, bijlmer, osdorp, slotervaart,
geuzenveld, bos en lommer, de baarsjes, nieuw west, buitenveldert, indische buurt, gaasperdam, transvaal, laakkwartier, escamp,
loosduinen, moerwijk, bouwlust, morgenstond, ypenburg, segbroek, schilderswijk, mariahoeve, spoorwijk, woensel, gestel,
tongelre, beijum, vinkhuizen, selwerd, paddepoel, lewenborg, hoogkerk, korrewegwijk, presikhaaf, malburgen, klarendal,
dukenburg, lindenholt, hatert, nijmegen noord, schalkwijk, meerwijk, poelenburg, pendrecht, holtenbroek, assendorp, stadshagen,
kruiskamp, liendert, vathorst, soesterkwartier, reeshof, stokhasselt, haagse beemden, hoge vucht, doornakkers, malberg,
mariaberg, heksenwiel, almere buiten, almere haven"""
_PROVIDERS = """prezens, youke, timon, enver, horizon jeugdzorg, jb west, elker, molendrift, jonx, inter psy, lentis, ggz noord
holland noord, ggz centraal, ggz breburg, reinier van arkel, reinier de graaf, oosterpoort, kompaan en de bocht, sterk huis,
juvent, vigere, mutsaersstichting, xonar, koraal, gastenhof, de rading, lokalis, incluzio, buurtteam amsterdam, dynamo, doras,
swazoom, cumulus, kwadraad, binnenvest, gro up, grow up, yets, dock, wmo radar, frankeland, mooi welzijn, haagse wijk en
woonzorg, tinteltuin, kinderstad, kober, korein, humankind, norlandia, skippypepijn, spring kinderopvang, catalpa, kindergarden,
compananny, ludens, dak kindercentra, biblionet, cubiss, rijnbrink, probiblio, nova veste, stichting lezen, stichting lezen en
schrijven, kunst van lezen, sardes, ced groep, cito, zwijsen, kwintessens, lexima, kpc, schoolsupport, edux, marant, yulius, de
waag, de viersprong, de bascule, levvel, curium, karakter, pro persona, mentrum, arkin, victas, brijder, verslavingszorg noord
nederland, novadic, vincent van gogh, mondriaan, bouman, antes, tactus, centrum maliebaan, soa aids nederland, voedingscentrum,
veiligheidnl, jantje beton, war child, save the children, unicef, kansfonds, vng, ggd ghor, movisie, nivel, tno, nac, psv, ajax,
feyenoord, fc utrecht, fc groningen, fc emmen, heracles, vitesse, cambuur, sc heerenveen, roda jc, fortuna sittard, fc twente,
pec zwolle, zadkine, albeda, graafschap college, deltion, landstede, noorderpoort, friesland college, koning willem i, gilde
opleidingen, scalda, aventus, rijn ijssel, nova college, talland, horizon college, roc van twente, roc van amsterdam, roc midden
nederland, roc tilburg, roc mondriaan, da vinci college, jgz zuid holland west, cjg rijnmond, cjg capelle, cjg den haag, ggd
amsterdam, noordbeveland, tsn, vivent, thuiszorg west brabant, t twb, evean, buurtzorg jong, buurtzorg, humanitas, sante
partners, yunio, careyn, icare, vierstroom, contourdetwern, altra, spirit, youz, indigo, jellinek, novadic kentron, iriszorg,
vnn, ggzwest brabant, ggz oost brabant, ggz drenthe, ggz friesland, ggz rivierduinen, parnassia, mediant, dimence, accare,
emergis, mee, mee west brabant, farent, combiwel, sterker, tinten, vitree, entrea, entrea lindenhout, lindenhout, pactum, ihub,
pluryn, triade, jeugdformaat, cardea, schakenbosch, bjz, samen veilig, leger des heils, nji, ncj, trimbos, trimbos instituut,
rutgers, mind, alifa, impluz, carintreggeland, opvoedpoli, jong jgz, thebe, zuidzorg, groene kruis, envida, meander, provico,
amstelring, sportservice, sportbedrijf, rijnstate, partou, kinderrijk, kion, smallsteps"""
_MORE_THAN_A_PLACE = """asten, balk, beek, bergen, best, borne, buren, delft, dieren, dongen, doorn, duiven, echt, eersel, emmen, epe, gooi, goes, grave,
gemert, goor, haren, heerde, hoorn, horst, houten, huizen, hulst, kampen, kapelle, laren, leek, leiden, made, monster, ommen, putten, rijen, roden, schagen, sluis, someren, soest,
stein, tiel, velp, voorst, vries, westland, waterland, weert, wierden, nederland"""


def _spelled(*texts: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for text in texts for name in text.split(","))


PLACES = _spelled(_PROVINCES, _REGIONS, _MUNICIPALITIES, _TOWNS, _QUARTERS, _PROVIDERS)
"""Names of places and providers, their words parted by one space."""
PLAIN_PLACES = _spelled(_PROVINCES, _REGIONS, _MUNICIPALITIES, _TOWNS) - _spelled(_MORE_THAN_A_PLACE)
"""Places that say so without a capital too: 'home-start gouda'. 'Best' and 'Houten' are words besides."""

/**
 * The result of a match as a page: first what matters most, then what is there, what fits, and why not.
 */

import { element, filledIn } from "./dom.js";
import { answersPerNeed } from "./need_cards.js";
import { firstAnswers } from "./first_answers.js";
import { heatMap } from "./heat_map.js";
import { keepButtons } from "./keep_buttons.js";
import { askerOf } from "./match.js";
import { knownOther } from "./name_other.js";
import { today } from "./name_when.js";
import { refusedSearch } from "./refused_search.js";
import { caveatsOf, entryLinks, listOf, resultSection, withCommas } from "./result_parts.js";
import { fill, joinWords, rangeText } from "./sentences.js";
import { suggestionCards } from "./suggestion_cards.js";
import { isSure } from "./sure_name.js";

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} form the form of matcher_page.js
 * @param {string} overview the address of the list of interventies
 * @returns {Array<Node>} what stands below the heading of the result
 */
export function resultPage(document, form, overview) {
  const { model, data } = form;
  const words = data.woorden.uitkomst;
  const links = entryLinks(model, overview);
  return [
    made(document, form),
    urgentHelp(document, data),
    summary(document, words, links, form),
    resultSection("vragen", words["vragen-kop"], answersPerNeed(document, model, words, links)),
    resultSection("bewaren", words["bewaren-kop"], keepButtons(document, form)),
    resultSection("basis", words.basis, ...baseTable(document, data, links)),
    resultSection("heeft", words.heeft, ...offered(document, model, data, links)),
    resultSection("suggesties", words.suggesties, suggestionCards(document, model, data, links)),
    resultSection("niet", words["waarom-niet"], refusedSearch(document, data, links)),
    coverage(document, form, links),
    resultSection("overlap", words.overlap, overlapList(document, model, data, links)),
    ...["parels", "puzzels", "tips"].map((kind) => resultSection(kind, words[kind], listOf(document[kind].map((id) => links.link(id, kind))))),
    resultSection("onzeker", words.onzeker, unsure(document, data, links)),
    element("p", { class: "kr-op-papier" }, words["voor-print"]),
  ].filter((part) => part !== null);
}

/**
 * The heading of the result.
 * @param {Object} form
 * @returns {string}
 */
export function resultTitle({ draft, model, data }) {
  const { naam, type } = draft.organisatie;
  return filledIn(data.woorden.uitkomst.kop, { naam: naam || `uw ${model.binnen_zin.organisatietypen[type]}` });
}

function made(document, { model, data, readProfiel }) {
  const { aantal_interventies: aantal } = document.kennisbank;
  const editie = document.kennisbank.editie || data.woorden.uitkomst["zonder-editie"];
  const [van, tot] = askerOf(readProfiel(), model).leeftijd;
  const dag = new Date().toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
  return element("p", { class: "kr-gemaakt" }, filledIn(data.woorden.uitkomst.gemaakt, { dag, editie, aantal, bereik: rangeText(model.zinnen, van, tot) }));
}

function urgentHelp(document, data) {
  const lines = document.behoeften.map((need) => need.eerst).filter((text) => text);
  if (!lines.length) return null;
  const title = element("p", {}, element("strong", {}, data.woorden.zorgen.eerst));
  return element("div", { class: "kr-melding kr-nood" }, title, ...[...new Set(lines)].map((text) => element("p", {}, text)));
}

function summary(document, words, links, { model }) {
  // The name of a family says that there is one of its programmes, and not which.
  const running = document.herkend.filter((found) => found.status === "actief" && found.wijze !== "familie");
  const present = new Set(running.flatMap((found) => found.ids)).size;
  const cells = document.dekking.filter((cell) => cell.status !== "niet-van-toepassing");
  const count = (state) => cells.filter((cell) => cell.status === state).length;
  const base = document.basisaanbod.filter((row) => row.status !== "niet-van-toepassing");
  const states = (state) => base.filter((row) => row.status === state).length;
  const one = (name, number, values = {}) => filledIn(words[number === 1 ? `${name}-een` : name], { aantal: number, ...values });
  const lines = [present ? one("zin-aanbod", present) : words["zin-aanbod-geen"], ...endedLines(document, model), ...moneyLines(document, model)];
  if (document.onbekend.length) lines[0] += ` ${one("zin-onbekend", document.onbekend.length)}`;
  if (!base.length) lines.push(words["zin-basis-nvt"]);
  else if (states("onbekend") === base.length) lines.push(words["zin-basis-onbekend"]);
  else lines.push(filledIn(words["zin-basis"], { alles: base.length, aanwezig: states("aanwezig"), ontbreekt: states("ontbreekt") }));
  if (cells.length) {
    lines.push(filledIn(words["zin-dekking"], {
      alles: cells.length, gedekt: count("gedekt"), zwak: count("zwak-gedekt"), open: count("open"), geen: count("geen-erkend-aanbod"),
    }));
  }
  const best = firstAnswers(document, model).map((row) => links.link(row.id));
  const [before, after] = words["zin-eerste"].split("{namen}");
  const first = best.length ? element("li", {}, before, ...withCommas(best), after) : words["zin-geen"];
  return element(
    "section", { class: "kr-samenvatting", "aria-labelledby": "m-samenvatting" },
    element("h3", { id: "m-samenvatting" }, words.samenvatting), listOf([...lines, first]), element("p", { class: "kr-gemaakt" }, words["let-op"]),
  );
}

/** What the list has, runs or is planned, and exists no more; who said himself that it stopped knows. */
function endedLines({ herkend }, { programmas, zinnen }) {
  const own = new Set(herkend.filter(({ status, wijze }) => status !== "gestopt" && wijze !== "familie").flatMap(({ ids }) => ids));
  return programmas.filter(({ id, status }) => status === "vervallen" && own.has(id)).map(({ naam, opvolgers }) => {
    const after = opvolgers.length ? fill(zinnen, "loopt-opvolger", { namen: joinWords(opvolgers) }) : zinnen["loopt-geen-opvolger"];
    return fill(zinnen, "loopt-vervallen", { naam, opvolger: after });
  });
}

/** Of what runs and has money for a year at most, as the list says: until when, and what to do. */
function moneyLines({ herkend }, { programmas, zinnen }) {
  const now = today();
  const inAYear = String(Number(now.slice(0, 4)) + 1).padStart(4, "0") + now.slice(4);
  const rows = herkend.filter(({ status, wijze, eindigt }) => status === "actief" && wijze !== "familie" && eindigt && eindigt <= inAYear);
  return rows.sort((a, b) => (a.eindigt < b.eindigt ? -1 : 1)).map(({ ids, eindigt }) => {
    const naam = joinWords(ids.map((id) => programmas.find((p) => p.id === id).naam));
    const dag = new Date(`${eindigt}T12:00`).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric" });
    return fill(zinnen, eindigt > now ? "geld-loopt" : "geld-liep", { naam, dag });
  });
}

function baseTable(document, data, links) {
  const words = data.woorden.uitkomst;
  const rows = document.basisaanbod.map((row) =>
    element(
      "tr", {}, element("th", { scope: "row" }, links.link(row.id)),
      element("td", {}, element("span", { class: `kr-merk kr-basis-${row.status}` }, data.basis[row.status])), element("td", {}, row.reden),
    ),
  );
  const head = ["programma", "stand", "waarom"].map((name) => element("th", { scope: "col" }, words[name]));
  return [
    element("p", {}, filledIn(words["basis-uitleg"], { paragraaf: document.basisaanbod[0]?.paragraaf ?? "" })),
    element("table", { class: "kr-tabel" }, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows)),
  ];
}

function offered(document, model, data, links) {
  const words = data.woorden.uitkomst;
  const known = document.herkend.map((found) => {
    const template = words[found.ids.length > 1 && found.wijze === "familie" ? "heeft-familie" : "heeft-een"];
    const [before, after] = filledIn(template, { invoer: found.invoer, status: data.aanbodstatussen[found.status] }).split("{namen}");
    const doubt = found.wijze === "familie" || isSure(found, model.namen) ? "" : ` ${words["heeft-twijfel"]}`;
    // Of a family nobody knows which is meant, and what was stopped is no choice now.
    const ids = found.wijze === "familie" || found.status === "gestopt" ? [] : found.ids;
    const caveats = ids.map((id) => caveatsOf(model.programmas.find((p) => p.id === id), model)).filter((text) => text);
    return element("li", {}, before, ...withCommas(found.ids.map((id) => links.link(id))), [after + doubt, ...caveats].join(" "));
  });
  const unknown = document.onbekend.map((missing) => {
    // Of a name that we do not know and that tells nothing more, nobody said that it runs.
    const status = missing.status === "actief" ? "?" : data.aanbodstatussen[missing.status];
    const text = filledIn(words["onbekend-een"], { invoer: missing.invoer, status });
    const like = missing.lijkt_op.length ? `. ${filledIn(words.bedoelt, { namen: joinWords(missing.lijkt_op.map(links.name)) })}` : "";
    const other = knownOther(missing.invoer, model.namen);
    return text + (other === null ? like : `. ${other}`);
  });
  if (!known.length && !unknown.length) return [element("p", {}, words["heeft-niets"])];
  return [
    listOf(known, "kr-heeft"),
    unknown.length ? element("div", {}, element("h4", {}, words["onbekend-kop"]), listOf(unknown, "kr-heeft")) : null,
  ].filter((part) => part !== null);
}

function coverage(document, form, links) {
  const { model, data } = form;
  const words = data.woorden.uitkomst;
  const map = heatMap(document, model, data, links);
  return map && resultSection("dekking", words.dekking, element("p", { class: "kr-uitleg" }, words["dekking-uitleg"]), map);
}

function overlapList(document, model, data, links) {
  const words = data.woorden.uitkomst;
  const together = new Map();
  for (const cell of document.overlap) {
    const key = cell.ids.join();
    if (!together.has(key)) together.set(key, { ...cell, places: [] });
    together.get(key).places.push(
      filledIn(words.plek, {
        vraagstuk: model.labels.vraagstukken[cell.vraagstuk], niveau: model.binnen_zin.preventieniveaus[cell.preventieniveau],
        fase: model.binnen_zin.leeftijdsfasen[cell.leeftijdsfase],
      }),
    );
  }
  const items = [...together.values()].map((cell) => {
    const differences = cell.verschil.map(({ veld, waarden }) => {
      const told = Object.entries(waarden).map(([id, value]) => `${id.split("|").map(links.name).join(" en ")}: ${value}`);
      return filledIn(words["verschil-een"], { veld: data.velden[veld] ?? veld, waarden: told.join("; ") });
    });
    const more = differences.length
      ? element("details", { class: "kr-vouw" }, element("summary", {}, words.verschil), listOf(differences))
      : null;
    return element("li", {}, element("strong", {}, cell.vraag), listOf(cell.places), more);
  });
  return listOf(items);
}

function unsure(document, data, links) {
  const words = data.woorden.uitkomst;
  return listOf(document.onbekend_of_het_past.map(({ id, velden }) => {
    const [before, after] = filledIn(words["onzeker-een"], { velden: joinWords(velden.map((veld) => data.velden[veld] ?? veld)) }).split("{naam}");
    return element("li", {}, before, links.link(id), after);
  }));
}

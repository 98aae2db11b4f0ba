/**
 * The suggestions as cards: why each fits with what every reason adds, its evidence, its cost and what it asks.
 */

import { element, filledIn } from "./dom.js";
import { button, liveSentence } from "./form_parts.js";
import { caveatsOf, listOf, withCommas } from "./result_parts.js";

const MOST = 10;

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} model
 * @param {Object} data the words of the page
 * @param {Object} links of result_parts.js
 * @returns {HTMLElement}
 */
export function suggestionCards(document, model, data, links) {
  const words = data.woorden.uitkomst;
  const rows = document.suggesties;
  if (!rows.length) return element("p", {}, words["zin-geen"]);
  const list = element("ol", { class: "kr-kaarten" }, ...rows.slice(0, MOST).map((row) => card(row, model, data, links)));
  const live = liveSentence();
  const rest = rows.slice(MOST);
  const more = button(filledIn(words["toon-meer"], { aantal: rest.length }), () => {
    const cards = rest.map((row) => card(row, model, data, links));
    list.append(...cards);
    more.remove();
    cards[0].querySelector("a").focus();
    live.say(filledIn(words["meer-getoond"], { aantal: rows.length }));
  });
  return element("div", {}, element("p", { class: "kr-uitleg" }, words["suggesties-uitleg"]), list, rest.length ? more : null, live.line);
}

function card(row, model, data, links) {
  const words = data.woorden.uitkomst;
  const { niveau, jaar, verlopen, betwist } = row.bewijs;
  const year = jaar === null ? "" : filledIn(words.jaar, { jaar });
  const level = filledIn(words.bewijs, { niveau: model.labels.bewijsniveaus[niveau].toLowerCase(), jaar: year });
  const evidence = element(
    "p", { class: "kr-feiten" },
    element("span", { class: `kr-merk kr-rang-${model.bewijsniveaus[niveau][0]}` }, level),
    verlopen ? element("span", { class: "kr-verlopen" }, ` ${words.verlopen}`) : null,
    betwist ? element("span", { class: "kr-merk kr-betwist" }, words.betwist) : null,
  );
  const about = model.programmas.find((p) => p.id === row.id);
  const alternative = row.alternatief_voor.length
    ? element("p", {}, filledIn(words.alternatief, { namen: row.alternatief_voor.map(links.name).join(", ") }))
    : null;
  const beside = row.naast_de_vraag ? element("p", {}, row.naast_de_vraag) : null;
  const caveats = caveatsOf(about, model);
  const beware = caveats ? element("p", {}, caveats) : null;
  return element(
    "li", { class: "kr-kaartje" },
    element("h4", {}, `${row.rang}. `, links.link(row.id)), element("p", {}, about.samenvatting), evidence, beside, beware, alternative,
    reasons(row, words), element("p", { class: "kr-bronnen" }, links.sources(row.id, filledIn(words.bronnen, { naam: row.naam }))),
    element("details", { class: "kr-vouw" }, element("summary", {}, words["meer-weten"], element("span", { class: "kr-onzichtbaar" }, `: ${row.naam}`)), ...details(row, model, words)),
    practice(row, words, links),
  );
}

function reasons(row, words) {
  const lines = row.redenen.map(({ tekst, bijdrage }) => reasonRow(tekst, bijdrage));
  const sum = element("tr", {}, element("th", { scope: "row" }, words.som), element("td", {}, share(row.score)));
  return element(
    "table", { class: "kr-redenen" }, element("caption", {}, words.redenen), element("tbody", {}, ...lines), element("tfoot", {}, sum),
  );
}

function reasonRow(text, value) {
  return element("tr", {}, element("th", { scope: "row" }, text), element("td", {}, `+${share(value)}`));
}

/** A score with as many decimals as all others, so that they stand in line and add up. */
function share(value) {
  return value.toFixed(4).replace(".", ",");
}

function details(row, model, words) {
  const asks = row.vraagt;
  const yes = (value) => words[value === null ? "onbekend" : value ? "wel" : "niet"];
  const who = asks.uitvoerders;
  const asked = [
    who ? filledIn(words.uitvoerders, { wie: who.map((id) => model.labels.uitvoerders[id].toLowerCase()).join(", ") }) : words["uitvoerders-onbekend"],
    ...["handleiding", "training", "licentie"].map((name) => filledIn(words[name], { is: yes(asks[name]) })),
  ];
  const money = row.kosten.map(({ tekst, toelichting }) => (toelichting ? `${tekst} ${toelichting}` : tekst));
  const places = row.vult.map((cell) =>
    filledIn(words.plek, {
      vraagstuk: model.labels.vraagstukken[cell.vraagstuk], niveau: model.labels.preventieniveaus[cell.preventieniveau].toLowerCase(),
      fase: model.labels.leeftijdsfasen[cell.leeftijdsfase].toLowerCase(),
    }),
  );
  const part = (title, list) => (list ? [element("p", { class: "kr-tussenkop" }, title), list] : []);
  return [
    ...part(words.kosten, listOf(money) ?? element("p", {}, words["kosten-onbekend"])),
    ...part(words.vraagt, listOf(asked)), ...part(words.vult, listOf(places)),
  ];
}

function practice(row, words, links) {
  const found = ["parels", "puzzels", "tips"].flatMap((kind) => row[kind].map((id) => links.link(id, kind)));
  return found.length ? element("p", { class: "kr-praktijk" }, `${words.praktijk}: `, ...withCommas(found), ".") : null;
}

/**
 * The own offering as a table: a row per vraagstuk, a column per prevention level, the age as a filter.
 *
 * Every cell says its state in words; pattern and colour only repeat it. A cell unfolds below its row.
 */

import { element, filledIn } from "./dom.js";
import { PREVENTIE } from "./fit.js";
import { button, choices, liveSentence } from "./form_parts.js";
import { listOf } from "./result_parts.js";

const NVT = "niet-van-toepassing";
const WORST_FIRST = ["open", "geen-erkend-aanbod", "zwak-gedekt", "gedekt"];

/**
 * @param {Object} document of kansrijk.match
 * @param {Object} model
 * @param {Object} data the words of the page
 * @param {Object} links of result_parts.js
 * @returns {HTMLElement|null} null when no cell applies
 */
export function heatMap(document, model, data, links) {
  const words = data.woorden.uitkomst;
  const cells = document.dekking.filter((cell) => cell.status !== NVT);
  if (!cells.length) return null;
  const phases = model.leeftijdsfasen.map(([id]) => id).filter((id) => cells.some((cell) => cell.leeftijdsfase === id));
  const place = element("div", { class: "kr-kaart" });
  const live = liveSentence();
  const show = (phase) => {
    const shown = phase ? cells.filter((cell) => cell.leeftijdsfase === phase) : cells;
    const age = phase ? model.labels.leeftijdsfasen[phase] : words["alle-leeftijden"];
    const title = filledIn(words["dekking-tabel"], { leeftijd: age.toLowerCase() });
    // What was asked has a row, also when others are to do it all.
    const subjects = new Set((phase ? shown : document.dekking).map((cell) => cell.vraagstuk));
    place.replaceChildren(tableOf(shown, [...subjects], title, model, data, links));
    return title;
  };
  show("");
  const filter =
    phases.length > 1
      ? choices({
          id: "m-fase", legend: words.leeftijd, soort: "radio", gekozen: [""],
          keuzes: [["", words["alle-leeftijden"]], ...phases.map((id) => [id, model.labels.leeftijdsfasen[id]])],
          opKeuze: (value) => live.say(show(value)),
        }).box
      : null;
  filter?.classList.add("kr-op-rij");
  const meanings = WORST_FIRST.toReversed().flatMap((state) => [
    element("dt", {}, stateMark(state), ` ${data.dekking[state]}`), element("dd", {}, data.woorden.standen[state]),
  ]);
  const levels = PREVENTIE.flatMap((id) => [element("dt", {}, model.labels.preventieniveaus[id]), element("dd", {}, data.betekenis.preventieniveaus[id])]);
  const legend = element("details", { class: "kr-vouw" }, element("summary", {}, words["uitleg-standen"]), element("dl", { class: "kr-betekenis" }, ...meanings, ...levels));
  return element("div", {}, filter, legend, live.line, place);
}

function stateMark(state) {
  return element("span", { class: `kr-stand kr-stand-${state}`, "aria-hidden": "true" });
}

function tableOf(cells, subjects, title, model, data, links) {
  const words = data.woorden.uitkomst;
  const head = element(
    "tr", { role: "row" }, element("th", { scope: "col", role: "columnheader" }, words.vraagstuk),
    ...PREVENTIE.map((id) => element("th", { scope: "col", role: "columnheader" }, model.labels.preventieniveaus[id])),
  );
  const rows = subjects.flatMap((subject) => {
    const detail = element("tr", { role: "row", hidden: true, class: "kr-uitklap" });
    const row = element("tr", { role: "row" }, element("th", { scope: "row", role: "rowheader" }, model.labels.vraagstukken[subject]));
    PREVENTIE.forEach((level) => {
      const own = cells.filter((cell) => cell.vraagstuk === subject && cell.preventieniveau === level);
      row.append(cellBox(own, level, row, detail, model, data, links));
    });
    return [row, detail];
  });
  // The roles stand there because a narrow screen lays the table out as blocks, and may forget that it is one.
  return element(
    "table", { class: "kr-dekking", role: "table" }, element("caption", {}, title),
    element("thead", { role: "rowgroup" }, head), element("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** One state for the cells of all ages together: the one that asks most, with how many ages it holds for. */
function together(own, data) {
  const states = WORST_FIRST.filter((state) => own.some((cell) => cell.status === state));
  const count = own.filter((cell) => cell.status === states[0]).length;
  const more = states.length > 1 ? filledIn(data.woorden.uitkomst.deels, { aantal: count, alles: own.length }) : "";
  return { state: states[0], more };
}

function cellBox(own, level, row, detail, model, data, links) {
  const words = data.woorden.uitkomst;
  const name = model.labels.preventieniveaus[level];
  if (!own.length) return element("td", { role: "cell", class: "kr-vak kr-vak-nvt" }, element("span", {}, words["nvt-kort"]));
  const { state, more } = together(own, data);
  const open = button("", () => unfold(), { class: `kr-vak-knop kr-vak-${state}`, "aria-expanded": "false" });
  const unfold = () => {
    const wasOpen = open.getAttribute("aria-expanded") === "true";
    for (const other of row.querySelectorAll("button")) other.setAttribute("aria-expanded", "false");
    detail.replaceChildren();
    detail.hidden = wasOpen;
    if (wasOpen) return;
    open.setAttribute("aria-expanded", "true");
    const title = filledIn(words["plek-kop"], { vraagstuk: model.labels.vraagstukken[own[0].vraagstuk], niveau: name.toLowerCase() });
    const heading = element("h4", { tabindex: "-1" }, title);
    const shut = button(words.sluit, () => {
      unfold();
      open.focus();
    }, { klein: true, "aria-label": `${words.sluit}: ${title}` });
    detail.append(element("td", { role: "cell", colspan: "4" }, heading, ...own.map((cell) => placeBox(cell, model, data, links)), shut));
    heading.focus();
  };
  open.append(
    element("span", { class: "kr-smal" }, `${name}: `), stateMark(state), element("span", {}, data.dekking[state]),
    more ? element("span", { class: "kr-deels" }, more) : "",
  );
  return element("td", { role: "cell", class: "kr-vak" }, open);
}

/** What is there for one age, and what could be. */
function placeBox(cell, model, data, links) {
  const words = data.woorden.uitkomst;
  const part = (title, ids, none) => [
    element("p", { class: "kr-tussenkop" }, title), ids.length ? listOf(ids.map((id) => links.link(id))) : element("p", {}, none),
  ];
  return element(
    "div", { class: "kr-plek" },
    element("p", {}, stateMark(cell.status), element("strong", {}, ` ${model.labels.leeftijdsfasen[cell.leeftijdsfase]}: ${data.dekking[cell.status]}`)),
    ...part(words.aanwezig, cell.aanwezig, words["niets-aanwezig"]),
    ...(cell.waarom ? [element("p", {}, cell.status === "zwak-gedekt" ? `${words.zwak}: ${cell.waarom}` : cell.waarom)] : []),
    ...(cell.gepland.length ? part(words.gepland, cell.gepland, "") : []),
    ...part(words.kandidaten, cell.kandidaten, words["niets-kandidaat"]),
  );
}

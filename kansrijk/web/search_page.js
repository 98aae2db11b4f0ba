/**
 * The search page: reads the form and the address, and shows what was found.
 *
 * Nothing leaves the page: the index comes in pieces, chosen by the first letters of words.
 */

import { findEntries, property } from "./search.js";
import { loadSearchData, loadTitles } from "./search_pieces.js";

const FIELDS = ["q", "soort", "vraagstuk", "leeftijd", "setting", "niveau"];
const SHOWN = 10;
let asked = 0;

/** An element with text and attributes. */
function make(tag, text = "", attributes = {}) {
  const element = document.createElement(tag);
  if (text !== "") element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

const filled = (template, values) => Object.entries(values).reduce(
  (text, [name, value]) => text.split(`{${name}}`).join(value), template,
);

/** What the address asks; from disk a browser may refuse a new address, then it stands after the #. */
function fromAddress() {
  const source = window.location.search || window.location.hash.replace(/^#/, "?");
  return new URLSearchParams(source);
}

function toAddress(params) {
  const text = params.toString();
  try {
    window.history.pushState(null, "", text ? `?${text}` : window.location.pathname);
  } catch {
    window.location.hash = text;
  }
}

function paramsOf(form) {
  const params = new URLSearchParams();
  for (const name of FIELDS) {
    const value = form.elements[name].value.trim();
    if (value !== "") params.set(name, value);
  }
  return params;
}

/** Where a result leads; from disk a folder needs its index.html. */
function addressOf(data, soort, id) {
  const root = document.getElementById("kr-zoek").dataset.wortel;
  const [path, anchor] = filled(data.paden[soort], { id }).split("#");
  const page = window.location.protocol === "file:" ? `${path}index.html` : path;
  return `${root}${page}${anchor ? `#${anchor}` : ""}`;
}

function filtersOf(params) {
  const text = (params.get("leeftijd") || "").replace(",", ".");
  const leeftijd = text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  const given = (name) => params.get(name) || null;
  return { soort: given("soort"), vraagstuk: given("vraagstuk"), setting: given("setting"), niveau: given("niveau"), leeftijd };
}

/** One result: title, kind, subjects, and what led there. */
function resultItem(data, { position, waarom }) {
  const soort = property(data, "soort", position);
  const [id, title, mark] = data.titels[position];
  const item = make("li", "", { class: "kr-treffer" });
  const heading = make("h3", "", { class: "kr-treffer__titel" });
  heading.append(make("a", title, { href: addressOf(data, soort, id) }));
  if (mark) heading.append(" ", make("span", mark, { class: "kr-merk kr-betwist" }));
  const about = property(data, "vraagstukken", position).map((v) => data.labels.vraagstukken[v]);
  item.append(heading, make("p", [soort, ...about].join(" · "), { class: "kr-treffer__soort" }));
  item.append(make("p", waarom.join("; "), { class: "kr-treffer__waarom" }));
  return item;
}

async function showMore(data, answer, list, from, button) {
  const next = answer.resultaten.slice(from, from + SHOWN);
  await loadTitles(data, next.map(({ position }) => position));
  for (const hit of next) list.append(resultItem(data, hit));
  const until = from + next.length;
  button.hidden = until >= answer.resultaten.length;
  button.onclick = async () => {
    await showMore(data, answer, list, until, button);
    list.children[until]?.querySelector("a").focus();
  };
}

/** What goes above the results: acute help, a better spelling, a question back, and what absence means. */
function notes(data, answer) {
  const found = [];
  for (const help of answer.eerst) {
    const box = make("div", "", { class: "kr-melding kr-nood", role: "alert" });
    box.append(make("p", help.bericht), make("a", filled(data.teksten.hulp, { naam: help.naam }), { href: help.url }));
    found.push(box);
  }
  if (answer.suggestie !== null) {
    found.push(make("p", filled(data.teksten.suggestie, { woorden: answer.suggestie })));
  }
  if (answer.vraagTerug !== "") found.push(make("p", answer.vraagTerug));
  for (const sentence of answer.uitleg) found.push(make("p", sentence));
  if (answer.registers.length > 0) {
    const list = make("ul");
    for (const register of answer.registers) {
      const item = make("li");
      item.append(make("a", register.naam, { href: register.url }));
      list.append(item);
    }
    found.push(list);
  }
  return found;
}

async function show(form, params) {
  const [status, above, list, more] = ["status", "boven", "lijst", "meer"].map(
    (name) => document.getElementById(`kr-zoek-${name}`),
  );
  for (const name of FIELDS) form.elements[name].value = params.get(name) || "";
  const turn = asked += 1;
  const question = (params.get("q") || "").slice(0, 300);
  more.hidden = true;
  if (question === "") {
    status.textContent = "";
    above.replaceChildren();
    list.replaceChildren();
    return;
  }
  status.textContent = form.dataset.bezig;
  try {
    const filters = filtersOf(params);
    const data = await loadSearchData(question, filters);
    const answer = findEntries(question, data, filters);
    const fresh = make("ol");
    await showMore(data, answer, fresh, 0, more);
    if (turn !== asked) return;
    list.replaceChildren(...fresh.children);
    above.replaceChildren(...notes(data, answer));
    if (!more.hidden) {
      more.onclick = async () => {
        const from = list.children.length;
        await showMore(data, answer, list, from, more);
        list.children[from]?.querySelector("a").focus();
      };
    }
    const { teksten } = data;
    const total = answer.resultaten.length;
    const template = total === 0 ? teksten.geen : total === 1 ? teksten.een : teksten.aantal;
    status.textContent = filled(template, { aantal: String(total), vraag: question });
  } catch {
    if (turn === asked) status.textContent = form.dataset.mis;
  }
}

/** Makes the form on the search page work; does nothing on another page. */
export function startSearchPage() {
  const form = document.getElementById("kr-zoek-formulier");
  if (form === null || form.dataset.klaar) return;
  form.dataset.klaar = "ja";
  const run = () => {
    const params = paramsOf(form);
    toAddress(params);
    show(form, params);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener("change", (event) => {
    if (event.target.name !== "q") run();
  });
  window.addEventListener("popstate", () => show(form, fromAddress()));
  const { protocol, pathname, search } = window.location;
  if (protocol !== "file:" && pathname.endsWith("/index.html")) {
    window.history.replaceState(null, "", pathname.replace(/index\.html$/, "") + search);
  }
  const params = fromAddress();
  // On a wide screen there is room for the choices; on a phone they stay folded until one is made.
  const choices = document.getElementById("kr-zoek-keuzes");
  choices.open = window.matchMedia("(min-width: 60em)").matches || FIELDS.slice(1).some((name) => params.get(name));
  document.getElementById("kr-zoek").hidden = false;
  show(form, params);
}

// On the search page the form stands before this script; elsewhere it may come later, or not at all.
startSearchPage();
document.addEventListener("DOMContentLoaded", startSearchPage);

/**
 * The search page: reads the form and the address, and shows what was found.
 *
 * Nothing leaves the page: the index comes in pieces, chosen by the first letters of words. The script stands before the
 * page it works on, so that the pieces come while the page does.
 */

import { findEntries, property } from "./search.js";
import { loadSearchData, loadTitles } from "./search_pieces.js";
import { fill } from "./sentences.js";

const FIELDS = ["q", "soort", "vraagstuk", "leeftijd", "setting", "niveau"];
const SHOWN = 10;
let asked = 0;
/** The answer that was asked for before there was a page to show it on: {text, answer}; null when there is none. */
let early = null;

/** An element with text and attributes. */
function make(tag, text = "", attributes = {}) {
  const element = document.createElement(tag);
  if (text !== "") element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

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
  const [path, anchor] = fill(data.paden, soort, { id }).split("#");
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
    box.append(make("p", help.bericht), make("a", fill(data.teksten, "hulp", { naam: help.naam }), { href: help.url }));
    found.push(box);
  }
  if (answer.suggestie !== null) {
    found.push(make("p", fill(data.teksten, "suggestie", { woorden: answer.suggestie })));
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

const questionOf = (params) => (params.get("q") || "").slice(0, 300);

/** All that a question needs, loaded, and what it leads to. */
async function answerTo(params) {
  const [question, filters] = [questionOf(params), filtersOf(params)];
  const data = await loadSearchData(question, filters);
  const answer = findEntries(question, data, filters);
  await loadTitles(data, answer.resultaten.slice(0, SHOWN).map(({ position }) => position));
  return { data, answer };
}

/** Begin to answer what the address asks, while the page and its style sheets are still under way. */
function beginEarly() {
  const params = fromAddress();
  if (questionOf(params) === "") return;
  early = { text: params.toString(), answer: answerTo(params) };
  early.answer.catch(() => {}); // told when it is shown
}

async function show(form, params) {
  const [status, above, list, more] = ["status", "boven", "lijst", "meer"].map(
    (name) => document.getElementById(`kr-zoek-${name}`),
  );
  for (const name of FIELDS) form.elements[name].value = params.get(name) || "";
  const turn = asked += 1;
  const question = questionOf(params);
  more.hidden = true;
  if (question === "") {
    status.textContent = "";
    above.replaceChildren();
    list.replaceChildren();
    return;
  }
  status.textContent = form.dataset.bezig;
  try {
    const begun = early !== null && early.text === params.toString() ? early.answer : answerTo(params);
    early = null; // what went wrong is tried again
    const { data, answer } = await begun;
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
    const aantal = answer.resultaten.length;
    const zin = aantal === 0 ? "geen" : aantal === 1 ? "een" : "aantal";
    status.textContent = fill(data.teksten, zin, { aantal, vraag: question });
  } catch {
    if (turn === asked) status.textContent = form.dataset.mis;
  }
}

/**
 * Start the scripts that the page keeps until there is an answer (kansrijk/theme/zoeken.html): that of the theme takes
 * longer than the whole search. It begins when the document is there; when that is over, it is told so.
 */
function startWaiting() {
  for (const waiting of document.querySelectorAll("script[type='text/plain'][src]")) {
    const script = make("script");
    script.async = false; // in the order of the page
    script.onload = () => document.dispatchEvent(new Event("DOMContentLoaded"));
    script.src = waiting.src;
    waiting.replaceWith(script);
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
  const whole = new Promise((done) => {
    if (document.readyState === "complete") done();
    // Either may have been already; both cannot.
    for (const moment of ["DOMContentLoaded", "load"]) window.addEventListener(moment, done, { once: true });
  });
  // A frame and a task later the browser has drawn the answer.
  Promise.all([show(form, params), whole]).then(() => requestAnimationFrame(() => setTimeout(startWaiting)));
}

/** Show the page at the moment its last part is there: what comes below it may be long. */
function startWhenThere() {
  const watching = new MutationObserver(start);
  function start() {
    if (document.getElementById("kr-zoek-meer") === null) return;
    watching.disconnect();
    startSearchPage();
  }
  watching.observe(document, { childList: true, subtree: true });
  start();
}

beginEarly();
startWhenThere();

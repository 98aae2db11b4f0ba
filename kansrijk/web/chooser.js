/**
 * The keuzewijzer: it adds a form to the complete list in the page, and keeps what was chosen in the address.
 *
 * The form is built the moment its data arrives, before the list below it is read, so nothing moves.
 */

import { cardList } from "./card_list.js";
import { compareChoice, keepChoice, keptChoice } from "./compare_choice.js";
import { whenData } from "./data.js";
import { element, filledIn, setAddress } from "./dom.js";
import { facetForm } from "./facet_form.js";
import { prepareSelection, readQuery, select, writeQuery } from "./selection.js";

const place = document.querySelector('[data-onderdeel="kiezer"]');
if (place) whenData(place.dataset.gegevens, (data) => startChooser(place, data));

/**
 * Build the chooser in its place and keep it in step with the address.
 * @param {HTMLElement} root
 * @param {Object} data of kansrijk/pages/overviews.py
 */
export function startChooser(root, data) {
  if (!data.items.length) return;
  const words = data.woorden;
  const prepared = prepareSelection(data);
  const ids = data.items.map(([id]) => id);
  let state = readQuery(window.location.search, data);
  let showList = null;
  if (data.vergelijk && state.compare === null) {
    // Chosen earlier in this tab: from here on it stands in the address, so that going back keeps it.
    state = { ...state, compare: keptChoice(ids) };
    if (state.compare.length && !state.unknown.length) setAddress(writeQuery(state, data), true);
  }

  const { form, show: showForm } = facetForm(data, (veld, id, on) => {
    const before = state.chosen[veld] ?? [];
    choose(veld, on ? [...before, id] : before.filter((other) => other !== id));
  });
  const head = resultHead(data, {
    remove: (veld, id) => choose(veld, state.chosen[veld].filter((other) => other !== id)),
    clear: () => change({ ...state, chosen: {} }),
    sort: (order) => change({ ...state, order }),
  });
  const compare = data.vergelijk
    ? compareChoice(data, state.compare, {
        changed: (chosen) => {
          keepChoice(chosen);
          state = { ...state, compare: chosen };
          setAddress(writeQuery(state, data));
        },
        say: head.say,
      })
    : null;
  const choose = (veld, options) => change({ ...state, chosen: { ...state.chosen, [veld]: options } });
  const change = (next) => {
    state = { ...next, unknown: [] };
    setAddress(writeQuery(state, data));
    show();
  };
  const show = () => {
    const result = select(prepared, state.chosen);
    showForm(state.chosen, result.counts);
    head.show(state, result.count);
    if (!showList) return;
    showList(result.left, state.order).then(
      // One frame later: what moves while it cannot be seen, does not move for the reader.
      () => window.requestAnimationFrame(() => window.requestAnimationFrame(() => root.classList.remove("kr-wacht"))),
      () => head.say(words.stuk),
    );
  };

  root.classList.add("kr-kiezer", ...(writeQuery(state, data) || data.kaarten ? ["kr-wacht"] : []));
  root.append(form, ...(compare ? [compare.bar] : []), head.box);
  show();
  compare?.set(state.compare);
  whenRead(() => {
    const list = document.querySelector(".kr-lijst > ul");
    showList = cardList(list, data, compare ? compare.card : () => {});
    compare?.set(state.compare);
    show();
  });
  window.addEventListener("popstate", () => {
    state = readQuery(window.location.search, data);
    compare?.set(state.compare ?? []);
    show();
  });
}

/** The number found, the choices as buttons, and the order. */
function resultHead(data, page) {
  const words = data.woorden;
  const number = element("p", { class: "kr-gevonden", role: "status", tabindex: "-1" });
  const said = element("p", { class: "kr-onzichtbaar", role: "status" });
  const warning = element("p", { class: "kr-melding", role: "alert", hidden: true });
  const chips = element("ul", { class: "kr-keuzes", "aria-label": words.keuzes });
  const clear = element(
    "button",
    {
      type: "button",
      class: "kr-knop",
      onclick: () => {
        page.clear();
        number.focus();
      },
    },
    words.wis,
  );
  const orders = ["naam", ...Object.keys(data.volgordes)];
  const order = element(
    "select",
    { autocomplete: "off", onchange: () => page.sort(order.value) },
    ...orders.map((value) => element("option", { value }, words[`volgorde-${value}`])),
  );
  const sorting = element("label", { class: "kr-volgorde", hidden: orders.length < 2 }, words.volgorde, order);
  const row = element("div", { class: "kr-gekozen", hidden: true }, chips, clear);
  const box = element("div", { class: "kr-uitkomst" }, warning, number, sorting, row, said);

  const chip = (veld, id, label) => {
    const button = element(
      "button",
      {
        type: "button",
        class: "kr-chip",
        "aria-label": filledIn(words.weg, { naam: label }),
        onclick: () => {
          const at = [...chips.querySelectorAll("button")].indexOf(button);
          page.remove(veld, id);
          const rest = chips.querySelectorAll("button");
          (rest[Math.min(at, rest.length - 1)] ?? number).focus();
        },
      },
      label,
      element("span", { class: "kr-kruis", "aria-hidden": "true" }, "×"),
    );
    return element("li", {}, button);
  };
  const show = (state, count) => {
    const chosen = data.facetten.flatMap(({ veld, keuzes }) =>
      keuzes.filter(([id]) => state.chosen[veld]?.includes(id)).map(([id, label]) => chip(veld, id, label)),
    );
    const sentence = chosen.length ? ["niets", "gevonden-een"][count] ?? "gevonden" : "alles";
    number.textContent = filledIn(words[sentence], { k: count, n: data.items.length });
    chips.replaceChildren(...chosen);
    row.hidden = chosen.length === 0;
    order.value = state.order;
    warning.hidden = state.unknown.length === 0;
    warning.textContent = warning.hidden ? "" : filledIn(words.onbekend, { wat: state.unknown.join(", ") });
  };
  const say = (text) => {
    said.textContent = "";
    // Two times the same sentence is said two times.
    window.requestAnimationFrame(() => (said.textContent = text));
  };
  return { box, show, say };
}

function whenRead(use) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", use, { once: true });
  else use();
}

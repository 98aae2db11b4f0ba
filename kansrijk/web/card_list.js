/**
 * The list itself: the cards in the page, hidden and put in order; of a large kind, cards made from data.
 */

import { ageBand } from "./age_band.js";
import { loadData } from "./data.js";
import { element, entryAddress, filledIn } from "./dom.js";
import { hasPlace } from "./selection.js";

const AT_ONCE = 30;

/**
 * The list, ready to show a choice.
 * @param {HTMLElement} list the ul in the page
 * @param {Object} data of its kind
 * @param {function(HTMLElement, number): void} onCard called once for every card: the li and its place
 * @returns {function(Uint32Array, string): Promise<void>} shows the entries in the set, in that order
 */
export function cardList(list, data, onCard) {
  return data.kaarten ? fromData(list, data, onCard) : inPage(list, data, onCard);
}

function inPage(list, data, onCard) {
  const cards = [...list.children];
  cards.forEach(onCard);
  let shownOrder = "naam";
  return async (left, order) => {
    cards.forEach((card, at) => (card.hidden = !hasPlace(left, at)));
    if (order === shownOrder) return;
    list.append(...inOrder(data, order).map((at) => cards[at]));
    shownOrder = order;
  };
}

function fromData(list, data, onCard) {
  const made = new Map();
  const address = (id) => entryAddress("", id);
  const more = element("button", { type: "button", class: "kr-knop" });
  list.closest(".kr-lijst").append(more);
  document.querySelectorAll(".kr-letters").forEach((letters) => (letters.hidden = true));
  let turn = 0;
  const cardAt = async (at) => {
    if (!made.has(at)) {
      const part = await loadData(`kaarten-${data.soort}-${Math.floor(at / data.kaarten)}`);
      const card = cardElement(part.kaarten[at % data.kaarten], address);
      onCard(card, at);
      made.set(at, card);
    }
    return made.get(at);
  };
  return async (left, order) => {
    turn += 1;
    const mine = turn;
    const places = inOrder(data, order).filter((at) => hasPlace(left, at));
    const showUpTo = async (until, focus) => {
      const cards = await Promise.all(places.slice(0, until).map(cardAt));
      if (mine !== turn) return; // another choice was made meanwhile
      list.replaceChildren(...cards);
      const rest = places.length - cards.length;
      more.hidden = rest <= 0;
      more.textContent = filledIn(data.woorden.meer, { n: Math.min(rest, AT_ONCE) });
      more.onclick = () => showUpTo(until + AT_ONCE, until);
      if (focus !== undefined) cards[focus].querySelector("a").focus();
    };
    await showUpTo(AT_ONCE);
  };
}

function inOrder(data, order) {
  return data.volgordes[order] ?? data.items.map((_, at) => at);
}

/** The card of kansrijk/pages/cards.py as it stands in a page of few entries. */
function cardElement([id, naam, tekst, feiten, strook, breedte], address) {
  const plain = feiten.filter(([, classes]) => !classes).map(([text]) => text).join(" · ");
  const marks = feiten.filter(([, classes]) => classes).flatMap(([text, classes]) => [" ", element("em", { class: classes }, text)]);
  const ages = ageBand({ strook, breedte });
  return element(
    "li",
    {},
    element("p", {}, element("a", { class: "kr-naam", href: address(id) }, naam)),
    element("p", {}, tekst),
    element("p", { class: "kr-feiten" }, plain, ...(ages ? [" ", ages] : []), ...marks),
  );
}

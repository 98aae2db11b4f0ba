/**
 * The page that puts programmes side by side; which ones stands in its address: ?ids=mazl,kiva.
 */

import { keepChoice } from "./compare_choice.js";
import { compareTable } from "./compare_table.js";
import { loadData, whenData } from "./data.js";
import { element, entryAddress, enumerated, filledIn, fromDisk, setAddress } from "./dom.js";

const place = document.querySelector('[data-onderdeel="vergelijker"]');
if (place) whenData(place.dataset.gegevens, (data) => startComparing(place, data));

/**
 * Show what the address asks for, and again whenever it changes.
 * @param {HTMLElement} root
 * @param {Object} data of kansrijk/pages/compare.py
 */
export function startComparing(root, data) {
  const words = data.woorden;
  const list = document.querySelector(".kr-inleiding a").getAttribute("href");
  const notice = element("div", { class: "kr-meldingen", role: "status" });
  const region = element("div", {});
  const back = element("a", { class: "kr-knop" }, words.kies);
  const print = element("button", { type: "button", class: "kr-knop", onclick: () => window.print() }, words.afdrukken);
  const shared = element("p", { class: "kr-hulp kr-delen" }, words.delen);
  const actions = element("p", { class: "kr-acties" }, back, print);
  root.classList.add("kr-vergelijker", "kr-wacht");
  root.replaceChildren(notice, actions, shared, region);

  const show = async (said = "") => {
    const asked = idsIn(window.location.search);
    const loaded = await Promise.all(asked.map((id) => programme(id, list)));
    if (asked.join() !== idsIn(window.location.search).join()) return; // the reader went on meanwhile
    const found = loaded.filter((each) => each !== null);
    const shown = found.slice(0, data.meest);
    const unknown = asked.filter((_, at) => loaded[at] === null);
    const enough = shown.length > 1;
    tell(
      [
        said,
        unknown.length ? filledIn(words.onbekend, { wat: unknown.join(", ") }) : "",
        found.length > shown.length
          ? filledIn(words.teveel, { wat: enumerated(found.slice(data.meest).map((each) => each.naam)) })
          : "",
        found.length === 0 ? words.geen : "",
        found.length === 1 ? filledIn(words.een, { namen: found[0].naam }) : "",
      ].filter((text) => text),
    );
    const chosen = shown.map((each) => each.id);
    if (chosen.length) keepChoice(chosen);
    back.href = fromDisk(list) + (chosen.length ? `?vergelijk=${chosen.join(",")}` : "");
    print.hidden = !enough;
    shared.hidden = !enough;
    region.replaceChildren(...(enough ? compareTable(data, shown, (id) => remove(id, shown)) : []));
  };
  const tell = (sentences) => notice.replaceChildren(...sentences.map((text) => element("p", { class: "kr-melding" }, text)));
  const remove = async (id, shown) => {
    const rest = shown.filter((each) => each.id !== id);
    const gone = shown.find((each) => each.id === id);
    setAddress(`?ids=${rest.map((each) => each.id).join(",")}`);
    await show(filledIn(words.weggehaald, { naam: gone.naam, n: rest.length }));
    (region.querySelector(".kr-schuif") ?? back).focus();
  };

  window.addEventListener("popstate", () => show());
  // Seen one frame after everything is in its place: then nothing moves for the reader.
  show().finally(() =>
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => root.classList.remove("kr-wacht"))),
  );
}

/** The ids in an address, each once, in the reader's order. */
function idsIn(query) {
  const asked = new URLSearchParams(query).getAll("ids").flatMap((value) => value.split(","));
  return [...new Set(asked.map((id) => id.trim()).filter((id) => id))];
}

/** The data of one programme; null when there is none with that id. */
async function programme(id, list) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null; // what is not an id is no file either
  const found = await loadData(`vergelijken/${id}`).catch(() => null);
  return found && { ...found, id, address: entryAddress(list, id) };
}

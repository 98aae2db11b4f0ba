/**
 * The page at /meedoen/: choose an entry or something new, fill in the form, and hand the proposal over.
 *
 * The address says which form is open (?soort=interventie&id=voorzorg), so that a link can lead to it.
 */

import { loadData, whenData } from "./data.js";
import { element, filledIn, setAddress } from "./dom.js";
import { localDay } from "./partial_dates.js";
import { proposeForm } from "./propose_form.js";
import { keepName, keptWork } from "./propose_keep.js";
import { Names } from "./propose_names.js";
import { startScreen } from "./propose_start.js";

const NAME = /^[a-z0-9-]+$/;
// What a form begins with for something new.
const NEW = { data: null, comments: {}, rows: null };

const place = document.querySelector('[data-onderdeel="meedoen"]');
if (place) whenData(place.dataset.gegevens, (form) => whenData(place.dataset.lijsten, (first) => startPropose(place, form, first)));

/**
 * Build the page in its place and keep it in step with the address.
 * @param {HTMLElement} root
 * @param {Object} form of kansrijk/propose/page.py
 * @param {Object} first the piece of kansrijk/propose/lists.py that comes with the page
 * @param {string} [today] the day where the writer is, as JJJJ-MM-DD
 */
export function startPropose(root, form, first, today = localDay(new Date())) {
  const words = form.woorden;
  const shared = { form, names: new Names(first), words, today, meta: metaOf() };
  const body = element("div", {});
  root.classList.add("kr-voorstel");
  root.append(body);
  const go = (query) => {
    setAddress(query);
    show(true);
  };
  const show = async (focus) => {
    const { soort, id } = readAddress(form);
    if (!soort) return startScreen(body, shared, go, "", focus);
    body.replaceChildren(element("p", { role: "status" }, words.start.laden));
    let entry;
    try {
      entry = id ? await entryOf(soort, id) : NEW;
    } catch {
      return startScreen(body, shared, go, await whyNot(shared, soort, id), focus);
    }
    if (entry.rows) shared.names.add(entry.rows);
    // Work that was kept may name anything; without a connection the form says what it could not compare.
    if (keptWork(keepName(soort, entry.data))) await shared.names.whole().catch(() => {});
    return proposeForm(body, { ...shared, soort, ...entry }, go, focus);
  };
  window.addEventListener("popstate", () => show(true));
  return show(false);
}

/** The fields of an entry by its id, or by one it had before; rejected when there is none. */
async function entryOf(soort, id) {
  const piece = await loadData(`meedoen/${soort}-${id}`);
  if (piece["="]) return entryOf(soort, piece["="]);
  // What stands behind # in the file is no field, and neither are the names of what it leads to.
  const { "#": comments = {}, "@": rows, ...data } = piece;
  return { data, comments, rows };
}

/** Why an entry did not come: it is not there, or the connection is not. */
async function whyNot({ form, names, words }, soort, id) {
  try {
    const rows = (await names.entries())[form.soorten[soort].meervoud];
    return rows.some((row) => row[0] === id) ? words.start["laad-fout"] : filledIn(words.start["onbekend-item"], { id, soort });
  } catch {
    return words.start["laad-fout"];
  }
}

/** Which form the address asks for; what it does not understand it leaves alone. */
function readAddress(form) {
  const asked = new URLSearchParams(window.location.search);
  const soort = asked.get("soort") ?? "";
  const id = asked.get("id") ?? "";
  return { soort: Object.hasOwn(form.soorten, soort) ? soort : "", id: NAME.test(id) ? id : "" };
}

/** Where the files of the site live, when the site says so. */
function metaOf() {
  const found = document.querySelector('meta[name="kansrijk-bestanden"]')?.getAttribute("content") ?? "";
  return /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/?$/.test(found) ? found.replace(/\/$/, "") : "";
}

/**
 * The page at /meedoen/: choose an entry or something new, fill in the form, and hand the proposal over.
 *
 * The address says which form is open (?soort=interventie&id=voorzorg), so that a link can lead to it.
 */

import { choicesOf } from "./check_entry.js";
import { loadData, whenData } from "./data.js";
import { element, filledIn, setAddress } from "./dom.js";
import { proposeForm } from "./propose_form.js";
import { startScreen } from "./propose_start.js";

const NAME = /^[a-z0-9-]+$/;

const place = document.querySelector('[data-onderdeel="meedoen"]');
if (place) whenData(place.dataset.gegevens, (form) => whenData(place.dataset.lijsten, (lists) => startPropose(place, form, lists)));

/**
 * Build the page in its place and keep it in step with the address.
 * @param {HTMLElement} root
 * @param {Object} form of kansrijk/propose/page.py
 * @param {Object} lists of kansrijk/propose/lists.py
 * @param {string} [today] the day where the writer is, as JJJJ-MM-DD
 */
export function startPropose(root, form, lists, today = localDay(new Date())) {
  const words = form.woorden;
  const shared = { form, lists, known: choicesOf(lists), words, today, meta: metaOf() };
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
    if (!id) return proposeForm(body, { ...shared, soort, data: null }, go, focus);
    const rows = lists.items[form.soorten[soort].meervoud];
    const row = rows.find((each) => each[0] === id || each[7].includes(id));
    if (!row) return startScreen(body, shared, go, filledIn(words.start["onbekend-item"], { id, soort }), focus);
    body.replaceChildren(element("p", { role: "status" }, words.start.laden));
    try {
      // What stands behind # in the file is no field.
      const { "#": comments, ...data } = await loadData(`meedoen/${soort}-${row[0]}`);
      return proposeForm(body, { ...shared, soort, data, comments }, go, focus);
    } catch {
      return startScreen(body, shared, go, words.start["laad-fout"], focus);
    }
  };
  window.addEventListener("popstate", () => show(true));
  return show(false);
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

function localDay(now) {
  const two = (value) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

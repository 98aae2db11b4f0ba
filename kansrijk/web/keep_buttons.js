/**
 * Taking the result along: profile, link, print, CSV and JSON. All of it is made here; nothing is sent.
 */

import { csvOf } from "./csv.js";
import { element, filledIn } from "./dom.js";
import { button, field, liveSentence } from "./form_parts.js";
import { fold } from "./names.js";
import { fileNamePart, giveFile, linkWith } from "./profile_keep.js";

const JSON_TYPE = "application/json;charset=utf-8";

/**
 * The buttons under the result.
 * @param {Object} document of kansrijk.match
 * @param {Object} form the form of matcher_page.js
 * @returns {HTMLElement}
 */
export function keepButtons(document, form) {
  const { data, model } = form;
  const words = data.woorden.uitkomst;
  const live = liveSentence("kr-gezegd");
  const named = (template) => filledIn(template, { naam: namePart(form) });
  const place = element("div", {});
  const copy = () => {
    const link = linkWith(JSON.stringify(form.profile()));
    place.replaceChildren();
    if (!link) return void live.say(words["link-lang"]);
    const byHand = () => {
      const { box, input } = field({ id: "m-link", label: words["link-label"], hulp: words["link-zelf"], waarde: link, kenmerken: { readonly: true } });
      place.replaceChildren(box);
      input.select();
    };
    // A page from disk may have no clipboard.
    if (!window.navigator.clipboard) return void byHand();
    window.navigator.clipboard.writeText(link).then(() => live.say(words["link-gekopieerd"]), byHand);
  };
  return element(
    "div", { class: "kr-bewaren" },
    element(
      "div", { class: "kr-acties" },
      saveProfile(form),
      button(words.link, copy),
      button(words.print, () => window.print()),
      button(words.csv, () => giveFile(named(words["csv-bestand"]), csvOf(document, model, data), "text/csv;charset=utf-8")),
      button(words.json, () => giveFile(named(words["json-bestand"]), `${JSON.stringify(document, null, 2)}\n`, JSON_TYPE)),
    ),
    live.line, place,
  );
}

/**
 * The button that keeps the profile as a file.
 * @param {Object} form the form of matcher_page.js
 * @returns {HTMLElement}
 */
export function saveProfile(form) {
  const words = form.data.woorden.algemeen;
  return button(words.bewaar, () => {
    const name = filledIn(words["profiel-bestand"], { naam: namePart(form) });
    giveFile(name, `${JSON.stringify(form.profile(), null, 2)}\n`, JSON_TYPE);
  });
}

function namePart(form) {
  return fileNamePart(fold(form.draft.organisatie.naam), form.data.woorden.uitkomst["zonder-naam"]);
}

/**
 * The first screen: find what is there already, or choose what to add.
 */

import { element } from "./dom.js";
import { liveSentence } from "./form_parts.js";
import { canKeep } from "./propose_keep.js";
import { pickField } from "./propose_pick.js";

/**
 * Show the choice.
 * @param {HTMLElement} body
 * @param {Object} shared the prepared data
 * @param {function(string): void} go to another address of this page
 * @param {string} message what went wrong, or ''
 * @param {boolean} focus whether the reader came from another screen
 */
export function startScreen(body, { form, names, words }, go, message, focus) {
  const said = words.start;
  const live = liveSentence();
  const options = async () => {
    const entries = await names.entries();
    return Object.entries(form.soorten).flatMap(([soort, { meervoud }]) =>
      entries[meervoud].map(([id, naam, , aliases]) => [`${soort}/${id}`, naam, [soort, ...aliases].join(", ")]),
    );
  };
  const pick = (value) => {
    const [soort, id] = value.split("/");
    go(`?soort=${soort}&id=${id}`);
  };
  const { box } = pickField({
    id: "p-zoek", label: said.zoek, options, words: { ...words.formulier, "kies-hulp": said["zoek-hulp"] }, say: live.say, onPick: pick,
  });
  const heading = element("h2", { tabindex: "-1" }, said["bestaand-kop"]);
  const fresh = Object.keys(form.soorten).map((soort) =>
    element(
      "li", {},
      element("a", { class: "kr-nieuw", href: `?soort=${soort}`, onclick: (event) => {
        event.preventDefault();
        go(`?soort=${soort}`);
      } }, said[`nieuw-${soort}`]),
      element("span", { class: "kr-hulp kr-blok" }, said[`nieuw-${soort}-uitleg`]),
    ),
  );
  body.replaceChildren(
    live.line,
    ...(message ? [element("p", { class: "kr-melding kr-fout", role: "alert" }, message)] : []),
    ...(canKeep() ? [] : [element("p", { class: "kr-melding" }, said["geen-opslag"])]),
    heading, element("p", {}, said["bestaand-uitleg"]), box,
    element("h2", {}, said["nieuw-kop"]), element("p", {}, said["nieuw-uitleg"]), element("ul", { class: "kr-nieuwlijst" }, ...fresh),
  );
  if (focus) heading.focus();
}

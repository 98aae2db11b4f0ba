/**
 * One line of the offering: what it was recognised as, a question when that is in doubt, and how it stands.
 */

import { element, filledIn } from "./dom.js";
import { button, field, picker, typedNumber } from "./form_parts.js";
import { knownOther } from "./name_other.js";
import { recognise } from "./recognise.js";
import { joinWords } from "./sentences.js";

const SURE = 0.95;

/**
 * What a name is recognised as: `soort` is zeker, twijfel or onbekend; `zin` says it; `keuzes` are names to choose from.
 * @param {string} naam
 * @param {Object} model
 * @param {Object} words of step 3
 * @returns {{soort: string, zin: string, keuzes: string[], namen: string}}
 */
export function recognised(naam, model, words) {
  const names = new Map(model.programmas.map((p) => [p.id, p.naam]));
  const found = recognise(naam, model.namen);
  const ids = found.ids ?? found.lijkt_op;
  const keuzes = ids.map((id) => names.get(id));
  const namen = joinWords(keuzes);
  const other = found.ids ? null : knownOther(naam, model.namen);
  if (other !== null) return { soort: "onbekend", zin: filledIn(words["andere-naam"], { uitleg: other }), keuzes, namen };
  if (!found.ids) return { soort: "onbekend", zin: words[ids.length ? "lijkt-op" : "onbekend"], keuzes, namen };
  if (found.wijze === "familie") return { soort: "twijfel", zin: words.familie, keuzes, namen };
  if (ids.length > 1) return { soort: "zeker", zin: filledIn(words.meer, { namen }), keuzes: [], namen };
  if (found.zekerheid >= SURE) return { soort: "zeker", zin: filledIn(words[found.wijze], { namen }), keuzes: [], namen };
  return { soort: "twijfel", zin: filledIn(words.bijna, { namen, procent: Math.round(found.zekerheid * 100) }), keuzes, namen };
}

/**
 * @param {Object} line of the draft; it is changed here
 * @param {number} number of the line, for ids
 * @param {Object} form the form of matcher_page.js
 * @param {{remove: function(): void, say: function(string): void}} list
 * @returns {{box: HTMLElement, faults: function(): Array<{id: string, tekst: string}>}}
 */
export function offeringLineBox(line, number, form, list) {
  const { model, data } = form;
  const words = data.woorden.aanbod;
  const id = `m-aanbod-${number}`;
  const name = element("strong", { class: "kr-regel-naam" });
  const said = element("p", { class: "kr-regel-zin" });
  const question = element("div", {});
  const statusPlace = element("div", { class: "kr-regel-stand" });
  const removal = element("div", {});
  let rename = null;

  const draw = () => {
    const { soort, zin, keuzes, namen } = recognised(line.naam, model, words);
    name.textContent = line.naam;
    said.textContent = zin;
    said.className = `kr-regel-zin kr-${soort}`;
    question.replaceChildren();
    if (keuzes.length) question.append(askWhich(soort, keuzes, namen));
    statusPlace.replaceChildren(
      picker({
        label: filledIn(words["status-van"], { naam: line.naam }), verborgen: true, keuzes: Object.entries(data.aanbodstatussen), gekozen: line.status,
        opKeuze: (value) => {
          line.status = value;
          form.changed();
        },
      }),
    );
    const label = filledIn(words["weg-van"], { naam: line.naam });
    removal.replaceChildren(button(words.weg, list.remove, { klein: true, "aria-label": label }));
  };
  const focus = () => statusPlace.querySelector("select").focus();
  const become = (naam) => {
    line.naam = naam;
    draw();
    rename.input.value = naam;
    form.changed();
    list.say(said.textContent);
  };
  // Buttons and not radio buttons: an answer takes the question away, and arrow keys should not answer.
  const askWhich = (soort, keuzes, namen) => {
    const single = soort === "twijfel" && keuzes.length === 1;
    const yes = keuzes.map((naam) => {
      const take = () => {
        become(naam);
        focus();
      };
      return button(single ? filledIn(words.ja, { naam }) : naam, take, { klein: true });
    });
    const no = () => {
      said.textContent = filledIn(words[single ? "toch-anders" : "blijft-zo"], { namen });
      question.replaceChildren();
      list.say(said.textContent);
      more.open ||= single;
      if (single) rename.input.focus();
      else focus();
    };
    const last = button(words[single || soort === "onbekend" ? "iets-anders" : "weet-niet"], no, { klein: true });
    const legend = element("legend", { class: "kr-label" }, filledIn(words["klopt-dit"], { naam: line.naam }));
    return element("fieldset", { class: "kr-groep-keuzes" }, legend, element("div", { class: "kr-naast kr-antwoorden" }, ...yes, last));
  };
  rename = field({ id: `${id}-naam`, label: filledIn(words["nieuwe-naam"], { naam: line.naam }), waarde: line.naam });
  rename.input.addEventListener("change", () => {
    const naam = rename.input.value.trim();
    if (naam && naam !== line.naam) become(naam);
  });
  const reach = reachField(line, id, form, words);
  const regional = element("input", {
    type: "checkbox", checked: line.regionaal,
    onchange: () => {
      line.regionaal = regional.checked;
      form.changed();
    },
  });
  const more = element(
    "details", { class: "kr-vouw kr-regel-meer", open: line.bereik !== null || line.regionaal },
    element("summary", {}, words["meer-erover"], element("span", { class: "kr-onzichtbaar" }, `: ${line.naam}`)),
    reach.box, element("label", { class: "kr-keuze" }, regional, element("span", {}, words.regionaal)), rename.box,
  );
  draw();
  return {
    box: element(
      "li", { class: "kr-regel" },
      element("div", { class: "kr-regel-wat" }, element("p", {}, name), said, question),
      statusPlace, removal, more,
    ),
    faults: () => {
      const tekst = form.problemAt(`aanbod[${number}].naam`) || form.problemAt(`aanbod[${number}]`);
      rename.setFault(tekst);
      const found = tekst ? [{ id: `${id}-naam`, tekst }] : [];
      found.push(...reach.faults());
      if (found.length) more.open = true;
      return found;
    },
  };
}

function reachField(line, id, form, words) {
  let typed = line.bereik === null ? "" : String(line.bereik);
  const made = field({
    id: `${id}-bereik`, label: words.bereik, waarde: typed, kenmerken: { inputmode: "numeric", class: "kr-veld kr-kort" },
    opInvoer: (value) => {
      typed = value.replace(/\s*%\s*$/, "");
      const count = typedNumber(typed, true);
      line.bereik = count !== null && count >= 1 && count <= 100 ? count : null;
      form.changed();
    },
  });
  return {
    box: made.box,
    faults: () => {
      const wrong = typed.trim() !== "" && line.bereik === null;
      made.setFault(wrong ? words["bereik-fout"] : "");
      return wrong ? [{ id: `${id}-bereik`, tekst: words["bereik-fout"] }] : [];
    },
  };
}

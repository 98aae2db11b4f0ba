/**
 * Step 2 of the matcher: for whom? Ages, and numbers that help to add up costs; all of it may stay empty.
 */

import { element, filledIn } from "./dom.js";
import { field, typedNumber } from "./form_parts.js";
import { askerOf } from "./match.js";
import { number, rangeText } from "./sentences.js";

/**
 * @param {Object} form the form of matcher_page.js: draft, model, data, changed()
 * @returns {{box: HTMLElement, faults: function(): Array<{id: string, tekst: string}>}}
 */
export function stepForWhom(form) {
  const { draft, model, data } = form;
  const words = data.woorden["voor-wie"];
  const { populatie } = draft;
  const ages = agesPart(form, words);
  const kinds = model.profiel.vorm.velden.populatie.velden;
  const counts = Object.entries(data.populatie).map(([name, label]) => countField(name, label, kinds[name], form, words));
  const [first, ...others] = counts;
  const filled = others.some(({ name }) => populatie[name] !== null);
  const more = element(
    "details", { class: "kr-vouw", open: filled },
    element("summary", {}, `${words.aantallen} (${data.woorden.algemeen.optioneel})`), ...others.map(({ box }) => box),
  );
  return {
    box: element("div", {}, ages.box, first.box, more),
    faults: () => {
      const found = [...ages.faults(), ...counts.flatMap(({ faults }) => faults())];
      if (found.some(({ id }) => others.some((other) => other.id === id))) more.open = true;
      return found;
    },
  };
}

function agesPart(form, words) {
  const { draft, model } = form;
  const { populatie } = draft;
  const bounds = model.profiel.vorm.velden.populatie.velden.leeftijd.velden;
  const pregnancy = bounds.van.laagste;
  const shown = (age) => (age === undefined || age < 0 ? "" : String(age).replace(".", ","));
  const typed = { van: shown(populatie.leeftijd?.van), tot: shown(populatie.leeftijd?.tot) };
  // Between birth and the start of a pregnancy nothing can be typed; what a file says there stays.
  let before = populatie.leeftijd !== null && populatie.leeftijd.van < 0 ? populatie.leeftijd.van : null;
  const keep = () => {
    const van = before ?? typedNumber(typed.van, false);
    const tot = typedNumber(typed.tot, false);
    populatie.leeftijd = van === null || tot === null ? null : { van, tot };
    form.changed();
  };
  const make = (name) =>
    field({
      id: `m-${name}`, label: words[name], waarde: typed[name], kenmerken: { inputmode: "decimal", class: "kr-veld kr-kort" },
      opInvoer: (value) => {
        typed[name] = value;
        keep();
      },
    });
  const from = make("van");
  const until = make("tot");
  from.box.hidden = before !== null;
  const box = element("input", {
    type: "checkbox", checked: before !== null,
    onchange: () => {
      before = box.checked ? pregnancy : null;
      from.box.hidden = box.checked;
      keep();
    },
  });
  const usual = askerOf({ organisatie: draft.organisatie, populatie: { leeftijd: null } }, model).leeftijd;
  const help = element("p", { class: "kr-hulp", id: "m-leeftijd-hulp" }, filledIn(words["leeftijd-hulp"], { bereik: rangeText(model.zinnen, ...usual) }));
  const legend = `${words.leeftijd} (${form.data.woorden.algemeen.optioneel})`;
  return {
    box: element(
      "fieldset", { class: "kr-groep-keuzes", "aria-describedby": help.id }, element("legend", { class: "kr-label" }, legend), help,
      element("label", { class: "kr-keuze" }, box, element("span", {}, words.zwangerschap)),
      element("div", { class: "kr-naast" }, from.box, until.box),
    ),
    faults: () => {
      const message = { van: "", tot: "" };
      const limits = filledIn(words["leeftijd-fout"], { laagste: 0, hoogste: bounds.tot.hoogste });
      const given = { van: before !== null || typed.van.trim() !== "", tot: typed.tot.trim() !== "" };
      for (const name of ["van", "tot"]) {
        const value = name === "van" && before !== null ? before : typedNumber(typed[name], false);
        if (given[name] && (value === null || value > bounds[name].hoogste)) message[name] = limits;
      }
      if (given.van !== given.tot) {
        const empty = given.van ? "tot" : "van";
        message[empty] ||= words["leeftijd-half"];
      }
      const { leeftijd } = populatie;
      if (leeftijd !== null && !message.van && !message.tot && leeftijd.van > leeftijd.tot) message.van = words["leeftijd-volgorde"];
      from.setFault(message.van);
      until.setFault(message.tot);
      return ["van", "tot"].filter((name) => message[name]).map((name) => ({ id: `m-${name}`, tekst: message[name] }));
    },
  };
}

function countField(name, label, kind, form, words) {
  const { populatie } = form.draft;
  const id = `m-${name}`;
  let typed = populatie[name] === null ? "" : String(populatie[name]);
  const made = field({
    id, label: `${label}${name === "aantal" ? ` (${form.data.woorden.algemeen.optioneel})` : ""}`, waarde: typed,
    kenmerken: { inputmode: "numeric", class: "kr-veld kr-kort" },
    opInvoer: (value) => {
      typed = value;
      const count = typedNumber(value, true);
      populatie[name] = count !== null && count >= kind.laagste && count <= kind.hoogste ? count : null;
      form.changed();
    },
  });
  return {
    name, id, box: made.box,
    faults: () => {
      const wrong = typed.trim() !== "" && populatie[name] === null;
      const tekst = wrong ? filledIn(words["getal-fout"], { laagste: number(kind.laagste), hoogste: number(kind.hoogste) }) : "";
      made.setFault(tekst);
      return wrong ? [{ id, tekst }] : [];
    },
  };
}

/**
 * Step 1 of the matcher: who are you? The kind of organisation, and for a school which education.
 */

import { element } from "./dom.js";
import { choices, field } from "./form_parts.js";

/**
 * @param {Object} form the form of matcher_page.js: draft, model, data, changed()
 * @returns {{box: HTMLElement, faults: function(): Array<{id: string, tekst: string}>}}
 */
export function stepWho(form) {
  const { draft, model, data } = form;
  const words = data.woorden.wie;
  const general = data.woorden.algemeen;
  const { organisatie } = draft;
  const education = element("div", {});
  const showEducation = () => {
    education.replaceChildren();
    if (organisatie.type !== "school") {
      organisatie.onderwijs = [];
      return;
    }
    const { box } = choices({
      id: "m-onderwijs", legend: words.onderwijs, hulp: words["onderwijs-hulp"], soort: "checkbox",
      keuzes: Object.entries(model.labels.onderwijssoorten), gekozen: organisatie.onderwijs,
      opKeuze: (value, on) => {
        const others = organisatie.onderwijs.filter((each) => each !== value);
        organisatie.onderwijs = on ? [...others, value] : others;
        form.changed();
      },
    });
    education.append(box);
  };
  const kinds = Object.keys(model.organisatietypen).map((id) => [id, model.labels.organisatietypen[id], data.betekenis.organisatietypen[id]]);
  const type = choices({
    id: "m-type", legend: words.type, soort: "radio", keuzes: kinds, gekozen: [organisatie.type],
    opKeuze: (value) => {
      organisatie.type = value;
      type.setFault("");
      showEducation();
      form.changed();
    },
  });
  const text = (name) => {
    const made = field({
      id: `m-${name}`, label: `${words[name]} (${general.optioneel})`, hulp: words[`${name}-hulp`], waarde: organisatie[name],
      opInvoer: (value) => {
        organisatie[name] = value.trim();
        form.changed();
      },
    });
    return { name, ...made };
  };
  const texts = [text("naam"), text("code")];
  showEducation();
  return {
    box: element("div", {}, type.box, education, ...texts.map(({ box }) => box)),
    faults: () => {
      const found = [];
      type.setFault(organisatie.type ? "" : words["type-fout"]);
      if (!organisatie.type) found.push({ id: "m-type", tekst: words["type-fout"] });
      for (const { name, setFault } of texts) {
        const tekst = form.problemAt(`organisatie.${name}`);
        setFault(tekst);
        if (tekst) found.push({ id: `m-${name}`, tekst });
      }
      return found;
    },
  };
}

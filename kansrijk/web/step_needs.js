/**
 * Step 4 of the matcher: what worries you? Vraagstukken with how urgent they are, and plain words that are read while typing.
 */

import { element, filledIn } from "./dom.js";
import { button, field, liveSentence, picker } from "./form_parts.js";
import { forWhom } from "./for_whom.js";
import { programmesNamed } from "./named.js";
import { findNeeds } from "./needs.js";
import { joinWords } from "./sentences.js";

const PAUSE = 350;
const USUAL = 2;

/**
 * @param {Object} form the form of matcher_page.js: draft, model, data, changed()
 * @returns {{box: HTMLElement, faults: function(): Array<{id: string, tekst: string}>}}
 */
export function stepNeeds(form) {
  const { draft, model, data } = form;
  const words = data.woorden.zorgen;
  const type = draft.organisatie.type;
  const all = Object.keys(model.vraagstukken);
  const chosen = (id) => draft.behoeften.some((need) => need.vraagstuk === id);
  const own = all.filter((id) => !type || model.vraagstukken[id].organisaties.includes(type));
  const other = all.filter((id) => !own.includes(id));
  const list = (ids) => element("ul", { class: "kr-vraagstukken" }, ...ids.map((id) => subjectLine(id, form, words)));
  const legend = `${words.vraagstukken} (${data.woorden.algemeen.optioneel})`;
  const more = other.length
    ? element("details", { class: "kr-vouw", open: other.some(chosen) }, element("summary", {}, words.andere), list(other))
    : null;
  const texts = textsPart(form, words);
  return {
    box: element(
      "div", {}, element("p", {}, words.uitleg),
      element("fieldset", { class: "kr-groep-keuzes" }, element("legend", { class: "kr-label" }, legend), list(own), more),
      texts.box,
    ),
    faults: texts.faults,
  };
}

function subjectLine(id, form, words) {
  const { draft, model, data } = form;
  const naam = model.labels.vraagstukken[id];
  const place = element("span", { class: "kr-urgentie" });
  const mine = () => draft.behoeften.filter((need) => need.vraagstuk === id);
  const draw = () => {
    place.replaceChildren();
    if (!mine().length) return;
    place.append(urgencyPicker(mine()[0].urgentie, filledIn(words["urgentie-van"], { naam }), data, (value) => {
      for (const need of mine()) need.urgentie = value;
      form.changed();
    }));
  };
  const box = element("input", {
    type: "checkbox", checked: mine().length > 0, id: `m-v-${id}`, "aria-describedby": `m-v-${id}-over`,
    onchange: () => {
      if (box.checked) draft.behoeften.push({ vraagstuk: id, tekst: "", urgentie: USUAL });
      else draft.behoeften = draft.behoeften.filter((need) => need.vraagstuk !== id);
      draw();
      form.changed();
    },
  });
  draw();
  return element(
    "li", {}, element("label", { class: "kr-keuze" }, box, element("span", {}, naam)), place,
    element("p", { class: "kr-onzichtbaar", id: `m-v-${id}-over` }, data.betekenis.vraagstukken[id]),
  );
}

function urgencyPicker(urgency, label, data, use) {
  return picker({
    label, verborgen: true, keuzes: Object.entries(data.urgenties), gekozen: String(urgency), opKeuze: (value) => use(Number(value)),
  });
}

function textsPart(form, words) {
  const { draft } = form;
  const rows = element("div", {});
  const live = liveSentence();
  let made = [];
  const texts = () => draft.behoeften.filter((need) => !need.vraagstuk);
  const draw = () => {
    const shown = texts();
    if (!shown.length) shown.push({ vraagstuk: "", tekst: "", urgentie: USUAL });
    made = shown.map((need, at) => textRow(need, at, form, words, shown.length > 1 ? () => remove(need) : null));
    rows.replaceChildren(...made.map(({ box }) => box));
  };
  const remove = (need) => {
    draft.behoeften = draft.behoeften.filter((other) => other !== need);
    draw();
    made[made.length - 1].input.focus();
    live.say(words["tekst-weggehaald"]);
    form.changed();
  };
  const more = () => {
    const last = made[made.length - 1];
    if (last.input.value.trim()) {
      const row = textRow({ vraagstuk: "", tekst: "", urgentie: USUAL }, made.length, form, words, null);
      made.push(row);
      rows.append(row.box);
      row.input.focus();
    } else last.input.focus();
  };
  draw();
  return {
    box: element("div", { class: "kr-eigen-woorden" }, rows, button(words["nog-een"], more), live.line),
    faults: () => made.flatMap((row) => row.faults()),
  };
}

/** One sentence in plain words; it is in the draft as long as it says something. */
function textRow(need, number, form, words, remove) {
  const { draft, model, data } = form;
  const id = `m-tekst-${number}`;
  const read = element("div", { class: "kr-begrepen", role: "status" });
  let timer = 0;
  const understand = () => read.replaceChildren(...understood(need.tekst, model, words));
  const { box, input, setFault } = field({
    id, label: number ? filledIn(words["tekst-nummer"], { nummer: number + 1 }) : words.tekst, hulp: number ? "" : words["tekst-hulp"],
    waarde: need.tekst, soort: "textarea", kenmerken: { rows: "2" },
    opInvoer: (value) => {
      need.tekst = value.trim();
      const there = draft.behoeften.includes(need);
      if (need.tekst && !there) draft.behoeften.push(need);
      if (!need.tekst && there) draft.behoeften = draft.behoeften.filter((other) => other !== need);
      form.changed();
      window.clearTimeout(timer);
      timer = window.setTimeout(understand, PAUSE);
    },
  });
  const urgency = element(
    "div", { class: "kr-naast" },
    element("span", {}, words.urgentie),
    urgencyPicker(need.urgentie, filledIn(words["urgentie-van"], { naam: `'${words.tekst}' ${number + 1}` }), data, (value) => {
      need.urgentie = value;
      form.changed();
    }),
    remove ? button(words["tekst-weg"], remove, { klein: true }) : null,
  );
  understand();
  return {
    input, box: element("div", { class: "kr-zin" }, box, read, urgency),
    faults: () => {
      const at = draft.behoeften.indexOf(need);
      const tekst = at < 0 ? "" : form.problemAt(`behoeften[${at}].tekst`);
      setFault(tekst);
      return tekst ? [{ id, tekst }] : [];
    },
  };
}

/**
 * What was read in a sentence, as paragraphs: acute help first, then the vraagstukken with the words that led there.
 * @param {string} text
 * @param {Object} model
 * @param {Object} words of step 4
 * @returns {HTMLElement[]}
 */
export function understood(text, model, words) {
  if (!text) return [];
  const answer = findNeeds(text, model.behoeften);
  const found = [];
  if (answer.eerst.length) {
    const lines = answer.eerst.map((help) => element("p", {}, help.bericht));
    found.push(element("div", { class: "kr-melding kr-nood" }, element("p", {}, element("strong", {}, words.eerst)), ...lines));
  }
  if (answer.needs.length) {
    const named = answer.needs.map(({ vraagstuk, woorden }) =>
      filledIn(words[woorden.length ? "begrepen-een" : "begrepen-geraden"], {
        naam: model.labels.vraagstukken[vraagstuk], woorden: longest(woorden).join(", "),
      }),
    );
    const who = forWhom(answer.leeftijd, answer.schooltypen, model, words);
    found.push(element("p", {}, filledIn(words.begrepen, { vraagstukken: joinWords(named) }) + who));
  }
  const named = programmesNamed(text, model.namen).map((id) => model.programmas.find((p) => p.id === id).naam);
  if (named.length) found.push(element("p", {}, filledIn(words.genoemd, { namen: joinWords(named) })));
  if (answer.vraagTerug && !named.length) found.push(element("p", {}, answer.vraagTerug));
  return found;
}

/** The words that led there, without those that are a part of others. */
function longest(words) {
  return [...new Set(words)].filter((word) => !words.some((other) => other !== word && other.includes(word)));
}

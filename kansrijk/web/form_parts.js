/**
 * The parts every step of a form is made of: a field, a group of choices, a fault at its place, a live sentence.
 */

import { element, filledIn } from "./dom.js";

/**
 * A field with its label, help and a place for a fault.
 * @param {{id: string, label: string, hulp?: string, waarde?: string, soort?: string, verborgen?: boolean,
 *   kenmerken?: Object, opInvoer?: function(string): void}} about `soort` is the tag; `verborgen` hides the label for the eye
 * @returns {{box: HTMLElement, input: HTMLInputElement, setFault: function(string): void}}
 */
export function field({ id, label, hulp = "", waarde = "", soort = "input", verborgen = false, kenmerken = {}, opInvoer }) {
  const fault = faultAt(id);
  const help = hulp ? element("p", { id: `${id}-hulp`, class: "kr-hulp" }, hulp) : null;
  const input = element(soort, {
    id, class: "kr-veld", autocomplete: "off", ...(soort === "input" ? { type: "text" } : {}), ...kenmerken,
    oninput: () => opInvoer && opInvoer(input.value),
  });
  input.value = waarde;
  fault.describes(input, help ? [help.id] : []);
  const name = element("label", { for: id, class: verborgen ? "kr-onzichtbaar" : "kr-label" }, label);
  return { box: element("div", { class: "kr-invoer" }, name, help, fault.line, input), input, setFault: fault.set };
}

/**
 * A group of radio buttons or check boxes.
 * @param {{id: string, legend: string, hulp?: string, soort: "radio"|"checkbox", keuzes: Array<[string, string, string?]>,
 *   gekozen: string[], opKeuze: function(string, boolean): void}} about each choice is [value, label, help]
 * @returns {{box: HTMLElement, setFault: function(string): void}}
 */
export function choices({ id, legend, hulp = "", soort, keuzes, gekozen, opKeuze }) {
  const fault = faultAt(id);
  const help = hulp ? element("p", { id: `${id}-hulp`, class: "kr-hulp" }, hulp) : null;
  const inputs = keuzes.map(([value, label, about], at) => {
    const input = element("input", {
      type: soort, name: id, value, id: at === 0 ? id : `${id}-${at}`, checked: gekozen.includes(value),
      "aria-describedby": about ? `${id}-${at}-over` : null, onchange: () => opKeuze(value, input.checked),
    });
    const text = element("span", {}, label);
    const more = about ? element("span", { class: "kr-hulp kr-blok", id: `${id}-${at}-over` }, about) : null;
    return element("div", { class: "kr-optie" }, element("label", { class: "kr-keuze" }, input, text), more);
  });
  const box = element("fieldset", { class: "kr-groep-keuzes" }, element("legend", { class: "kr-label" }, legend), help, fault.line, ...inputs);
  fault.describes(box, help ? [help.id] : []);
  return { box, setFault: fault.set };
}

/**
 * A choice out of a list that unfolds.
 * @param {{label: string, verborgen?: boolean, keuzes: Array<[string, string]>, gekozen: string, opKeuze: function(string): void}} about
 * @returns {HTMLElement}
 */
export function picker({ label, verborgen = false, keuzes, gekozen, opKeuze }) {
  const select = element(
    "select",
    { "aria-label": verborgen ? label : null, onchange: () => opKeuze(select.value) },
    ...keuzes.map(([value, text]) => element("option", { value, selected: value === gekozen }, text)),
  );
  return verborgen ? select : element("label", { class: "kr-kies-uit" }, element("span", {}, label), select);
}

/**
 * A button.
 * @param {string} text
 * @param {function(): void} act
 * @param {Object} [more] attributes; `hoofd` makes it the main one, `klein` a small one
 * @returns {HTMLElement}
 */
export function button(text, act, { hoofd = false, klein = false, ...more } = {}) {
  const kind = `kr-knop${hoofd ? " kr-knop-hoofd" : ""}${klein ? " kr-klein" : ""}`;
  return element("button", { type: "button", class: kind, onclick: act, ...more }, text);
}

/** The place where a fault in one field is told. */
function faultAt(id) {
  const line = element("p", { id: `${id}-fout`, class: "kr-melding kr-fout", hidden: true });
  let input = null;
  let others = [];
  return {
    line,
    describes(node, ids) {
      input = node;
      others = ids;
      if (others.length) input.setAttribute("aria-describedby", others.join(" "));
    },
    set(text) {
      line.hidden = !text;
      line.textContent = text;
      const ids = text ? [...others, line.id] : others;
      if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
      else input.removeAttribute("aria-describedby");
      if (input.tagName !== "FIELDSET") {
        if (text) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
    },
  };
}

/**
 * A sentence that a screen reader says when it changes; the same sentence twice is said twice.
 * @param {string} [className]
 * @returns {{line: HTMLElement, say: function(string): void}}
 */
export function liveSentence(className = "kr-onzichtbaar") {
  const line = element("p", { class: className, role: "status" });
  const say = (text) => {
    line.textContent = "";
    window.requestAnimationFrame(() => (line.textContent = text));
  };
  return { line, say };
}

/**
 * A number as Dutch people type it: '2,5', '12.000' or '12000'; null when it is none.
 * @param {string} text
 * @param {boolean} whole
 * @returns {number|null}
 */
export function typedNumber(text, whole) {
  const bare = text.trim();
  if (whole) {
    const plain = bare.replace(/^([0-9]{1,3})((?:[. ][0-9]{3})+)$/, (_, first, rest) => first + rest.replace(/[. ]/g, ""));
    return /^[0-9]{1,9}$/.test(plain) ? Number(plain) : null;
  }
  return /^[0-9]{1,3}(?:[.,][0-9]{1,2})?$/.test(bare) ? Number(bare.replace(",", ".")) : null;
}

/**
 * A list of faults above a step; each leads to its field.
 * @param {string} title
 * @param {Array<{id: string, tekst: string}>} faults
 * @returns {HTMLElement}
 */
export function faultList(title, faults) {
  const items = faults.map(({ id, tekst }) => {
    const go = (event) => {
      event.preventDefault();
      document.getElementById(id)?.focus();
    };
    return element("li", {}, element("a", { href: `#${id}`, onclick: go }, tekst));
  });
  return element(
    "div",
    { class: "kr-melding kr-foutenlijst", role: "alert", tabindex: "-1" },
    element("h3", {}, title), element("ul", {}, ...items),
  );
}

/**
 * A problem that the reader of profiles found, as a sentence with the remedy first.
 * @param {Object} problem
 * @param {string} template
 * @returns {string}
 */
export function faultText(problem, template) {
  return filledIn(template, { hulp: problem.hulp, tekst: problem.tekst, veld: problem.veld }).trim();
}

/**
 * One field with one value: its name, what belongs in it, an example, the problems, and a control that fits its kind.
 */

import { element, filledIn } from "./dom.js";
import { elementId, isOptional } from "./propose_context.js";
import { labelOf } from "./propose_draft.js";
import { pickField } from "./propose_pick.js";

const LONG_TEXT = 120;
const NEAR_LIMIT = 40;
const LONG_LIST = 25;
const AMOUNT = /^(?:€ ?)?(-?[0-9]+)(?:[.,]([0-9]*?)0*)?$/;

/** People type 270,50 where the file wants 270.5: the same number. Not '1.250', which is another one for every reader. */
function numberOf(typed) {
  const text = typed.trim();
  const found = /[.][0-9]{3}$/.test(text) ? null : AMOUNT.exec(text);
  return found ? found[1] + (found[2] ? `.${found[2]}` : "") : text;
}

/** An example as somebody sees it in the form: the words of a choice, not its id; none where boxes say it all. */
function exampleOf(ctx, kind) {
  if (!kind.voorbeeld || ["[]", "geen", "onbekend"].includes(kind.voorbeeld) || kind.soort === "janee" || kind.keuzes) return "";
  const inner = kind.soort === "lijst" ? kind.van : kind;
  const parts = kind.soort === "lijst" ? kind.voorbeeld.replace(/^\[|\]$/g, "").split(", ") : [kind.voorbeeld];
  const shown = inner.soort === "keuze" ? parts.map((part) => ctx.labelOf(inner.uit, part)) : parts;
  return filledIn(ctx.words.formulier.voorbeeld, { voorbeeld: shown.join(", ") });
}

/**
 * What stands above the control of any field: its help and the place for its problems.
 * @param {Object} ctx a FormContext
 * @param {Object} kind
 * @param {string} id
 * @returns {{help: HTMLElement|null, faults: HTMLElement, show: function(Object[], HTMLElement, string): void}}
 */
export function helpAndFaults(ctx, kind, id) {
  const { words } = ctx;
  const text = [kind.uitleg, exampleOf(ctx, kind)].filter(Boolean).join(" ");
  const help = text ? element("p", { id: `${id}-hulp`, class: "kr-hulp" }, text) : null;
  const faults = element("ul", { id: `${id}-fout`, class: "kr-veldfouten", hidden: true });
  let told = "";
  const show = (problems, target) => {
    const lines = problems.map((p) => [p.ernst, filledIn(words.controle.melding, p)]);
    const now = JSON.stringify(lines);
    if (now === told) return;
    told = now;
    faults.hidden = !lines.length;
    faults.replaceChildren(...lines.map(([ernst, line]) => element("li", { class: `kr-melding ${ernst === "fout" ? "kr-fout" : "kr-let-op"}` }, line)));
    const ids = [help ? help.id : "", lines.length ? faults.id : ""].filter(Boolean).join(" ");
    if (ids) target.setAttribute("aria-describedby", ids);
    else target.removeAttribute("aria-describedby");
    if (["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName)) {
      if (lines.some(([ernst]) => ernst === "fout")) target.setAttribute("aria-invalid", "true");
      else target.removeAttribute("aria-invalid");
    }
  };
  return { help, faults, show };
}

/**
 * The name of a field; what must be filled in says so.
 * @param {Object} kind
 * @param {string} text
 * @param {Object} words
 * @returns {Array<Node|string>}
 */
export function captionOf(kind, text, words) {
  if (isOptional(kind) || ["groep", "janee"].includes(kind.soort)) return [text];
  return [text, " ", element("span", { class: "kr-verplicht" }, `(${words.formulier.verplicht})`)];
}

/**
 * A field with one value.
 * @param {Object} ctx a FormContext
 * @param {Object} kind
 * @param {Array<string|number>} where
 * @param {{label?: string, hidden?: boolean}} [look] a name of its own; `hidden` hides it for the eye
 * @returns {HTMLElement}
 */
export function valueField(ctx, kind, where, { label = labelOf(String(where[where.length - 1])), hidden = false } = {}) {
  const id = elementId(where);
  const { help, faults, show } = helpAndFaults(ctx, hidden ? {} : kind, id);
  const about = { ctx, kind, where, id, label, hidden };
  const isLong = kind.soort === "keuze" && (ctx.grows(kind.uit) || ctx.options(kind.uit).length > LONG_LIST);
  const make = kind.soort === "janee" ? yesNo : isLong ? longChoice : kind.soort === "keuze" ? choice : typed;
  const { nodes, input, legend, focus = () => input.focus() } = make(about);
  if (help) input.setAttribute("aria-describedby", help.id);
  ctx.register(where, { focus, setFaults: (problems) => show(problems, legend ? box : input) });
  const name = legend
    ? element("legend", { class: "kr-label" }, ...captionOf(kind, label, ctx.words))
    : element("label", { for: input.id, class: hidden ? "kr-onzichtbaar" : "kr-label" }, ...captionOf(kind, label, ctx.words));
  const box = element(legend ? "fieldset" : "div", { class: `kr-invoer${legend ? " kr-groep-keuzes" : ""}`, id: `${id}-vak` }, name, help, faults, ...nodes);
  return box;
}

/** Texts, numbers and days that somebody types, with a box for 'unknown' and one for 'none'. */
function typed({ ctx, kind, where, id }) {
  const words = ctx.words.formulier;
  const value = ctx.get(where, kind);
  const isWord = (text) => (text === "onbekend" && kind.onbekend) || (text === "geen" && kind.geen);
  const isLong = kind.soort === "tekst" && kind.tekens > LONG_TEXT;
  const counter = element("p", { class: "kr-hulp kr-teller", hidden: true });
  const count = () => {
    const left = kind.tekens - Array.from(input.value.trim()).length;
    counter.hidden = !(left < NEAR_LIMIT);
    counter.textContent = left < 0 ? filledIn(words["te-veel"], { aantal: -left }) : filledIn(words.over, { aantal: left });
  };
  const input = element(isLong ? "textarea" : "input", {
    id, class: `kr-veld${["getal", "datum", "deeldatum"].includes(kind.soort) ? " kr-kort" : ""}`, autocomplete: "off",
    ...(isLong ? { rows: Math.min(8, Math.max(2, Math.ceil(kind.tekens / 110))) } : { type: kind.soort === "datum" ? "date" : "text" }),
    inputmode: { getal: "decimal", url: "url" }[kind.soort] ?? null,
    oninput: () => {
      count();
      ctx.set(where, kind.soort === "getal" ? numberOf(input.value) : input.value);
    },
  });
  input.value = isWord(value) ? "" : value;
  const nodes = [input];
  if (kind.soort === "tekst") {
    nodes.push(counter);
    count();
  }
  const boxes = ["onbekend", "geen"].filter((word) => kind[word]).map((word) => {
    const box = element("input", {
      type: "checkbox", id: `${id}-${word}`, checked: value === word, onchange: () => {
        for (const other of boxes) if (other !== box) other.checked = false;
        input.hidden = box.checked;
        ctx.set(where, box.checked ? word : input.value);
        if (!box.checked) input.focus();
      },
    });
    return box;
  });
  input.hidden = isWord(value);
  if (boxes.length) {
    const marks = boxes.map((box) => element("label", { class: "kr-keuze" }, box, element("span", {}, words[box.id.endsWith("onbekend") ? "onbekend" : "geen"])));
    nodes.push(element("div", { class: "kr-naast kr-woorden" }, ...marks));
  }
  // A hidden field cannot have the focus; the box that hides it can.
  return { nodes, input, focus: () => (input.hidden ? boxes.find((box) => box.checked) : input).focus() };
}

/** Yes or no, and unknown where that may be. */
function yesNo({ ctx, kind, where, id }) {
  const words = ctx.words.formulier;
  const value = ctx.get(where, kind);
  const rows = [["true", words.ja], ["false", words.nee], ...(kind.onbekend ? [["onbekend", words["weet-niet"]]] : [])];
  const inputs = rows.map(([option, text], at) => {
    const input = element("input", {
      type: "radio", name: id, id: at === 0 ? id : `${id}-${option}`, value: option, checked: value === option, onchange: () => ctx.set(where, option),
    });
    return [input, element("label", { class: "kr-keuze" }, input, element("span", {}, text))];
  });
  return { nodes: [element("div", { class: "kr-naast" }, ...inputs.map(([, label]) => label))], input: inputs[0][0], legend: true };
}

/** One out of a short list, with the meaning of what is chosen below it. */
function choice({ ctx, kind, where, id }) {
  const words = ctx.words.formulier;
  const value = ctx.get(where, kind);
  const options = ctx.options(kind.uit);
  const known = options.map(([option]) => option);
  const extra = ["onbekend", "geen"].filter((word) => kind[word] && !known.includes(word)).map((word) => [word, words[word], ""]);
  const all = [...options, ...extra];
  const strange = value && !all.some(([option]) => option === value) ? [[value, value, ""]] : [];
  const meaning = element("p", { class: "kr-hulp" });
  const explain = () => (meaning.textContent = all.find(([option]) => option === select.value)?.[2] ?? "");
  const select = element(
    "select", { id, class: "kr-veld", autocomplete: "off", onchange: () => {
      explain();
      ctx.set(where, select.value);
    } },
    ...[["", words.kies, ""], ...strange, ...all].map(([option, text]) => element("option", { value: option, selected: option === value }, text)),
  );
  explain();
  return { nodes: [select, meaning], input: select };
}

/** One out of a long list: what is chosen stands above a field that searches. */
function longChoice({ ctx, kind, where, id }) {
  const words = ctx.words.formulier;
  const chosen = element("p", { class: "kr-gekozen-een" });
  const show = () => {
    const value = ctx.get(where, kind);
    chosen.textContent = value ? filledIn(words.gekozen, { naam: ctx.labelOf(kind.uit, value) }) : words.leeg;
  };
  const pick = (value) => {
    ctx.set(where, value);
    show();
    ctx.say(chosen.textContent);
  };
  const { box, input } = pickField({
    id, label: words["kies-zoek"], hidden: true, options: () => ctx.allOptions(kind.uit), words, say: ctx.say, onPick: pick, onTyped: pick,
  });
  box.querySelector("label").remove(); // the field has its own name
  show();
  return { nodes: [chosen, box], input };
}

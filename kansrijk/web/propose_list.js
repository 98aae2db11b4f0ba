/**
 * Fields with more than one value: check boxes for a short list of choices, and rows to add, remove and move.
 */

import { element, filledIn } from "./dom.js";
import { button } from "./form_parts.js";
import { elementId } from "./propose_context.js";
import { blank, labelOf } from "./propose_draft.js";
import { captionOf, helpAndFaults, valueField } from "./propose_field.js";
import { pickField } from "./propose_pick.js";

const SHORT_LIST = 12;
const LONGEST_TITLE = 70;

/**
 * A field that is a list.
 * @param {Object} ctx a FormContext
 * @param {Object} kind
 * @param {Array<string|number>} where
 * @param {function(Object, Object, Array): HTMLElement} makeGroup makes the fields of one row that is a group
 * @returns {HTMLElement}
 */
export function listField(ctx, kind, where, makeGroup) {
  const id = elementId(where);
  const words = ctx.words.formulier;
  const label = labelOf(String(where[where.length - 1]));
  const { help, faults, show } = helpAndFaults(ctx, kind, id);
  const body = element("div", {});
  const box = element(
    "fieldset", { class: "kr-invoer kr-groep-keuzes kr-lijstveld", id, tabindex: "-1", "aria-describedby": help ? help.id : null },
    element("legend", { class: "kr-label" }, ...captionOf(kind, label, ctx.words)), help, faults, body,
  );
  ctx.register(where, { focus: () => box.focus(), setFaults: (problems) => show(problems, box) });

  const options = choicesFor(ctx, kind);
  const isShort = options !== null && (Boolean(kind.keuzes) || (options.length <= SHORT_LIST && !ctx.grows(kind.van.uit)));
  const draw = () => {
    ctx.forget(where);
    const value = ctx.get(where, kind);
    const parts = Array.isArray(value) ? value : [];
    const inside = isShort ? checkBoxes(ctx, kind, where, options, parts) : rows({ ctx, kind, where, label, options, parts, draw, makeGroup, box });
    body.replaceChildren(...inside, ...(kind.onbekend ? [unknownBox(value)] : []));
  };
  const unknownBox = (value) => {
    const mark = element("input", {
      type: "checkbox", id: `${id}-onbekend`, checked: value === "onbekend", onchange: () => {
        ctx.set(where, mark.checked ? "onbekend" : []);
        draw();
        document.getElementById(`${id}-onbekend`).focus();
      },
    });
    return element("label", { class: "kr-keuze kr-woorden" }, mark, element("span", {}, words.onbekend));
  };
  draw();
  return box;
}

/** What a list of choices chooses from; null for a list of texts or groups. */
function choicesFor(ctx, kind) {
  if (kind.keuzes) return kind.keuzes.map((name) => [name, labelOf(name), ""]);
  return kind.van.soort === "keuze" ? ctx.options(kind.van.uit) : null;
}

/** A box for each choice; what is checked comes last in the list, so an order that matters stays. */
function checkBoxes(ctx, kind, where, options, parts) {
  const strange = parts.filter((part) => !options.some(([value]) => value === part)).map((part) => [part, part, ""]);
  const boxes = [...options, ...strange].map(([value, text, meaning], at) => {
    const id = `${elementId(where)}-${at}`;
    const input = element("input", {
      type: "checkbox", id, value, checked: parts.includes(value), "aria-describedby": meaning ? `${id}-over` : null, onchange: () => {
        const now = ctx.get(where, kind);
        const before = Array.isArray(now) ? now : [];
        ctx.set(where, input.checked ? [...before, value] : before.filter((other) => other !== value));
        const unknown = document.getElementById(`${elementId(where)}-onbekend`);
        if (unknown) unknown.checked = false;
      },
    });
    const more = meaning ? element("span", { class: "kr-hulp kr-blok", id: `${id}-over` }, meaning) : null;
    return element("div", { class: "kr-optie" }, element("label", { class: "kr-keuze" }, input, element("span", {}, text)), more);
  });
  const isBare = options.every(([, , meaning]) => !meaning);
  return [element("div", { class: `kr-vinkjes${isBare ? " kr-vinkjes-kort" : ""}` }, ...boxes)];
}

/** The rows of a list, with buttons to move and remove, and a way to add one. */
function rows({ ctx, kind, where, label, options, parts, draw, makeGroup, box }) {
  const words = ctx.words.formulier;
  const nameAt = (value, at) => {
    const own = options ? ctx.labelOf(kind.van.uit, value) : typeof value === "string" ? "" : rowTitle(ctx, kind.van, value);
    return own || filledIn(words.rij, { veld: label, nummer: at + 1 });
  };
  const put = (next, sentence, focus) => {
    ctx.set(where, next);
    draw();
    ctx.say(sentence);
    focus();
  };
  const focusOn = (selector) => () => (box.querySelector(selector) ?? box).focus();
  const add = (value) => {
    const next = [...parts, value];
    put(next, filledIn(words["rij-erbij"], { naam: nameAt(value, next.length - 1) }), () => {
      const row = box.querySelector(`[data-rij="${elementId([...where, next.length - 1])}"]`);
      const first = options ? null : row?.querySelector("input, select, textarea");
      if (row?.tagName === "DETAILS") row.open = true;
      (first ?? document.getElementById(`${elementId(where)}-erbij`) ?? box).focus();
    });
  };
  const tools = (at) => {
    const naam = nameAt(parts[at], at);
    const moved = (to) => {
      const next = [...parts];
      next.splice(to, 0, ...next.splice(at, 1));
      put(next, filledIn(words["rij-verzet"], { naam, nummer: to + 1 }), focusOn(`[data-rij="${elementId([...where, to])}"] ~ .kr-rij-knoppen button, [data-knoppen="${elementId([...where, to])}"] button`));
    };
    const removed = () => {
      const next = parts.filter((_, other) => other !== at);
      put(next, filledIn(words["rij-weg"], { naam }), focusOn(`[data-knoppen="${elementId([...where, Math.min(at, next.length - 1)])}"] button:last-child`));
    };
    return element(
      "div", { class: "kr-rij-knoppen", "data-knoppen": elementId([...where, at]) },
      at > 0 ? button(words.omhoog, () => moved(at - 1), { klein: true, "aria-label": filledIn(words["omhoog-naam"], { naam }) }) : null,
      at < parts.length - 1 ? button(words.omlaag, () => moved(at + 1), { klein: true, "aria-label": filledIn(words["omlaag-naam"], { naam }) }) : null,
      button(words.weg, removed, { klein: true, "aria-label": filledIn(words["weg-naam"], { naam }) }),
    );
  };
  const items = parts.map((value, at) => {
    const place = [...where, at];
    const inside = options ? chosenRow(ctx, place, nameAt(value, at)) : kind.van.soort === "groep" ? groupRow(ctx, kind.van, place, nameAt(value, at), makeGroup) : textRow(ctx, kind.van, place, filledIn(words.rij, { veld: label, nummer: at + 1 }));
    return element("li", { class: "kr-rij" }, inside, tools(at));
  });
  const list = parts.length ? element("ol", { class: "kr-rijen" }, ...items) : element("p", { class: "kr-hulp" }, words.leeg);
  const addId = `${elementId(where)}-erbij`;
  if (options) {
    const free = async () => (await ctx.allOptions(kind.van.uit)).filter(([value]) => !parts.includes(value));
    const label2 = filledIn(words["erbij-aan"], { veld: label.toLowerCase() });
    return [list, pickField({ id: addId, label: label2, options: free, words, say: ctx.say, onPick: add, onTyped: add }).box];
  }
  const text = filledIn(words["erbij-aan"], { veld: label.toLowerCase() });
  return [list, button(text, () => add(blank(kind.van, ctx.fixed)), { klein: true, id: addId })];
}

function chosenRow(ctx, where, text) {
  const row = element("span", { class: "kr-rij-naam", "data-rij": elementId(where), tabindex: "-1" }, text);
  ctx.register(where, { focus: () => row.focus() });
  return row;
}

function textRow(ctx, kind, where, label) {
  const row = valueField(ctx, kind, where, { label, hidden: true });
  row.dataset.rij = elementId(where);
  return row;
}

/** A row with fields of its own, folded until somebody opens it; only then they are made. */
function groupRow(ctx, kind, where, title, makeGroup) {
  const id = elementId(where);
  const { faults, show } = helpAndFaults(ctx, {}, id);
  const summary = element("summary", {}, title);
  const details = element("details", { class: "kr-vouw kr-rij-vouw", "data-rij": id }, summary);
  let made = false;
  const fill = () => {
    if (made) return;
    made = true;
    details.append(faults, ...makeGroup(ctx, kind, where));
  };
  const open = () => {
    fill();
    details.open = true;
  };
  details.addEventListener("toggle", () => {
    if (details.open && !made) {
      fill();
      ctx.onDrawn();
    }
    summary.textContent = rowTitle(ctx, kind, ctx.get(where)) || title;
  });
  if (Object.values(ctx.get(where)).some((value) => value === "")) open();
  ctx.register(where, {
    reveal: open, focus: () => summary.focus(), setFaults: (problems) => {
      show(problems, summary);
      if (!made && problems.length) summary.dataset.fouten = String(problems.length);
      else delete summary.dataset.fouten;
    },
  });
  return details;
}

/** The first things said in a row, as its name. */
function rowTitle(ctx, kind, value) {
  const told = Object.entries(kind.velden ?? {}).flatMap(([name, inner]) => {
    const part = value[name];
    if (typeof part !== "string" || !part || part === "onbekend" || part === "geen" || inner.soort === "janee") return [];
    return [inner.soort === "keuze" ? ctx.labelOf(inner.uit, part) : part];
  });
  const text = told.slice(0, 3).join(" · ");
  return text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE - 1)}…` : text;
}

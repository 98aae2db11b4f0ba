/**
 * Choosing from a long list by typing a few letters: a combobox, for sources, entries and long vocabularies.
 */

import { element, filledIn } from "./dom.js";
import { words as foldedWords } from "./names.js";

const MOST_SHOWN = 8;
const LONGEST_MORE = 80;

/**
 * A field that searches in a list.
 * @param {{id: string, label: string, options: function(): Promise<Array<[string, string, string]>>, words: Object,
 *   say: function(string): void, onPick: function(string): void, hidden?: boolean, onTyped?: function(string): void}} about
 *   `options` is asked when somebody comes to the field; `onTyped` takes what somebody typed and left without choosing
 * @returns {{box: HTMLElement, input: HTMLInputElement}}
 */
export function pickField({ id, label, options, words, say, onPick, onTyped, hidden = false }) {
  const tableOf = (rows) => rows.map((option) => ({ option, text: ` ${foldedWords(`${option[1]} ${option[0]} ${option[2]}`).join(" ")}` }));
  let table = null;
  const listId = `${id}-lijst`;
  let shown = [];
  let active = -1;

  const list = element("ul", { id: listId, class: "kr-voorstellen", role: "listbox", "aria-label": label, hidden: true });
  const input = element("input", {
    id, type: "text", class: "kr-veld", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-autocomplete": "list",
    "aria-controls": listId, "aria-describedby": `${id}-hulp`,
    onfocus: () => load(), oninput: () => search(), onkeydown: (event) => onKey(event), onblur: () => leave(),
  });

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    shown = [];
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (value) => {
    input.value = "";
    close();
    onPick(value);
  };
  const load = async () => {
    try {
      // What can be chosen may have grown since the last time.
      table = tableOf(await options());
      if (document.activeElement === input) search();
    } catch {
      if (table === null) say(words["kies-fout"]);
    }
  };
  const search = () => {
    const asked = foldedWords(input.value);
    if (!asked.length) return close();
    if (table === null) return say(words["kies-laden"]);
    shown = table.filter(({ text }) => asked.every((word) => text.includes(` ${word}`) || (word.length > 2 && text.includes(word)))).map(({ option }) => option);
    const count = shown.length;
    shown = shown.slice(0, MOST_SHOWN);
    active = -1;
    list.replaceChildren(
      ...shown.map(([value, text, more], at) =>
        element(
          "li", { id: `${listId}-${at}`, role: "option", "aria-selected": "false", onpointerdown: (event) => event.preventDefault(), onclick: () => take(value) },
          text, more ? element("span", { class: "kr-hulp kr-blok" }, more.length > LONGEST_MORE ? `${more.slice(0, LONGEST_MORE - 1)}…` : more) : null,
        ),
      ),
    );
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    input.removeAttribute("aria-activedescendant");
    const sentence = count === 0 ? words["kies-geen"] : count === 1 ? words["kies-een"] : words["kies-aantal"];
    say(filledIn(sentence, { aantal: count }));
    return undefined;
  };
  const move = (step) => {
    if (!shown.length) return;
    active = (active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length;
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", `${listId}-${active}`);
    list.children[active].scrollIntoView({ block: "nearest" });
  };
  const onKey = (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (active >= 0) take(shown[active][0]);
      else if (shown.length === 1) take(shown[0][0]);
    } else if (event.key === "Escape") {
      close();
    }
  };
  const leave = () => {
    const typed = input.value.trim();
    close();
    if (typed && onTyped) {
      input.value = "";
      onTyped(typed);
    }
  };
  const box = element(
    "div", { class: "kr-zoekkies" },
    element("label", { for: id, class: hidden ? "kr-onzichtbaar" : "kr-label" }, label),
    element("p", { id: `${id}-hulp`, class: "kr-hulp" }, words["kies-hulp"]),
    input,
    element("div", { class: "kr-zoeknaam-lijst" }, list),
  );
  return { box, input };
}

/**
 * Opening a profile that the reader kept, in JSON or YAML: read as strictly as the command line reads it, and refused
 * in plain words.
 */

import { element, filledIn } from "./dom.js";
import { faultText } from "./form_parts.js";
import { parseJson } from "./json_nodes.js";
import { draftFrom } from "./profile_draft.js";

const MOST = 5;

/**
 * The field to choose a file.
 * @param {Object} form the form of matcher_page.js
 * @param {{use: function(Object): void, tell: function(...Node): void}} page what to do with a profile, and with a message
 * @returns {HTMLElement}
 */
export function openProfile(form, { use, tell }) {
  const words = form.data.woorden.algemeen;
  const { grootte } = form.model.profiel;
  const refuse = (title, lines = []) => {
    const list = lines.length ? element("ul", {}, ...lines.map((line) => element("li", {}, line))) : null;
    const message = element("div", { class: "kr-melding", tabindex: "-1" }, element("p", {}, title), list);
    tell(message);
    message.focus(); // the message stands above the form, the field below it
  };
  const read = async () => {
    const [file] = input.files;
    if (!file) return;
    if (file.size > grootte) {
      refuse(filledIn(words["bestand-groot"], { meest: Math.floor(grootte / 1000) }));
    } else {
      const text = await textOf(file);
      const yaml = text !== null && !isJson(text);
      const { draft, problemen } = text === null ? { draft: null, problemen: [] } : draftFrom(text, form.model, yaml);
      if (draft !== null) use(draft);
      else if (text === null || (!yaml && parseJson(text) === null)) refuse(words["bestand-geen-profiel"]);
      else refuse(words["bestand-fout"], told(problemen, words));
    }
    input.value = ""; // the same file may be chosen again
  };
  const input = element("input", { type: "file", id: "m-open", accept: ".json,.yml,.yaml,application/json,application/yaml", "aria-describedby": "m-open-hulp", onchange: read });
  return element(
    "div", { class: "kr-invoer" },
    element("label", { for: "m-open", class: "kr-label" }, words.open),
    element("p", { class: "kr-hulp", id: "m-open-hulp" }, words["open-hulp"]), input,
  );
}

/** A profile in JSON begins with a brace; anything else is read as YAML. */
function isJson(text) {
  return /^\s*[{[]/.test(text);
}

/** The text of a file; null when it is no text. */
async function textOf(file) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return text.replace(/^\ufeff/, "");
  } catch {
    return null;
  }
}

function told(problems, words) {
  const lines = problems.slice(0, MOST).map((problem) => {
    const text = faultText(problem, words["melding-veld"]).replace(/^: /, "");
    const { regel, kolom } = problem;
    return regel === undefined ? text : filledIn(words["melding-plaats"], { regel, kolom, melding: text });
  });
  if (problems.length > MOST) lines.push(filledIn(words["meer-fouten"], { aantal: problems.length - MOST }));
  return lines;
}

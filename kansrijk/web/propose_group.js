/**
 * Fields that stand together: what must be filled in first, and what may stay empty folded away below it.
 */

import { element, filledIn } from "./dom.js";
import { elementId, isOptional, isUnsaid } from "./propose_context.js";
import { labelOf } from "./propose_draft.js";
import { helpAndFaults, valueField } from "./propose_field.js";
import { listField } from "./propose_list.js";
import { dotted } from "./reading.js";

/**
 * The fields of a group, each made by its kind.
 * @param {Object} ctx a FormContext
 * @param {Object} kind with `velden`
 * @param {Array<string|number>} where
 * @param {string[]} [names] which fields, by default all
 * @returns {HTMLElement[]}
 */
export function groupFields(ctx, kind, where, names = Object.keys(kind.velden)) {
  const isFolded = (name) => isOptional(kind.velden[name]) && isUnsaid(ctx.get([...where, name], kind.velden[name]));
  const folded = names.filter(isFolded);
  const shown = names.filter((name) => !folded.includes(name)).map((name) => anyField(ctx, kind.velden[name], [...where, name]));
  // One field more or less makes no difference; a fold of one is only in the way.
  if (folded.length < 2) return names.map((name) => anyField(ctx, kind.velden[name], [...where, name]));
  return [...shown, foldedFields(ctx, kind, where, folded)];
}

function foldedFields(ctx, kind, where, names) {
  const text = filledIn(ctx.words.formulier.optioneel, { aantal: names.length, velden: names.map((name) => labelOf(name).toLowerCase()).join(", ") });
  const details = element("details", { class: "kr-vouw kr-meer" }, element("summary", {}, text));
  const fields = names.map((name) => anyField(ctx, kind.velden[name], [...where, name]));
  details.append(...fields);
  for (const name of names) {
    const place = ctx.places.get(dotted([...where, name]));
    const { reveal } = place;
    place.reveal = () => {
      details.open = true;
      reveal?.();
    };
  }
  return details;
}

function anyField(ctx, kind, where) {
  if (kind.soort === "lijst") return listField(ctx, kind, where, groupFields);
  if (kind.soort !== "groep") return valueField(ctx, kind, where);
  const id = elementId(where);
  const { help, faults, show } = helpAndFaults(ctx, kind, id);
  const box = element(
    "fieldset", { class: "kr-invoer kr-groep-keuzes kr-groep-velden", id, tabindex: "-1", "aria-describedby": help ? help.id : null },
    element("legend", { class: "kr-label" }, labelOf(String(where[where.length - 1]))), help, faults, ...groupFields(ctx, kind, where),
  );
  ctx.register(where, { focus: () => box.focus(), setFaults: (problems) => show(problems, box) });
  return box;
}

/**
 * Rules within one entry: fields that must agree with each other. The twin of kennisbank/rules/samenhang.py.
 *
 * A rule gives back what it finds: [path, name of the message, values for its gaps].
 */

import { nameKey } from "./names.js";

const UNKNOWN = "onbekend";
const NONE = "geen";

export const AGREEMENT_RULES = {
  "leeftijd-volgorde": ({ leeftijd }) => {
    const { van, tot } = leeftijd;
    if (typeof van === "string" || typeof tot === "string" || van <= tot) return [];
    return [[["leeftijd", "van"], "leeftijd-volgorde", { van: sixDigits(van), tot: sixDigits(tot) }]];
  },
  "versie-wijzigingen": ({ versie, wijzigingen }) =>
    versie === wijzigingen.length ? [] : [[["versie"], "versie-wijzigingen", { versie, aantal: wijzigingen.length }]],
  "wijzigingen-volgorde": ({ wijzigingen }) =>
    wijzigingen.flatMap(({ op }, index) => {
      const before = index ? wijzigingen[index - 1].op : op;
      return op < before ? [[["wijzigingen", index, "op"], "wijzigingen-volgorde", { later: op, eerder: before }]] : [];
    }),
  "vervangen-door-vervallen": ({ status, vervangen_door: successors }) =>
    successors.length && status !== "vervallen" ? [[["vervangen_door"], "vervangen-door-vervallen", { status }]] : [],
  "school-zonder-schooltype": ({ settings, schooltypen }) =>
    settings !== UNKNOWN && settings.includes("school") && schooltypen !== UNKNOWN && !schooltypen.length
      ? [[["schooltypen"], "school-zonder-schooltype"]]
      : [],
  "schooltype-zonder-school": ({ settings, schooltypen }) =>
    settings !== UNKNOWN && schooltypen !== UNKNOWN && schooltypen.length && !settings.includes("school")
      ? [[["settings"], "schooltype-zonder-school"]]
      : [],
  "alias-is-naam": ({ naam, aliassen }, { say }) => {
    const seen = new Map([[nameKey(naam), say("de-naam")]]);
    return aliassen.flatMap((alias, index) => {
      const key = nameKey(alias);
      if (!key) return [[["aliassen", index], "alias-leeg", { alias }]];
      if (seen.has(key)) return [[["aliassen", index], "alias-is-naam", { alias, naam: seen.get(key) }]];
      seen.set(key, say("de-alias", { alias }));
      return [];
    });
  },
  "basisaanbod-grond": ({ basisaanbod, bewijs }) =>
    basisaanbod && bewijs.handreiking.zegt === NONE ? [[["basisaanbod"], "basisaanbod-grond"]] : [],
  "gepubliceerd-te-dun": ({ status, doel, doelgroep, intensiteit, uitvoering }) => {
    const aantal = [doel, doelgroep, intensiteit, uitvoering].filter((text) => text !== UNKNOWN).length;
    return status === "gepubliceerd" && aantal < 2 ? [[["status"], "gepubliceerd-te-dun", { aantal }]] : [];
  },
  "puzzel-vraag": ({ vraag }) => (vraag.endsWith("?") ? [] : [[["vraag"], "puzzel-vraag"]]),
  "jaar-toekomst": ({ bewijs, kosten }, { today }) => {
    const lists = [
      [["bewijs", "resultaten"], bewijs.resultaten],
      [["kosten", "bedragen"], kosten.bedragen],
      [["kosten", "kosten_baten"], kosten.kosten_baten],
    ];
    const years = lists.flatMap(([where, rows]) =>
      rows === UNKNOWN ? [] : rows.map(({ jaar }, index) => [[...where, index, "jaar"], jaar]),
    );
    return years
      .filter(([, jaar]) => typeof jaar !== "string" && jaar > Number(today.slice(0, 4)))
      .map(([where, jaar]) => [where, "jaar-toekomst", { jaar }]);
  },
};

/** A number as Python's format 'g' writes it, for ages. */
function sixDigits(value) {
  return String(Number(value.toPrecision(6)));
}

/**
 * Rules about verdicts and results within one programme. The twin of that part of kennisbank/rules/samenhang.py.
 */

import { firstDay } from "./reading.js";
import { lastDay } from "./partial_dates.js";

const UNKNOWN = "onbekend";
const NONE = "geen";

export const EVIDENCE_RULES = {
  "oordeel-geldigheid": ({ bewijs }) =>
    verdicts(bewijs, ({ datum, geldig_tot: tot }, index) => {
      if (datum === UNKNOWN || tot === UNKNOWN || lastDay(tot) >= firstDay(datum)) return [];
      return [[["bewijs", "oordelen", index, "geldig_tot"], "oordeel-geldigheid", { datum, tot }]];
    }),
  "oordeel-huidig-dubbel": ({ bewijs }) => {
    const seen = new Set();
    return verdicts(bewijs, ({ staat, instelling, geldt_voor: scope }, index) => {
      if (staat !== "huidig") return [];
      const key = JSON.stringify([instelling, scopeKey(scope)]);
      const found = seen.has(key);
      seen.add(key);
      return found ? [[["bewijs", "oordelen", index, "staat"], "oordeel-huidig-dubbel", { instelling }]] : [];
    });
  },
  "betwist-verzwegen": ({ bewijs }, { known }) => {
    if (bewijs.betwist.is_betwist) return [];
    const byScope = new Map();
    for (const { staat, niveau, geldt_voor: scope } of bewijs.oordelen) {
      if (staat !== "huidig" || niveau === UNKNOWN || niveau === "geen-erkenning") continue;
      if (!known.choices.bewijsniveaus.includes(niveau)) continue;
      const key = scopeKey(scope);
      byScope.set(key, (byScope.get(key) ?? new Set()).add(niveau));
    }
    const differ = [...byScope.values()].some((levels) => levels.size > 1);
    return differ ? [[["bewijs", "betwist", "is_betwist"], "betwist-verzwegen"]] : [];
  },
  "betwist-uitleg": ({ bewijs }, { say }) => {
    const { is_betwist: contested, waarover, uitleg } = bewijs.betwist;
    const betwist = String(contested);
    const found = [];
    if (contested === (waarover === NONE)) {
      found.push([["bewijs", "betwist", "waarover"], "betwist-waarover", { betwist, waarover }]);
    }
    if (contested === (uitleg === NONE)) {
      const told = uitleg === NONE ? NONE : say("uitleg-ingevuld");
      found.push([["bewijs", "betwist", "uitleg"], "betwist-uitleg", { betwist, uitleg: told }]);
    }
    return found;
  },
  "geldt-voor-vreemd": ({ bewijs, preventieniveau }) => {
    if (preventieniveau === UNKNOWN) return [];
    const results = bewijs.resultaten === UNKNOWN ? [] : bewijs.resultaten;
    const scopes = [
      [["bewijs", "betwist", "geldt_voor"], bewijs.betwist.geldt_voor],
      ...bewijs.oordelen.map((verdict, i) => [["bewijs", "oordelen", i, "geldt_voor"], verdict.geldt_voor]),
      ...results.map((result, i) => [["bewijs", "resultaten", i, "geldt_voor"], result.geldt_voor]),
    ];
    return scopes.flatMap(([where, scope]) => {
      const strange = [...new Set(scope)].filter((level) => !preventieniveau.includes(level)).sort();
      return strange.length ? [[where, "geldt-voor-vreemd", { niveaus: strange.join(", ") }]] : [];
    });
  },
  "herhaling-onbekend": ({ bewijs }) => {
    if (bewijs.resultaten === UNKNOWN) return [];
    const first = bewijs.resultaten.filter((r) => r.herhaling_van === NONE).map((r) => r.studie);
    return bewijs.resultaten.flatMap(({ herhaling_van: studie }, index) =>
      studie === NONE || first.includes(studie)
        ? []
        : [[["bewijs", "resultaten", index, "herhaling_van"], "herhaling-onbekend", { studie }]],
    );
  },
  "handreiking-plaats": ({ bewijs }) =>
    (bewijs.handreiking.zegt === NONE) === (bewijs.handreiking.plaats === NONE)
      ? []
      : [[["bewijs", "handreiking", "plaats"], "handreiking-plaats"]],
};

function verdicts(bewijs, rule) {
  return bewijs.oordelen.flatMap(rule);
}

function scopeKey(scope) {
  return [...new Set(scope)].sort().join(" ");
}

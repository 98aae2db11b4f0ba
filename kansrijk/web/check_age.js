/**
 * Rules about age: what nobody looked at for more than a year, and a verdict that would hold for too long.
 *
 * The twin of kennisbank/rules/verval.py.
 */

import { daysBetween, lastDay, yearsAfter } from "./partial_dates.js";

const UNKNOWN = "onbekend";

export const AGE_RULES = {
  "controle-verouderd": ({ status, controle }, { form, today }) => {
    const where = ["controle", "bronnen"];
    if (status === "vervallen") return [];
    if (controle.bronnen === UNKNOWN) return [[where, "nooit-nagelezen"]];
    const dagen = daysBetween(controle.bronnen, today);
    return dagen > form.maten["controle-dagen"] ? [[where, "controle-verouderd", { dagen }]] : [];
  },
  "oordeel-te-lang-geldig": ({ bewijs }, { form, today, say }) => {
    const jaren = form.maten["geldigheid-jaren"];
    return bewijs.oordelen.flatMap(({ instelling, datum, geldig_tot: tot }, index) => {
      if (datum === UNKNOWN || tot === UNKNOWN || instelling === form.maten.buitenland) return [];
      const last = yearsAfter(datum, jaren);
      if (lastDay(tot) <= last) return [];
      const einde = last < today ? say("dus-verlopen") : say("dus-geldig", { dag: last });
      return [[["bewijs", "oordelen", index, "geldig_tot"], "oordeel-te-lang-geldig", { datum, einde, tot, jaren }]];
    });
  },
};

/**
 * What comes out of the form: the problems that are left, what changes, and the ways to hand it over.
 */

import { element, filledIn } from "./dom.js";
import { button } from "./form_parts.js";
import { changesBetween } from "./propose_changes.js";
import { labelOf } from "./propose_draft.js";
import { copyText, githubLink, mailLink } from "./propose_send.js";
import { giveFile } from "./profile_keep.js";

const MOST_SHOWN = 12;

/**
 * The result of the form.
 * @param {Object} about the context, the words, and what the result is compared with
 * @returns {{box: HTMLElement, bar: HTMLElement, update: function(Object): void}}
 */
export function resultPart(about) {
  const { ctx, words, isNew, base, kind } = about;
  const said = words.controle;
  const problemsBox = element("div", { class: "kr-problemen", tabindex: "-1", role: "group", "aria-label": said["kop-fouten"] });
  const changesBox = element("div", {});
  const ways = waysPart(about);
  const later = element(
    "details", { class: "kr-vouw" }, element("summary", {}, said["later-kop"]),
    element("p", {}, said["later-uitleg"]), element("ul", {}, ...Object.values(about.later).map((reason) => element("li", {}, reason))),
  );
  const count = element("p", { class: "kr-balk-namen", role: "status" });
  const bar = element(
    "div", { class: "kr-balk kr-voortgangsbalk" }, count,
    button(said["naar-lijst"], () => {
      about.showAll();
      problemsBox.focus();
      problemsBox.scrollIntoView({ block: "start" });
    }, { klein: true }),
  );
  const update = (proposal) => {
    const sentence = counted(proposal.problems, said);
    if (count.textContent !== sentence) count.textContent = sentence;
    problemsBox.replaceChildren(...problemList(ctx, proposal.problems, sentence, said));
    changesBox.replaceChildren(...(isNew ? [] : changeTable(changesBetween(kind, base, proposal.draft), words.verschil)));
    ways.update(proposal);
  };
  return { box: element("div", { class: "kr-uitslag" }, problemsBox, changesBox, ways.box, later), bar, update };
}

/** How many problems are left, in a sentence. */
function counted(problems, said) {
  const faults = problems.filter(({ ernst }) => ernst === "fout").length;
  const warnings = problems.length - faults;
  const parts = [];
  if (faults) parts.push(faults === 1 ? said["een-fout"] : filledIn(said.fouten, { aantal: faults }));
  else parts.push(said.goed);
  if (warnings) parts.push(warnings === 1 ? said["een-waarschuwing"] : filledIn(said.waarschuwingen, { aantal: warnings }));
  return parts.join(" ");
}

function problemList(ctx, problems, sentence, said) {
  const made = [element("p", { class: "kr-gezegd" }, sentence)];
  for (const [ernst, title] of [["fout", said["kop-fouten"]], ["waarschuwing", said["kop-waarschuwingen"]]]) {
    const own = problems.filter((problem) => problem.ernst === ernst);
    if (!own.length) continue;
    const rows = own.map((problem) => {
      const text = filledIn(said["melding-veld"], { ...problem, veld: placeOf(problem.veld) || said["hele-item"] }).trim();
      const go = (event) => {
        event.preventDefault();
        ctx.goTo(problem.veld);
      };
      return element("li", {}, element("a", { href: "#", onclick: go }, text));
    });
    const list = element("ul", {}, ...rows.slice(0, MOST_SHOWN));
    const more = button(filledIn(said.meer, { aantal: rows.length }), () => {
      list.append(...rows.slice(MOST_SHOWN));
      more.remove();
    }, { klein: true });
    made.push(element("h4", {}, title), list, ...(rows.length > MOST_SHOWN ? [more] : []));
  }
  return made;
}

/** A path as people read it: 'bronnen[0].plaats' -> 'Bronnen › 1 › Plaats'. */
function placeOf(path) {
  const parts = path.split(/[.[\]]+/).filter((part) => part !== "");
  return parts.map((part) => (/^[0-9]+$/.test(part) ? String(Number(part) + 1) : labelOf(part))).join(" › ");
}

/** Field by field, old beside new. */
function changeTable(changes, said) {
  const heading = element("h4", {}, said.kop);
  if (!changes.length) return [heading, element("p", {}, said.geen)];
  const cell = (label, text, gone) => element("td", { "data-kop": label }, text === null ? element("em", {}, gone) : text);
  const rows = changes.map(({ where, oud, nieuw }) =>
    element("tr", {}, element("th", { scope: "row" }, where.join(" › ")), cell(said.oud, oud, said.niets), cell(said.nieuw, nieuw, said.weg)),
  );
  const head = element("tr", {}, ...[said.veld, said.oud, said.nieuw].map((text) => element("th", { scope: "col" }, text)));
  const sentence = changes.length === 1 ? said["aantal-een"] : filledIn(said.aantal, { aantal: changes.length });
  return [heading, element("p", {}, sentence), element("table", { class: "kr-tabel kr-wijzigingen" }, element("thead", {}, head), element("tbody", {}, ...rows))];
}

function nameOfFile(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The ways to hand it over, each with a sentence on what happens. */
function waysPart({ words, isNew, meta, name, told }) {
  const said = words.insturen;
  const live = element("p", { class: "kr-melding kr-bericht", role: "status", hidden: true });
  const tell = (text) => {
    live.hidden = false;
    live.textContent = text;
  };
  let proposal = null;
  const fileName = () => nameOfFile(proposal.path);
  const saveSources = () => giveFile(nameOfFile(proposal.sources.path), proposal.sources.yaml, "application/yaml");
  const saveAll = () => {
    giveFile(fileName(), proposal.yaml, "application/yaml");
    if (proposal.sources) saveSources();
  };
  const save = () => {
    saveAll();
    tell(filledIn(said.bewaard, { bestand: fileName() }));
  };
  const copied = async () => tell((await copyText(proposal.yaml)) ? said.gekopieerd : said["niet-gekopieerd"]);
  const link = (text, act) => element("a", { class: "kr-knop kr-knop-hoofd", href: "#", rel: "noopener", onclick: act }, text);
  const github = link(said.github, () => {
    if (github.dataset.heel === "ja") return;
    copyText(proposal.yaml).then((isCopied) => tell(!isCopied ? said["niet-gekopieerd"] : isNew ? said["github-plak"] : said.gekopieerd));
  });
  github.target = "_blank";
  const mail = link(said.mail, () => {
    if (mail.dataset.heel === "ja") return;
    saveAll();
    tell(filledIn(said["mail-lang"], { bestand: fileName() }));
  });
  const text = element("pre", { tabindex: "0", class: "kr-bestand" });
  const where = element("p", {});
  const saveHelp = element("p", { class: "kr-hulp" });
  const doubt = element("p", { class: "kr-melding" });
  const lost = element("div", { class: "kr-melding kr-kwijt", hidden: true });
  const list = element(
    "ul", { class: "kr-manieren" },
    meta
      ? element("li", {}, github, element("p", { class: "kr-hulp" }, isNew ? said["github-nieuw"] : said["github-bestaand"]))
      : null,
    element("li", {}, mail, element("p", { class: "kr-hulp" }, said["mail-uitleg"])),
    element("li", {}, button(said.bewaar, save), saveHelp),
    element("li", {}, button(said.kopieer, copied)),
  );
  const sourceLink = element("a", { class: "kr-knop", target: "_blank", rel: "noopener", href: "#" }, said["bron-github"]);
  const sourceText = element("pre", { tabindex: "0", class: "kr-bestand" });
  const sourceWhere = element("p", {});
  const sourceBox = element(
    "div", { class: "kr-bronbestand", hidden: true }, element("h4", {}, said["bron-kop"]), sourceWhere, sourceText,
    element("div", { class: "kr-acties" }, meta ? sourceLink : null, button(said["bron-bewaar"], saveSources)),
  );
  const look = element("details", { class: "kr-vouw" }, element("summary", {}, said.bekijk), where, text);
  const none = element("p", { class: "kr-melding" }, said.niets);
  const box = element("div", {}, doubt, lost, none, element("div", {}, element("p", {}, said.manieren), list, meta ? null : element("p", { class: "kr-hulp" }, said["github-geen"]), live, sourceBox, look));
  const update = (next) => {
    proposal = next;
    none.hidden = next.isChanged;
    doubt.hidden = !next.isChanged || !next.problems.some(({ ernst }) => ernst === "fout");
    doubt.textContent = said["nog-fouten"];
    lost.hidden = !next.lost.length;
    lost.replaceChildren(element("p", {}, said["opmerkingen-weg"]), element("ul", {}, ...next.lost.map((line) => element("li", {}, line.replace(/^#+\s*/, "")))));
    live.hidden = true;
    text.textContent = next.yaml;
    where.textContent = filledIn(said["bekijk-uitleg"], { pad: next.path });
    saveHelp.textContent = filledIn(said["bewaar-uitleg"], { bestand: fileName() });
    sourceBox.hidden = next.sources === null;
    if (next.sources) {
      sourceWhere.textContent = filledIn(said["bron-tweede"], { pad: next.sources.path });
      sourceText.textContent = next.sources.yaml;
      sourceLink.href = githubLink(meta, next.sources, true).href;
    }
    const links = [[github, githubLink(meta, next, isNew)], [mail, mailLink(next, { naam: name(), wat: told.wat, said })]];
    for (const [node, { href, isWhole }] of links) {
      node.href = href;
      node.dataset.heel = isWhole ? "ja" : "nee";
    }
  };
  return { box, update };
}

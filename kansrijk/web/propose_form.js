/**
 * The form of one entry: its sections, what the writer says he did, and the result that follows every change.
 */

import { checkEntry, checkSources } from "./check_entry.js";
import { element, filledIn } from "./dom.js";
import { button, liveSentence } from "./form_parts.js";
import { followComments } from "./propose_comments.js";
import { FormContext } from "./propose_context.js";
import { listKind, NEW_SOURCES, newSourcesPart, sourcesFile, sourcesTree, withSources } from "./propose_sources.js";
import { blank, dataOf, draftOf, idOf, treeOf, withHistory } from "./propose_draft.js";
import { groupFields } from "./propose_group.js";
import { keepName, keepWork, keptWork } from "./propose_keep.js";
import { resultPart } from "./propose_result.js";
import { tellPart } from "./propose_tell.js";
import { writeEntry } from "./yaml_write.js";

const PAUSE = 250;
const TOLD = "wat";
const NOTHING_TOLD = { wat: "", inhoud: false, bronnen: false };

/**
 * Show the form.
 * @param {HTMLElement} body
 * @param {Object} about the prepared data, with `soort` and `data` (null for something new)
 * @param {function(string): void} go to another address of this page
 * @param {boolean} focus
 */
export function proposeForm(body, about, go, focus) {
  const { form, names, words, today, soort, data, meta, comments } = about;
  const said = words.formulier;
  const kind = form.soorten[soort];
  const isNew = data === null;
  const keptAs = keepName(soort, data);
  const base = isNew ? freshDraft(kind, said, today) : draftOf(data);
  const kept = keptWork(keptAs);
  const state = kept
    ? { draft: kept.draft, told: { ...NOTHING_TOLD, ...kept.told }, bronnen: kept.bronnen ?? [] }
    : { draft: clone(base), told: { ...NOTHING_TOLD }, bronnen: [] };
  const live = liveSentence();
  let timer = 0;
  let idFollows = isNew && (!kept || state.draft.id === idOf(state.draft.naam));

  const draw = (message) => {
    const ctx = new FormContext({
      soort, draft: state.draft, form, lists: names.lists, whole: () => whole(), words, today, say: live.say, showAll: !isNew,
      fixed: { geraadpleegd: today, op: today }, onChange: (where) => changed(where), onDrawn: () => ctx.showProblems(last.problems),
    });
    const changed = (where = []) => {
      if (idFollows && where[0] === "naam") {
        state.draft.id = idOf(state.draft.naam);
        const input = document.getElementById("p-id");
        if (input) input.value = state.draft.id;
      } else if (where[0] === "id") {
        idFollows = false;
      }
      // Only now somebody may choose a name that is taken. A load that fails is told, and tried again at the next change.
      whole().catch(() => {});
      window.clearTimeout(timer);
      timer = window.setTimeout(update, PAUSE);
    };
    const whole = async () => {
      if (names.isWhole) return;
      await names.whole();
      ctx.use(withSources(names.lists, state.bronnen));
      update();
    };
    const proposal = () => {
      const draft = withHistory(state.draft, state.told, today);
      const id = isNew ? draft.id : data.id;
      const { known } = names;
      const grown = withSources(names.lists, state.bronnen);
      const choices = { ...known.choices, bronnen: grown.bronnen.map(([each]) => each) };
      const problems = checkEntry(treeOf(kind, draft), { soort, id, form, lists: grown, known: { ...known, choices }, today });
      const sourceKind = { kind: listKind(form), where: NEW_SOURCES, form, lists: names.lists, known, today };
      problems.push(...checkSources(sourcesTree(form, state.bronnen), sourceKind));
      ctx.lists = grown;
      ctx.optionTables.delete("bronnen");
      if (isNew && known.choices[kind.meervoud].includes(id)) {
        const [regel_id, tekst, hulp] = form.meldingen["id-dubbel"];
        problems.push({ veld: "id", regel_id, tekst: tekst.replace("{waarde}", id), hulp, ernst: "fout" });
      }
      const isChanged = JSON.stringify(draft) !== JSON.stringify(base) || state.bronnen.length > 0;
      // Every change of what is there has its line in the history; without a sentence there is none.
      if (isChanged && !names.isWhole) problems.push({ veld: "", regel_id: "namen", ernst: "waarschuwing", tekst: "", hulp: said["namen-missen"] });
      if (!isNew && isChanged && !state.told.wat) problems.push({ veld: TOLD, regel_id: TOLD, ernst: "fout", tekst: "", hulp: said["wat-mist"] });
      const { kept: remarks, lost } = followComments(comments, base, draft);
      const yaml = writeEntry(kind.opmaak, dataOf(kind, draft), remarks);
      return { sources: sourcesFile(form, state.bronnen), draft, id, problems, isChanged, path: `${kind.map}/${id || "naam"}.yml`, yaml, lost };
    };
    let last = { problems: [] };
    const update = (first = false) => {
      last = proposal();
      ctx.showProblems(last.problems);
      sections.forEach((section) => section.update(last.problems));
      tell?.update(last.isChanged && !state.told.wat);
      result.update(last);
      if (!first) keepWork(keptAs, last.isChanged ? { draft: state.draft, told: state.told, bronnen: state.bronnen, basis: isNew ? "" : data.versie } : null);
    };
    const sections = kind.secties.map((section) => sectionPart(ctx, kind, section, isNew));
    const sectionBoxes = sections.map(({ box }) => box);
    const atSources = kind.secties.findIndex(({ velden }) => velden.includes("bronnen"));
    sectionBoxes.splice(atSources + 1, 0, newSourcesPart(ctx, state, () => changed()));
    const tell = isNew ? null : tellPart({ words, told: state.told, history: data.wijzigingen, onChange: () => changed() });
    if (tell) ctx.register([TOLD], { focus: tell.focus });
    const result = resultPart({
      ctx, words, isNew, base, kind, meta, later: form.later, name: () => state.draft.naam, told: state.told,
      showAll: () => {
        ctx.showAll = true;
        ctx.showProblems(last.problems);
      },
    });
    const title = isNew ? said[`kop-nieuw-${soort}`] : filledIn(said["kop-bestaand"], { naam: data.naam });
    const heading = element("h2", { tabindex: "-1", class: "kr-formkop" }, title);
    const notice = element("p", { class: "kr-melding kr-bericht", role: "status", hidden: !message }, message);
    const wipe = wipeButton(said, () => {
      window.clearTimeout(timer);
      keepWork(keptAs, null);
      state.draft = clone(base);
      state.bronnen = [];
      Object.assign(state.told, NOTHING_TOLD);
      idFollows = isNew;
      draw(said.gewist);
      body.querySelector("h2").focus();
    });
    body.replaceChildren(
      live.line,
      element("div", { class: "kr-acties" }, button(said.terug, () => go(""), { klein: true }), wipe),
      heading, notice,
      element("h3", { class: "kr-stapkop" }, isNew ? said["stap-invullen"] : said["stap-nalezen"]),
      ...(isNew ? [] : [element("p", {}, said["stap-nalezen-uitleg"])]),
      element("form", { novalidate: true, class: "kr-secties", onsubmit: (event) => event.preventDefault() }, ...sectionBoxes),
      ...(tell ? [element("h3", { class: "kr-stapkop" }, said["stap-vertel"]), tell.box] : []),
      element("h3", { class: "kr-stapkop" }, isNew ? said["stap-insturen-nieuw"] : said["stap-insturen"]),
      result.box, result.bar,
    );
    update(true);
    if (focus) heading.focus();
  };
  const isOld = kept && !isNew && kept.basis !== data.versie;
  draw(kept ? (isOld ? said["hersteld-oud"] : said.hersteld) : "");
}

/** A section, folded when the entry exists already; its fields are made when it opens. */
function sectionPart(ctx, kind, { kop, uitleg, velden }, isOpen) {
  const count = element("span", { class: "kr-sectie-telling" });
  const summary = element("summary", {}, element("span", { class: "kr-sectie-kop" }, kop), count);
  const box = element("details", { class: "kr-sectie" }, summary, element("p", { class: "kr-hulp" }, uitleg));
  let made = false;
  const fill = () => {
    if (made) return;
    made = true;
    for (const name of velden) if (ctx.places.get(name)?.isSection) ctx.places.delete(name);
    box.append(...groupFields(ctx, kind, [], velden));
    // What is inside opens the section first.
    for (const name of velden) {
      const place = ctx.places.get(name);
      const { reveal } = place;
      place.reveal = () => {
        box.open = true;
        reveal?.();
      };
    }
  };
  const reveal = () => {
    fill();
    box.open = true;
  };
  for (const name of velden) {
    // Until the section opens, its fields stand for what will be there.
    ctx.register([name], {
      isSection: true, focus: () => summary.focus(),
      reveal: () => {
        reveal();
        ctx.places.get(name).reveal?.();
      },
    });
  }
  box.addEventListener("toggle", () => {
    if (box.open && !made) {
      fill();
      ctx.onDrawn();
    }
  });
  if (isOpen) reveal();
  const update = (problems) => {
    const own = problems.filter(({ veld, ernst }) => ernst === "fout" && velden.includes(veld.split(/[.[]/)[0]));
    count.textContent = own.length && (ctx.showAll || made) ? filledIn(ctx.words.formulier["sectie-fouten"], { aantal: own.length }) : "";
    count.hidden = !count.textContent || !ctx.showAll;
  };
  return { box, update };
}

function freshDraft(kind, said, today) {
  const draft = blank(kind, { status: "concept", versie: "1", geraadpleegd: today });
  draft.controle.bronnen = today;
  draft.wijzigingen = [{ op: today, wat: said["eerste-versie"] }];
  return draft;
}

/** The button that forgets the work, after asking once. */
function wipeButton(words, wipe) {
  const box = element("div", { class: "kr-wissen" });
  const ask = button(words.wis, () => {
    const sentence = element("p", { tabindex: "-1" }, words["wis-zeker"]);
    const no = () => {
      box.replaceChildren(ask);
      ask.focus();
    };
    box.replaceChildren(sentence, button(words["wis-ja"], wipe), button(words["wis-nee"], no));
    sentence.focus();
  }, { klein: true });
  box.append(ask);
  return box;
}

function clone(value) {
  return JSON.parse(JSON.stringify(value));
}

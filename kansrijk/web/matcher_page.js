/**
 * The page of the matcher: four steps and a result, all about one profile that never leaves the page.
 */

import { match } from "./api.js";
import { whenData } from "./data.js";
import { element, filledIn } from "./dom.js";
import { button, faultList, faultText } from "./form_parts.js";
import { saveProfile } from "./keep_buttons.js";
import { isWhole, wholeModel } from "./model.js";
import { openProfile } from "./open_profile.js";
import { readProfile } from "./profile.js";
import { draftFrom, emptyDraft, profileOf } from "./profile_draft.js";
import { keepInTab, keptInTab, profileIn } from "./profile_keep.js";
import { resultPage, resultTitle } from "./result_page.js";
import { stepForWhom } from "./step_for_whom.js";
import { stepNeeds } from "./step_needs.js";
import { stepOffering } from "./step_offering.js";
import { stepWho } from "./step_who.js";

const MAKERS = { wie: stepWho, "voor-wie": stepForWhom, aanbod: stepOffering, zorgen: stepNeeds };
/** The steps that only need the first part of the data. */
const AT_ONCE = ["wie", "voor-wie"];
const PAUSE = 300;

const place = document.querySelector('[data-onderdeel="matcher"]');
if (place) whenData(place.dataset.gegevens, (data) => whenData("match", (model) => startMatcher(place, data, model)));

/**
 * Make the form, with what was kept in this tab or in the link.
 * @param {HTMLElement} root
 * @param {Object} data of kansrijk/pages/matcher.py
 * @param {Object} model the prepared data, of which the second part may come later (model.js)
 */
export function startMatcher(root, data, model) {
  const words = data.woorden.algemeen;
  const names = Object.keys(data.woorden.stappen);
  const overview = document.querySelector(".kr-naar-interventies").getAttribute("href");
  const notice = element("div", { class: "kr-meldingen", role: "status" });
  const body = element("div", { class: "kr-stap" });
  const pageTitle = document.title;
  let at = 0;
  let step = null;
  let timer = 0;

  const form = {
    data, model, draft: emptyDraft(model),
    profile: () => profileOf(form.draft, model),
    readProfiel: () => readProfile(form.profile(), model).profiel,
    /** What the reader of profiles says about one field, with the remedy first; '' when it is good. */
    problemAt: (veld) => {
      const problem = readProfile(form.profile(), model).problemen.find((each) => each.veld === veld);
      return problem ? faultText(problem, words["melding-fout"]) : "";
    },
    changed: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, PAUSE);
    },
  };
  const keep = () => {
    window.clearTimeout(timer);
    // Without a kind of organisation there is no profile yet, so nothing that could be read back.
    if (form.draft.organisatie.type) keepInTab({ stap: at, tekst: JSON.stringify(form.profile()) });
  };
  const tell = (...nodes) => notice.replaceChildren(...nodes);
  const note = (text) => tell(element("p", { class: "kr-melding kr-bericht" }, text));

  const show = (index, { focus = true, remember = true } = {}) => {
    at = index;
    const isResult = at === names.length;
    if (remember) window.history.pushState({ stap: at }, "");
    const title = isResult ? resultTitle(form) : data.woorden.stappen[names[at]];
    const progress = isResult ? "" : filledIn(words.voortgang, { stap: at + 1, stappen: names.length });
    const heading = element("h2", { id: "m-kop", tabindex: "-1" }, progress ? element("span", { class: "kr-voortgang" }, progress) : null, title);
    document.title = `${progress ? `${progress}: ` : ""}${title} - ${pageTitle}`;
    body.replaceChildren(heading);
    if (isResult) showResult();
    else if (AT_ONCE.includes(names[at]) || isWhole(model)) showStep();
    else showStepLater(index);
    tools.hidden = isResult;
    promise.hidden = at === 0; // the first step has it in its introduction
    root.classList.toggle("kr-begonnen", at > 0);
    keep();
    if (focus) heading.focus();
  };
  /** The step as soon as what it needs is there; usually it came while the first steps were filled in. */
  const showStepLater = (index) => {
    const waiting = element("div", { class: "kr-wachten", role: "status" }, element("p", { class: "kr-hulp" }, words.laden));
    const here = () => at === index && waiting.isConnected;
    body.append(waiting);
    wholeModel().then(
      () => {
        if (!here()) return;
        waiting.remove();
        showStep();
      },
      (error) => {
        if (here()) waiting.replaceChildren(element("p", { class: "kr-melding" }, `${error.message} ${words["blijft-staan"]}`), button(words.vorige, () => show(at - 1)));
      },
    );
  };
  const showStep = () => {
    step = MAKERS[names[at]](form);
    const faults = element("div", {});
    const next = at === names.length - 1 ? words.uitkomst : words.volgende;
    const box = element(
      "form", { novalidate: true, onsubmit: (event) => event.preventDefault() },
      step.box,
      element(
        "div", { class: "kr-acties kr-verder" },
        button(next, () => leave(at + 1, faults), { hoofd: true }),
        at > 0 ? button(words.vorige, () => show(at - 1)) : null,
        form.draft.organisatie.type && at < names.length - 1 ? button(words.uitkomst, () => leave(names.length, faults)) : null,
      ),
    );
    body.append(faults, box);
  };
  /** To another step when this one is in order; else to what has to be mended. */
  const leave = (index, faults) => {
    const found = step.faults();
    faults.replaceChildren();
    if (found.length) {
      const list = faultList(words["fouten-kop"], found);
      faults.append(list);
      list.focus();
      return;
    }
    tell();
    show(index);
  };
  const showResult = () => {
    const change = names.map((name, index) => button(filledIn(words["terug-naar"], { stap: data.woorden.stappen[name] }), () => show(index), { klein: true }));
    const back = element("div", { class: "kr-acties kr-terug" }, ...change);
    match(form.profile()).then(
      (document) => body.append(...resultPage(document, form, overview), back),
      (error) => body.append(faultsOf(error), back),
    );
  };
  const faultsOf = (error) => {
    const lines = (error.problemen ?? []).map((problem) => faultText(problem, words["melding-veld"]));
    return element(
      "div", { class: "kr-melding", role: "alert" }, element("p", {}, data.woorden.uitkomst["fout-kop"]),
      element("ul", {}, ...(lines.length ? lines : [error.message]).map((line) => element("li", {}, line))),
    );
  };
  const take = (draft, text) => {
    form.draft = draft;
    show(0, { remember: false });
    note(text);
  };
  const wipe = () => {
    form.draft = emptyDraft(model);
    window.clearTimeout(timer);
    keepInTab(null);
    show(0);
    note(words.gewist);
  };
  const fromLink = () => {
    const found = profileIn(window.location.hash);
    if (found === null) return false;
    // What was in the link is in the page now, and need not stay in the bar or the history.
    window.history.replaceState({ stap: 0 }, "", window.location.pathname + window.location.search);
    const { draft } = found.tekst === null ? { draft: null } : draftFrom(found.tekst, model);
    if (draft === null) note(words["link-fout"]);
    else take(draft, words.gedeeld);
    return draft !== null;
  };

  const promise = element("p", { class: "kr-hulp" }, words.prive);
  const tools = element(
    "div", { class: "kr-gereedschap" }, promise,
    openProfile(form, { use: (draft) => take(draft, words.geopend), tell }),
    element("div", { class: "kr-acties" }, saveProfile(form), wipeButton(words, wipe)),
  );
  root.classList.add("kr-matcher");
  root.append(notice, body, tools);
  // What the later steps need is fetched at the first sign of somebody who fills it in, not for who only looks.
  for (const sign of ["focusin", "pointerdown", "change"]) root.addEventListener(sign, () => wholeModel().catch(() => {}), { once: true });
  const kept = keptInTab();
  const restored = kept && draftFrom(kept.tekst, model).draft;
  if (restored) form.draft = restored;
  window.history.replaceState({ stap: restored ? Math.min(Math.max(kept.stap, 0), names.length) : 0 }, "");
  show(window.history.state.stap, { focus: false, remember: false });
  if (restored) note(words.hersteld);
  fromLink();
  window.addEventListener("hashchange", fromLink);
  window.addEventListener("pagehide", keep);
  window.addEventListener("popstate", (event) => {
    const index = event.state?.stap;
    if (Number.isInteger(index) && index >= 0 && index <= names.length && (index === 0 || form.draft.organisatie.type)) show(index, { remember: false });
  });
}

/** The button that wipes everything, after asking once. */
function wipeButton(words, wipe) {
  const box = element("div", { class: "kr-wissen" });
  const ask = button(words.wis, () => {
    const sentence = element("p", { tabindex: "-1" }, words["wis-zeker"]);
    const done = (act) => {
      box.replaceChildren(ask);
      act();
    };
    box.replaceChildren(sentence, button(words["wis-ja"], () => done(wipe)), button(words["wis-nee"], () => done(() => ask.focus())));
    sentence.focus();
  });
  box.append(ask);
  return box;
}

/*
 * What must be right before the first paint: that scripts run, the colours that the reader chose, and the address in the bar.
 *
 * Material has this as inline scripts; a file lets the site forbid inline scripts altogether. It stands in the
 * header, after the switch between light and dark. The four names are those that Material's own script uses.
 */
(() => {
  "use strict";
  // Without a script the style sheet leaves out what then does nothing; Material says this only at the end of the page.
  document.documentElement.classList.replace("no-js", "js");
  window.__md_scope = new URL("../../", document.currentScript.src);
  window.__md_hash = (text) => [...text].reduce((sum, sign) => (sum << 5) - sum + sign.charCodeAt(0), 0);
  // A browser may refuse to keep anything; then nothing was kept.
  window.__md_get = (name, store = undefined, scope = window.__md_scope) => {
    try {
      return JSON.parse((store ?? window.localStorage).getItem(`${scope.pathname}.${name}`));
    } catch {
      return null;
    }
  };
  window.__md_set = (name, value, store = undefined, scope = window.__md_scope) => {
    try {
      (store ?? window.localStorage).setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // The choice then lasts as long as the page.
    }
  };

  const kept = window.__md_get("__palette");
  if (kept && kept.color) {
    const colours = { ...kept.color };
    if (colours.media === "(prefers-color-scheme)") {
      const scheme = window.matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
      const input = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${scheme})']`);
      for (const part of ["media", "scheme", "primary", "accent"]) colours[part] = input.getAttribute(`data-md-color-${part}`);
    }
    for (const [part, value] of Object.entries(colours)) document.body.setAttribute(`data-md-color-${part}`, value);
  }

  // Links name the file, so that they work from disk; on a server the address of a page is its folder.
  const { protocol, pathname, search, hash } = window.location;
  if (protocol !== "file:" && pathname.endsWith("/index.html")) {
    window.history.replaceState(window.history.state, "", pathname.slice(0, -"index.html".length) + search + hash);
  }
})();

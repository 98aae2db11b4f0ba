/*
 * What Material's page lacks for who works with a keyboard or a screen reader: a menu on a small screen that can be
 * opened, closed and left by keys, and tables that can be scrolled by keys. Without it everything works by pointer.
 */
(() => {
  "use strict";
  const drawer = document.getElementById("__drawer");
  const menu = document.querySelector(".md-sidebar--primary");
  const opener = document.querySelector('.md-header label[for="__drawer"]');
  const behind = [...document.querySelectorAll(".md-header, .md-content, .md-footer, .md-skip, .md-top")];
  const set = (element, attributes) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  };

  if (drawer && menu && opener) {
    const close = document.createElement("button");
    set(close, { type: "button", class: "kr-menu-dicht" });
    close.textContent = "Sluit menu";
    close.addEventListener("click", () => drawer.click());
    menu.querySelector(".md-nav").prepend(close);
    set(opener, { role: "button", tabindex: "0", "aria-label": "Menu", "aria-expanded": "false" });
    for (const arrow of menu.querySelectorAll("label[tabindex]")) {
      const section = arrow.previousElementSibling;
      if (!arrow.textContent.trim() && section) set(arrow, { role: "button", "aria-label": `Pagina's bij ${section.textContent.trim()}` });
    }
    drawer.addEventListener("change", () => {
      opener.setAttribute("aria-expanded", String(drawer.checked));
      for (const part of behind) part.inert = drawer.checked;
      (drawer.checked ? close : opener).focus();
    });
    // Wide enough for the menu in the page: nothing is open any more.
    window.matchMedia("(min-width: 76.25em)").addEventListener("change", () => drawer.checked && drawer.click());
  }

  document.addEventListener(
    "keydown",
    (event) => {
      const { target } = event;
      // Material knows only Enter, and only after its own script.
      if ((event.key === "Enter" || event.key === " ") && target.matches("label[tabindex]")) {
        event.preventDefault();
        event.stopPropagation();
        target.click();
      }
      if (event.key !== "Escape") return;
      const list = target.closest("details.kr-versies[open]");
      if (list) {
        list.open = false;
        list.querySelector("summary").focus();
      } else if (drawer && drawer.checked) drawer.click();
    },
    true,
  );

  /** A box that scrolls sideways can have the focus, and has the name of the heading above it; another one has not. */
  const nameTables = () => {
    let heading = "";
    for (const part of document.querySelectorAll(".md-content :is(h1, h2, h3), .md-typeset__scrollwrap")) {
      if (!part.matches(".md-typeset__scrollwrap")) heading = (part.firstChild?.textContent ?? "").trim();
      else if (part.scrollWidth > part.clientWidth) set(part, { tabindex: "0", role: "region", "aria-label": `Tabel: ${heading}` });
      else for (const name of ["tabindex", "role", "aria-label"]) part.removeAttribute(name);
    }
  };
  window.addEventListener("load", nameTables);
  window.addEventListener("resize", nameTables);
})();

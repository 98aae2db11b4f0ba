/**
 * The band of an age range, as kansrijk/pages/bands.py draws it; the words stand right beside it.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * The drawing.
 * @param {{strook: [number, number]|null, breedte: number}} band where the stretch begins and how long it is; null is unknown
 * @returns {SVGElement|null}
 */
export function ageBand({ strook, breedte }) {
  if (!strook) return null;
  const drawing = drawn("svg", {
    class: "kr-band kr-leeftijden",
    viewBox: `0 0 ${breedte} 8`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
    focusable: "false",
  });
  drawing.append(drawn("rect", { class: "kr-band-vlak", x: strook[0], width: strook[1], height: 8 }));
  return drawing;
}

function drawn(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

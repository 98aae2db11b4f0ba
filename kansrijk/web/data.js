/**
 * The prepared data beside this script: loaded once, when first asked for, with a script tag.
 *
 * A page opened from disk may not fetch files, but may load scripts. Nothing goes out with the request.
 */

const HOME = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, "") : "";
const arrived = new Map();
const underWay = new Map();
const awaited = new Map();

/**
 * What a data script calls: kansrijk.data('match', {...}).
 * @param {string} name
 * @param {Object} value
 */
export function data(name, value) {
  arrived.set(name, value);
  const use = awaited.get(name);
  awaited.delete(name);
  if (use) use(value);
}

/**
 * Use data at the very moment a script tag in the page brings it, so before the reader sees what comes below.
 * @param {string} name
 * @param {function(Object): void} use
 */
export function whenData(name, use) {
  if (arrived.has(name)) use(arrived.get(name));
  else awaited.set(name, use);
}

/**
 * The data of that name.
 * @param {string} name
 * @returns {Promise<Object>} rejected with an Error in Dutch when the script cannot be loaded
 */
export function loadData(name) {
  if (arrived.has(name)) return Promise.resolve(arrived.get(name));
  if (!underWay.has(name)) underWay.set(name, request(name));
  return underWay.get(name);
}

function request(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const failed = () => {
      underWay.delete(name); // the next call may try again
      script.remove();
      reject(new Error("De gegevens zijn niet geladen. Kijk of u verbinding heeft en laad de pagina opnieuw."));
    };
    script.fetchPriority = "high"; // somebody waits for it; a browser gives a script that is added late the last turn
    script.onload = () => (arrived.has(name) ? resolve(arrived.get(name)) : failed());
    script.onerror = failed;
    script.src = `${HOME}${name}.js`;
    document.head.append(script);
  });
}

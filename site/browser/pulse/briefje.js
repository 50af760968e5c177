// The code that a scanned slip brings along in the fragment of the address. It leaves the address as
// the very first thing this page does, so that it does not stay in the list of visited pages.

let scanned = take();

function take() {
  const text = location.hash.slice(1);
  if (!text || document.getElementById(text)) return ""; // a place on this page, as #inhoud
  history.replaceState(history.state, "", location.pathname);
  return text;
}

/**
 * Give *use* the code that was scanned, now or while this page is open.
 * @param {(code: string) => void} use
 */
export function onScan(use) {
  if (scanned) use(scanned);
  scanned = "";
  addEventListener("hashchange", () => {
    const again = take();
    if (again) use(again);
  });
}

// Before Sveltia: it starts when start.mjs says so, and speaks Dutch unless someone chose otherwise.
window.CMS_MANUAL_INIT = true;
const kept = "sveltia-cms.prefs";
const prefs = JSON.parse(localStorage.getItem(kept) ?? "{}");
if (!prefs.locale) localStorage.setItem(kept, JSON.stringify({ ...prefs, locale: "nl" }));

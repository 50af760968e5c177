// The messages in a postbus, as letters: who, which day, what. Everything in it was written by someone
// else, so it is text and never anything more; what is no text is nothing.

import { el } from "./dom.js";
import { longDate, t } from "./teksten.js";

/** A letter; *inhoud* is null when it was altered on the way or in the store. */
export const letter = ({ seq, by, inhoud }) =>
  el(
    "li.brief", { "data-seq": seq, "data-by": by },
    el("p.brief-kop", {}, el("strong", {}, from(by, inhoud)), ` ${longDate(word(inhoud, "d"))}`),
    inhoud ? el("div.brief-tekst", { dir: "auto" }, word(inhoud, "t")) : el("p.fout", {}, t("gewijzigd")),
  );

const word = (inhoud, naam) => (typeof inhoud?.[naam] === "string" ? inhoud[naam] : "");

function from(by, inhoud) {
  if (by === "M") return t("van_melder");
  const naam = word(inhoud, "naam");
  return naam ? [t("van_behandelaar"), naam].join(t("komma")) : t("van_behandelaar");
}

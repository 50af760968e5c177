// What the editor sees of a content file, and what a save makes of it: only what you changed.
// The file as it was travels along in one hidden field; everything in YAML is text, as it is for
// our own reader, so that no number loses its zero and no version becomes a fraction.
import { parseDocument } from "./yaml/index.js";
import { opnieuw } from "./schrijven.mjs";
import { difference } from "./verschil.mjs";

export const BRON = "_bron";
const KOP = /^---[ \t]*\n([^]*?)^---[ \t]*(?:\n|$)/m;
const STEPS = 2000; // of one save; each step is one change, so this is never reached

export const read = (yaml) => parseDocument(yaml, { schema: "failsafe", keepSourceTokens: true });

function fields(yaml) {
  const read_ = read(yaml);
  if (read_.errors.length) throw read_.errors[0];
  const found = read_.toJS() ?? {};
  if (typeof found !== "object" || Array.isArray(found)) throw new Error("dit is geen blok met velden");
  return moved(found, "media/", "/media/");
}

// A picture has a slash in front where Sveltia looks for it, and none in our files.
const moved = (values, from, to) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) =>
      typeof value === "string" && value.startsWith(from) ? [name, to + value.slice(from.length)] : [name, value],
    ),
  );

export const fromRegister = (text) => ({ ...fields(text), [BRON]: text });

export const toRegister = ({ [BRON]: bron, ...values }) => update(bron ?? "", values);

export function fromPagina(text) {
  const { kop, onder } = split(text);
  return { ...fields(kop), body: onder.trim(), [BRON]: text };
}

export function toPagina({ [BRON]: bron = "---\n---\n\n", body = "", ...values }) {
  const { kop, onder } = split(bron);
  const same = onder.trim() === body.trim();
  return `---\n${update(kop, values)}---\n${same ? onder : `${/^\s*/.exec(onder)[0]}${body.trim()}\n`}`;
}

function split(text) {
  const found = KOP.exec(text);
  return found?.index === 0 ? { kop: found[1], onder: text.slice(found[0].length) } : { kop: "", onder: text };
}

// *yaml* changed so that it says what was *edited*: one change after the other, each in place.
export function update(yaml, edited) {
  const values = moved(edited, "/media/", "media/");
  let text = yaml === "" || yaml.endsWith("\n") ? yaml : `${yaml}\n`;
  for (let step = 0; step < STEPS; step += 1) {
    const { contents } = read(text);
    if (contents === null) break;
    const edit = difference(contents, values, text);
    if (!edit) return text;
    if (!("van" in edit)) break; // no place to change: the whole is written anew
    text = text.slice(0, edit.van) + edit.text + text.slice(edit.tot);
  }
  return `${/^(?:#.*\n)*/.exec(text)[0]}${opnieuw(values)}`;
}

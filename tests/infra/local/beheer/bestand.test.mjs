// What a save leaves as it was. EDITOR is the folder as it is served, CONTENT the shipped content.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const { BRON, fromPagina, fromRegister, toPagina, toRegister } = await import(
  `${process.env.EDITOR}/bestand.mjs`
);
const { isEmpty } = await import(`${process.env.EDITOR}/schrijven.mjs`);

const FILES = readdirSync(process.env.CONTENT, { recursive: true })
  .filter((name) => /\.(md|yml)$/.test(name) && !name.endsWith("README.md"))
  .map((name) => ({ name, text: `${readFileSync(`${process.env.CONTENT}/${name}`, "utf8").trimEnd()}\n` }));

// As Sveltia does: it reads without space around, and ends a file with one line end.
const open = ({ name, text }) => (name.endsWith(".md") ? fromPagina : fromRegister)(text.trim());
const save = (name, values) => `${(name.endsWith(".md") ? toPagina : toRegister)(values).trim()}\n`;

const ROLLEN = `# Wie doet wat.
rollen:
  # Nooit weghalen.
  - id: hr # hoort bij HR
    naam: "{term:Hr}"
    telefoon: "085 000 00 21"
    alleen: gemeente
    taken: [luisteren, "1.0"]
  - id: or
    naam: >-
      Ondernemingsraad van
      de organisatie
    bevoegd: ja
  # De laatste.
  - id: bestuur
    naam: Bestuur
`;
const changed = (edit, text = ROLLEN) => {
  const values = fromRegister(text.trim());
  edit(values);
  return save("rollen.yml", values);
};

test("a file that nobody changed comes back byte for byte", () => {
  for (const file of FILES) assert.equal(save(file.name, open(file)), file.text, file.name);
  assert.ok(FILES.length > 100);
});

test("everything is text: no number loses its zero, no version becomes a fraction", () => {
  const values = fromRegister("versie: 1.0\ntelefoon: 0612345670\ntaal: no\nja: ja\ndag: 2026-10-01");
  delete values[BRON];
  assert.deepEqual(values, { versie: "1.0", telefoon: "0612345670", taal: "no", ja: "ja", dag: "2026-10-01" });
});

test("one change is one line; quotes, comments, unknown fields and folded lines stay", () => {
  const naam = changed((values) => { values.rollen[0].naam = "P en O"; });
  assert.equal(naam, ROLLEN.replace('"{term:Hr}"', '"P en O"'));
  const telefoon = changed((values) => { values.rollen[0].telefoon = "06 12 34 56 70"; });
  assert.equal(telefoon, ROLLEN.replace("085 000 00 21", "06 12 34 56 70"));
  const id = changed((values) => { values.rollen[0].id = "p-en-o"; });
  assert.equal(id, ROLLEN.replace("id: hr #", "id: p-en-o #"));
  const taken = changed((values) => { values.rollen[0].taken.push("2.0"); });
  assert.equal(taken, ROLLEN.replace('"1.0"]', '"1.0", "2.0"]'));
});

test("what a form cannot hold is quoted, so that every reader takes it for text", () => {
  const text = changed((values) => {
    Object.assign(values.rollen[2], {
      telefoon: "06 12 34 56 70", nummer: "0612345670", versie: "1.0", dag: "2026-10-01", bevoegd: "ja",
      uren: 6, zin: "Let op: dit.", term: "{term:Bestuur} beslist", haakje: "# geen opmerking",
    });
  });
  assert.equal(text, `${ROLLEN}    telefoon: "06 12 34 56 70"
    nummer: "0612345670"
    versie: "1.0"
    dag: 2026-10-01
    bevoegd: ja
    uren: 6
    zin: "Let op: dit."
    term: "{term:Bestuur} beslist"
    haakje: "# geen opmerking"
`);
});

test("an item that goes takes its own lines, one that comes brings its own, one that moves keeps them", () => {
  const weg = changed((values) => { values.rollen.splice(1, 1); });
  assert.equal(weg, ROLLEN.replace(/ {2}- id: or[^]*?ja\n/, ""));
  const nieuw = changed((values) => { values.rollen.splice(1, 0, { id: "vp", naam: "Vertrouwenspersoon" }); });
  assert.equal(nieuw, ROLLEN.replace("  - id: or", "  - id: vp\n    naam: Vertrouwenspersoon\n  - id: or"));
  const [or] = / {2}- id: or[^]*?ja\n/.exec(ROLLEN);
  const eerst = changed((values) => { values.rollen.unshift(...values.rollen.splice(1, 1)); });
  assert.equal(eerst, ROLLEN.replace(or, "").replace("  - id: hr", `${or}  - id: hr`));
});

test("a field that is emptied goes; one that is filled comes where the form has it", () => {
  const leeg = changed((values) => { values.rollen[0].telefoon = ""; });
  assert.equal(leeg, ROLLEN.replace('    telefoon: "085 000 00 21"\n', ""));
  const kop = "---\ntitle: A\nversie: \"1.0\"\n---\n\nTekst\n";
  const { title, versie, ...rest } = fromPagina(kop.trim());
  const gevuld = save("a.md", { title, samenvatting: "Kort.", versie, ...rest });
  assert.equal(gevuld, kop.replace("title: A\n", "title: A\nsamenvatting: Kort.\n"));
});

test("the text of a page changes only where it was changed", () => {
  for (const file of FILES.filter(({ name }) => name.endsWith(".md"))) {
    const page = open(file);
    const at = page.body.lastIndexOf(" ");
    if (at < 0) continue;
    page.body = `${page.body.slice(0, at)} anders ${page.body.slice(at + 1)}`;
    const below = file.text.lastIndexOf(" ", file.text.trimEnd().length);
    assert.equal(save(file.name, page), `${file.text.slice(0, below)} anders ${file.text.slice(below + 1)}`);
  }
});

test("braces, anchors and trailing spaces in a text are nobody's business", () => {
  const text = "---\ntitle: A\n---\n\n\n## Kop {#kop}\n\n{blok:nummers}\n{term:Organisatie}  \n\\* geen lijst\n---\nna een streep\n";
  const page = fromPagina(text.trim());
  page.title = "B";
  assert.equal(save("a.md", page), text.replace("title: A", "title: B"));
});

test("a new page is written as we write", () => {
  const page = {
    title: "Nieuw: een pagina", versie: "1.0", herzien_voor: "2027-06-01", doelgroep: ["medewerker", "hr"],
    samenvatting: "", keuzes: [], totstandkoming: [{ datum: "2026-10-01", wat: "Gesprek met de OR" }],
    over: "Een zin die langer is dan een regel breed is, zodat je hem in een editor ook nog prettig kunt nalezen.",
    body: "## Kop {#kop}\n\nTekst.",
  };
  assert.equal(save("nieuw.md", page), `---
title: "Nieuw: een pagina"
versie: "1.0"
herzien_voor: 2027-06-01
doelgroep: [medewerker, hr]
totstandkoming:
  - datum: 2026-10-01
    wat: Gesprek met de OR
over: >-
  Een zin die langer is dan een regel breed is, zodat je hem in een editor ook nog prettig kunt nalezen.
---

## Kop {#kop}

Tekst.
`);
});

test("a picture has its slash only in the editor", () => {
  const page = fromPagina("---\nfoto: media/anna.svg\n---\nTekst");
  assert.equal(page.foto, "/media/anna.svg");
  page.foto = "/media/anna.png";
  assert.equal(save("anna.md", page), "---\nfoto: media/anna.png\n---\nTekst\n");
});

test("a file that cannot be read says so, and is not written over", () => {
  assert.throws(() => fromRegister("rollen: ["));
  assert.throws(() => fromRegister("- een\n- twee"), /geen blok met velden/);
});

// --- whatever someone does --------------------------------------------------------------------

const WORDS = [
  "Nieuw", "a: b", "# x", "- y", "ja", "2.0", "06 12 34 56 70", "0612345670", "{term:naam} is", "een\ntwee", "'q'",
  '"dq"', "2026-12-01", "*x", "&a", "%", "[a", "é 😀", "x #y", "null", "~", "true", "1e3", ": x", "x:", "lang ".repeat(40),
];

function dice(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

function disturb(value, roll) {
  const names = Object.keys(value).filter((name) => name !== BRON && name !== "body");
  if (!names.length) return;
  const name = names[roll(names.length)];
  const inner = value[name];
  if (typeof inner === "object" && roll(5)) return disturb(inner, roll);
  if (!Array.isArray(value)) {
    if (!roll(6)) delete value[name];
    else if (!roll(5)) value[`veld_${roll(1000)}`] = [WORDS[roll(WORDS.length)], ["a", "b"], [{ id: "z" }]][roll(3)];
    else if (typeof inner !== "object") value[name] = WORDS[roll(WORDS.length)];
    return;
  }
  const [taken] = value.splice(Number(name), roll(3) ? 1 : 0);
  if (taken !== undefined && roll(2)) value.splice(roll(value.length + 1), 0, taken);
  else if (typeof inner !== "object") value.splice(Number(name), 0, `${WORDS[roll(WORDS.length)]} ${roll(1000)}`);
}

function said(value) {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(said);
  if (typeof value !== "object") return String(value).trim();
  const named = Object.entries(value).filter(([name, item]) => name !== BRON && !isEmpty(item));
  return Object.fromEntries(named.map(([name, item]) => [name, said(item)]).sort());
}

test("whatever is changed, the file says exactly that afterwards", () => {
  const roll = dice(20261125);
  for (const file of FILES) {
    const values = open(file);
    for (let times = roll(4); times >= 0; times -= 1) disturb(values, roll);
    const again = open({ name: file.name, text: save(file.name, structuredClone(values)) });
    assert.deepEqual(said(again), said(values), file.name);
  }
});

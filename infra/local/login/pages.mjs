// What a person sees of the login: one form, and one page for when it is over. No script.
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = (text) => text.replace(/[&<>"']/g, (sign) => escapes[sign]);

// The form's answer leads back to the inbox, so its origin is a place a form may go to.
export const HEADERS = (origin) => ({
  "Cache-Control": "no-store",
  "Content-Security-Policy":
    `default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self' ${origin}; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
});

const page = (title, main) => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · voorbeeldlogin</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/stijl.css">
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`;

export const loginPage = ({ refused = false, gebruiker = "" }) => page(
  refused ? "Fout: inloggen lukte niet" : "Inloggen",
  `<h1>Inloggen</h1>
<p class="uitleg">Dit is de voorbeeldlogin van deze computer. In het echt staat hier de login van je organisatie.</p>
${refused ? '<p class="fout" id="fout" role="alert"><strong>Inloggen lukte niet.</strong> Deze naam en dit wachtwoord horen niet bij elkaar. Probeer het nog eens.</p>' : ""}
<form method="post">
<label for="gebruiker">Gebruikersnaam</label>
<input id="gebruiker" name="gebruiker" value="${escape(gebruiker)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${refused ? ' aria-describedby="fout"' : ""}>
<label for="wachtwoord">Wachtwoord</label>
<input id="wachtwoord" name="wachtwoord" type="password" autocomplete="current-password" required${refused ? ' aria-describedby="fout"' : ""}>
<button>Log in</button>
</form>`,
);

// *form* is made by the provider, without a button; the button points at it by its id.
export const logoutPage = (form) => page(
  "Uitloggen",
  `<h1>Uitloggen</h1>
<p>Wil je ook bij deze voorbeeldlogin uitloggen? Daarna vraagt de inbox weer om een wachtwoord.</p>
${form}
<button form="op.logoutForm" name="logout" value="yes">Log uit</button>`,
);

export const errorPage = () => page(
  "Inloggen is afgebroken",
  `<h1>Inloggen is afgebroken</h1>
<p>Deze inlogpagina hoort niet meer bij een lopende login. Sluit dit venster en log opnieuw in.</p>`,
);

export const STYLE = `
:root { color-scheme: light dark; --grond: #fbfaf7; --inkt: #1f2a2e; --zacht: #5a666a; --merk: #0b4f5c;
  --op-merk: #fff; --rand: #7a868a; --focus: #ffd27a; --fout: #b3261e; --veld: #fff; }
@media (prefers-color-scheme: dark) { :root { --grond: #12191b; --inkt: #ecf0ee; --zacht: #a9b5b5;
  --merk: #8ad4df; --op-merk: #12191b; --rand: #6f7d80; --fout: #ff9c8f; --veld: #1b2527; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--grond); color: var(--inkt); font: 1.125rem/1.6 system-ui, sans-serif; }
main { max-width: 26rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { margin: 0 0 0.5rem; font-size: 1.75rem; line-height: 1.25; letter-spacing: -0.01em; }
.uitleg { margin: 0 0 1.5rem; color: var(--zacht); font-size: 1rem; }
.fout { border-left: 0.25rem solid var(--fout); padding-left: 0.75rem; }
.fout strong { color: var(--fout); }
label { display: block; margin: 1rem 0 0.25rem; font-weight: 700; }
input { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; border: 2px solid var(--rand);
  border-radius: 0.5rem; background: var(--veld); color: inherit; font: inherit; }
button { margin-top: 1.5rem; min-height: 2.75rem; padding: 0.5rem 1.5rem; border: 0; border-radius: 0.5rem;
  background: var(--merk); color: var(--op-merk); font: inherit; font-weight: 700; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; box-shadow: 0 0 0 2px var(--inkt); }
`;

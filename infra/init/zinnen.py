"""What the form says beside each row of escalatie.yml, in every language it is shipped in.

The sentences hold names, so they follow the answers. Whoever has own words there keeps those.
"""

from collections.abc import Mapping

# By language: who takes it up, who else reads along, who decides, and whom to tick.
ZINNEN: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "pakt_op": "{wie} hoort dit op te pakken.",
        "leest_mee": "{ander} kan meelezen, tenzij je die naam aanvinkt.",
        "beslist": "Wie beslist: {beslist}.",
        "verschilt": "Wie beslist, verschilt per functie.",
        "alleen": "Wil je alleen {tweede}? Vink dan {eerste} aan.",
    },
    "en": {
        "pakt_op": "{wie} is the one to take this up.",
        "leest_mee": "{ander} can read along, unless you tick that name.",
        "beslist": "Who decides: {beslist}.",
        "verschilt": "Who decides depends on the position.",
        "alleen": "Do you want only {tweede}? Then tick {eerste}.",
    },
    "ar": {
        "pakt_op": "يُنتظر من {wie} متابعة هذا البلاغ.",
        "leest_mee": "يمكن لـ {ander} القراءة أيضًا، إلا إذا وضعت علامة عند هذا الاسم.",
        "beslist": "القرار عند {beslist}.",
        "verschilt": "صاحب القرار يختلف بحسب المنصب.",
        "alleen": "إذا أردت {tweede} فقط، فيمكنك وضع علامة عند {eerste}.",
    },
}
# Which sentences a row has, in this order.
RIJEN: Mapping[str, tuple[str, ...]] = {
    "leidinggevende": ("alleen",),
    "hogere_leidinggevende": ("pakt_op", "leest_mee"),
    "directie": ("pakt_op", "beslist", "leest_mee"),
    "bestuurder": ("pakt_op", "beslist", "leest_mee"),
}
VERSCHILT = "Dat verschilt per functie."  # as shipped, and no body (C-36)


def sentence(rij: str, taal: str, waarden: Mapping[str, str], *, verschilt: bool) -> str:
    """What stands beside the row *rij*, with the names and the body in *waarden* filled in."""
    soorten = ["verschilt" if een == "beslist" and verschilt else een for een in RIJEN[rij]]
    gevuld = {naam: waarde.rstrip(".") for naam, waarde in waarden.items()}
    return " ".join(ZINNEN[taal][soort].format(**gevuld) for soort in soorten)

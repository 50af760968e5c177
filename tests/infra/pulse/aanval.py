"""An attacker: knows the scheme, everyone's number of answers and all bands, and tries what fits.

*code* holds the modules under attack: ours, or ours with a mistake in it. A world is a table of
numbers that may be the true one. Whoever sees a release keeps the worlds that give the same one;
whatever is then ruled out, and was not by a cell's own band, has leaked.
"""

from collections import defaultdict
from itertools import product

WIJD = 5  # numbers a band of people must leave open


def attack_climate(code, sizes, rest):
    """All worlds of groups of *sizes*, and *rest* people without a group; how many there were."""
    allen = (*sizes, rest)
    releases = defaultdict(list)
    for wereld in product(*(range(n + 1) for n in allen)):
        uitslag = climate_of(code, sizes, wereld, rest)
        releases[uitslag.model_dump_json()].append((uitslag, wereld))
    for gelijke in releases.values():
        uitslag, werelden = gelijke[0][0], [wereld for _, wereld in gelijke]
        cellen = [*uitslag.groepen.values(), None]
        for plek, (cel, n) in enumerate(zip(cellen, allen, strict=True)):
            eigen = own_share(cel, n) if plek < len(sizes) else everything(n)
            assert {wereld[plek] for wereld in werelden} == eigen
        check_total(uitslag, allen, werelden)
    return sum(map(len, releases.values()))


def climate_of(code, sizes, wereld, rest):
    scores = [code.tellen.Score(*paar) for paar in zip(wereld, (*sizes, rest), strict=True)]
    groepen = {f"g{nummer}": score for nummer, score in enumerate(scores[:-1])}
    return code.klimaat.climate(groepen, scores[-1])


def own_share(cel, n):
    """What a group's own cell leaves open: two numbers at least; hidden under ten: everything."""
    assert (cel is None) == (n < 10)
    if cel is None:
        return everything(n)
    assert cel.n == five(n)
    assert cel.aantal is None
    lo, hi = cel.aandeel
    assert hi <= 100
    eigen = {x for x in range(n + 1) if lo * n <= 100 * x < hi * n or (hi == 100 and x == n)}
    assert len(eigen) >= 2
    return eigen


def check_total(uitslag, allen, werelden):
    """The total is true and no finer than people; of all that is hidden nothing is known."""
    n = sum(allen)
    assert (uitslag.organisatie is None) == (n < 10)
    zonder_groep = len(allen) - 1
    verborgen = [plek for plek, groot in enumerate(allen) if groot < 10 or plek == zonder_groep]
    samen = {sum(wereld[plek] for plek in verborgen) for wereld in werelden}
    assert samen == everything(sum(allen[plek] for plek in verborgen))
    if uitslag.organisatie:
        assert uitslag.organisatie.n == five(n)
        lo, hi = uitslag.organisatie.aantal
        assert {sum(wereld) for wereld in werelden} == {*range(lo, hi + 1)}


def attack_kinds(code, waar):
    """*waar*: the true Vormen; tried is every world within the bands of the kinds.

    How many give the same release; none when all is hidden.
    """
    delen = code.gedrag.kinds(waar)
    assert (delen is None) == any(n < 20 for _, n in waar.zelf.values())
    if delen is None:
        return None
    eigen = own_bands(delen, waar)
    gezien = delen["gezien"].aantal[0]
    open_, same = defaultdict(set), 0
    for getallen in product(*(eigen[vorm] for vorm in waar.zelf)):
        zelf = {
            vorm: code.tellen.Score(x, waar.zelf[vorm].n)
            for vorm, x in zip(waar.zelf, getallen, strict=True)
        }
        if gezien > max(n - x for x, n in zelf.values()):
            continue
        for samen, een in unions(zelf, waar):
            wereld = waar._replace(zelf=zelf, een_vergelijk=samen, een_zelf=een, een_gezien=gezien)
            if code.gedrag.kinds(wereld) == delen:
                same += 1
                for naam, x in (*zip(waar.zelf, getallen, strict=True), ("zelf", een)):
                    open_[naam].add(x)
                if waar.vergelijk:
                    open_["vergelijk"].add(samen)
    for naam, getallen in eigen.items():
        if naam != "gezien":
            assert open_[naam] == getallen, naam
    return same


def own_bands(delen, waar):
    samen = {"zelf", "gezien"} | ({"vergelijk"} if waar.vergelijk else set())
    assert delen.keys() == {*waar.zelf} | samen
    eigen = {}
    for naam, cel in delen.items():
        n = waar.zelf[naam].n if naam in waar.zelf else waar.mensen
        assert cel.n == five(n)
        eigen[naam] = {*range(cel.aantal[0], cel.aantal[1] + 1)}
        assert eigen[naam] <= everything(n)
        assert len(eigen[naam]) >= WIJD
    # Whoever saw a kind did not also say that it was met: what the bands leave room for at least.
    ruimte = max(n - delen[vorm].aantal[0] for vorm, (_, n) in waar.zelf.items())
    assert len([x for x in eigen["gezien"] if x <= ruimte]) >= WIJD
    return eigen


def unions(zelf, waar):
    """How many may have met any kind: from the most of one kind, to all different people."""
    andere = [zelf[vorm].aantal for vorm in zelf if vorm not in waar.vergelijk]
    kern = [zelf[vorm].aantal for vorm in waar.vergelijk]
    for samen in range(max(kern, default=0), min(waar.mensen, sum(kern)) + 1):
        for een in range(max([samen, *andere]), min(waar.mensen, samen + sum(andere)) + 1):
            yield samen, een


def attack_reasons(code, aantallen, mensen, *, alleen=False):
    """Two reasons each at most: what does that, and hiding because of it, say about one reason?

    *alleen*: whoever chose the last one chose no second, so it takes both. How many reasons were
    looked at.
    """
    neemt = [1] * (len(aantallen) - 1) + [2 if alleen else 1]
    delen = reasons_of(code, aantallen, mensen, alleen=alleen)
    if delen is None:
        for plek in range(len(aantallen)):
            ander_neemt = neemt[:plek] + neemt[plek + 1 :]
            for x in range(mensen + 1):
                over = 2 * mensen - neemt[plek] * x
                assert any(
                    reasons_of(code, (*ander[:plek], x, *ander[plek:]), mensen, alleen=alleen)
                    is None
                    for ander in hoards(ander_neemt, mensen, over)
                ), (plek, x)
        return len(aantallen)
    assert mensen >= 20
    laagste = sum(n * cel.aantal[0] for n, cel in zip(neemt, delen.values(), strict=True))
    for n, aantal, cel in zip(neemt, aantallen, delen.values(), strict=True):
        assert cel.n == five(mensen)
        lo, hi = cel.aantal
        assert lo <= aantal <= hi <= mensen
        assert hi - lo + 1 >= WIJD
        assert laagste + n * (hi - lo) <= 2 * mensen
    return len(delen)


def reasons_of(code, aantallen, mensen, *, alleen=False):
    gekozen = {f"r{plek}": x for plek, x in enumerate(aantallen)}
    return code.gedrag.reasons(gekozen, mensen, {f"r{len(aantallen) - 1}"} if alleen else set())


def hoards(neemt, mensen, hoogstens):
    """Worlds of the other reasons in whole fives, the fullest first."""

    def full(wereld):
        return sum(n * x for n, x in zip(neemt, wereld, strict=True))

    werelden = product(range(0, mensen + 1, 5), repeat=len(neemt))
    return sorted((een for een in werelden if full(een) <= hoogstens), key=full, reverse=True)


def everything(n):
    return {*range(n + 1)}


def five(n):
    return (n // 5 * 5, n // 5 * 5 + 4)

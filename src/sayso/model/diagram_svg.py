"""The diagram as SVG, good enough for a paper; colours by Okabe and Ito, safe for all eyes."""

import math
from collections.abc import Iterator
from html import escape

from sayso.model.arrow import Curve
from sayso.model.diagram import Arrow, Badge, Diagram, Node
from sayso.model.label import FONT, LEADING

INK, PALE, PAPER = "#1b1b1b", "#6b6b6b", "#ffffff"
BLUE, VERMILLION, GREY = "#0072b2", "#d55e00", "#6b6b6b"
COLOUR = {"+": BLUE, "-": VERMILLION, "?": GREY}
DASH = {"+": "", "-": "7 4", "?": "2 4"}
SIGN = {"+": "+", "-": "\u2212", "?": "?"}
KEY = 64.0
"""Height of the key below the drawing."""


def diagram_svg(drawing: Diagram, title: str) -> str:
    """Return a whole SVG file: + solid blue, - dashed vermillion, ? dotted grey.

    A line is the thicker, the surer the link; a double bar is a delay of months; an event is a
    box with cut corners, a denied link is struck through, one of ours is thin and pale.
    """
    width, height = max(drawing.width, 560.0), drawing.height + KEY
    return "".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" role="img" font-size="{FONT:g}" '
            'font-family="Helvetica, Arial, Liberation Sans, sans-serif">',
            f"<title>{escape(title)}</title>",
            f'<rect width="100%" height="100%" fill="{PAPER}"/>',
            *(_badge(badge) for badge in drawing.badges),
            *(line for arrow in drawing.arrows for line in _arrow(arrow)),
            *(line for node in drawing.nodes for line in _node(node)),
            *(_disc(arrow) for arrow in drawing.arrows if arrow.kind != "drives"),
            *_key(drawing.height),
            "</svg>\n",
        )
    )


def _arrow(arrow: Arrow) -> Iterator[str]:
    colour = PALE if arrow.kind in ("assumed", "drives") else COLOUR[arrow.sign]
    width = 1.0 if arrow.kind in ("assumed", "drives") else 1.1 + 1.6 * arrow.presence
    dash = "1 3" if arrow.kind == "assumed" else "" if arrow.kind == "drives" else DASH[arrow.sign]
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    yield f'<g data-link="{escape(arrow.id)}"><title>{escape(_told(arrow))}</title>'
    yield (
        f'<path d="{arrow.curve.path}" fill="none" stroke="{colour}" '
        f'stroke-width="{width:.2f}"{dashes}/>'
    )
    yield _head(arrow.curve, colour)
    if arrow.delayed:
        yield _bars(arrow.curve, colour)
    if arrow.kind == "denied":
        yield _strike(arrow.curve)
    yield "</g>"


def _told(arrow: Arrow) -> str:
    sign = "sign open" if arrow.sign == "?" else f"sign {SIGN[arrow.sign]}"
    return f"{arrow.source} to {arrow.target}: {sign}, there with {arrow.presence:.2f}"


def _head(curve: Curve, colour: str) -> str:
    x, y = curve.end
    heading = curve.heading(0.97)
    corners = [(x, y)] + [
        (x - 10 * math.cos(heading + side), y - 10 * math.sin(heading + side))
        for side in (0.42, -0.42)
    ]
    points = " ".join(f"{px:.1f},{py:.1f}" for px, py in corners)
    return f'<polygon points="{points}" fill="{colour}"/>'


def _bars(curve: Curve, colour: str) -> str:
    """The double bar of a delay, across the curve at its first third."""
    lines: list[str] = []
    for t in (0.29, 0.33):
        x, y = curve.at(t)
        across = curve.heading(t) + math.pi / 2
        dx, dy = 7 * math.cos(across), 7 * math.sin(across)
        lines.append(f"M{x - dx:.1f} {y - dy:.1f}L{x + dx:.1f} {y + dy:.1f}")
    return f'<path d="{"".join(lines)}" stroke="{colour}" stroke-width="1.6"/>'


def _strike(curve: Curve) -> str:
    x, y = curve.at(0.72)
    return (
        f'<path d="M{x - 6:.1f} {y - 6:.1f}L{x + 6:.1f} {y + 6:.1f}M{x - 6:.1f} {y + 6:.1f}'
        f'L{x + 6:.1f} {y - 6:.1f}" stroke="{INK}" stroke-width="1.8"/>'
    )


def _disc(arrow: Arrow) -> str:
    """The sign on a disc; a disputed sign shows its shares as a pie of both colours."""
    x, y = arrow.curve.disc
    colour = PALE if arrow.kind == "assumed" else COLOUR[arrow.sign]
    pie = _slice(x, y, arrow.share) if arrow.sign == "?" and arrow.presence > 0 else ""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="8.5" fill="{PAPER}" stroke="{colour}" '
        f'stroke-width="1.5"/>{pie}<text x="{x:.1f}" y="{y + 4.6:.1f}" text-anchor="middle" '
        f'font-weight="bold" fill="{INK}">{SIGN[arrow.sign]}</text>'
    )


def _slice(x: float, y: float, share: float) -> str:
    """A rim around the disc: the share of + in blue, the rest in vermillion."""
    around = 2 * math.pi * 10.5
    turn = f'transform="rotate(-90 {x:.1f} {y:.1f})" fill="none" stroke-width="3"'
    plus = share * around
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="10.5" stroke="{VERMILLION}" {turn}/>'
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="10.5" stroke="{BLUE}" '
        f'stroke-dasharray="{plus:.1f} {around - plus:.1f}" {turn}/>'
    )


def _node(node: Node) -> Iterator[str]:
    (x, y), (w, h) = node.box.centre, node.box.half
    yield f'<g data-node="{escape(node.id)}"><title>{escape(node.name)}</title>'
    if node.kind == "event":
        corners = _cut_corners(x, y, w, h)
        yield f'<polygon points="{corners}" fill="#fff4d6" stroke="{PALE}"/>'
    else:
        yield (
            f'<rect x="{x - w:.1f}" y="{y - h:.1f}" width="{2 * w:.1f}" height="{2 * h:.1f}" '
            f'rx="7" fill="{PAPER}" stroke="#c9c9c9"/>'
        )
    first = y - (len(node.lines) - 1) * LEADING * FONT / 2 + 0.35 * FONT
    for number, line in enumerate(node.lines):
        yield (
            f'<text x="{x:.1f}" y="{first + number * LEADING * FONT:.1f}" '
            f'text-anchor="middle" fill="{INK}">{escape(line)}</text>'
        )
    yield "</g>"


def _cut_corners(x: float, y: float, w: float, h: float) -> str:
    cut = 9.0
    shape = [(-w + cut, -h), (w - cut, -h), (w, 0), (w - cut, h), (-w + cut, h), (-w, 0)]
    return " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in shape)


def _badge(badge: Badge) -> str:
    """The loop's letter inside an arrow that turns as the loop runs."""
    x, y = badge.at
    tip = 1.0 if badge.clockwise else -1.0
    end, sweep = x + tip * 9, int(badge.clockwise)
    colour = PALE if badge.assumed else INK
    return (
        f'<g data-loop="{escape(badge.id)}" fill="none" stroke="{colour}" stroke-width="1.4">'
        f'<path d="M{x - tip * 9:.1f} {y + 9:.1f}A13 13 0 1 {sweep} {end:.1f} {y + 9:.1f}'
        f'M{end:.1f} {y + 3:.1f}L{end:.1f} {y + 9.5:.1f}L{end + tip * 6:.1f} {y + 8:.1f}"/>'
        f'<text x="{x:.1f}" y="{y + 4.5:.1f}" text-anchor="middle" stroke="none" '
        f'font-weight="bold" fill="{colour}">{escape(badge.id)}</text></g>'
    )


def _key(top: float) -> Iterator[str]:
    """What the lines mean, below the drawing."""
    y = top + 22
    entries = (("+", "more leads to more"), ("-", "more leads to less"), ("?", "open or disputed"))
    for number, (sign, words) in enumerate(entries):
        x = 24 + number * 178
        dash = f' stroke-dasharray="{DASH[sign]}"' if DASH[sign] else ""
        yield f'<path d="M{x} {y}h34" stroke="{COLOUR[sign]}" stroke-width="2.4"{dash}/>'
        yield _words(x + 42, y + 4, f"{SIGN[sign]} {words}")
    rest = "thicker: surer   ||  delay of months   \u00d7 denied   amber: event   R, B: loops"
    yield _words(24, y + 24, rest)


def _words(x: float, y: float, words: str) -> str:
    return f'<text x="{x}" y="{y}" fill="{INK}" font-size="11" xml:space="preserve">{words}</text>'

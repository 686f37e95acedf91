"""Writes SVG elements; every text and attribute is escaped here, and nowhere else."""

from html import escape

STYLE = """
.fig{--ink:#1d2330;--soft:#626b7a;--rule:#c9ced6;--paper:#fff;--a:#0b62a8;--b:#8a5300;
font:13px system-ui,sans-serif}
@media(prefers-color-scheme:dark){.fig{--ink:#e7eaf0;--soft:#a3adbb;--rule:#434b59;
--paper:#14181f;--a:#6cb8f0;--b:#e0a84e}}
.fig text{fill:var(--ink);font-size:13px}.fig .soft{fill:var(--soft)}.fig .head{font-weight:600}
.fig .rule{stroke:var(--rule);fill:none}.fig .zero{stroke:var(--ink);fill:none}
.fig .a{fill:var(--a);stroke:var(--a)}.fig .b{fill:var(--b);stroke:var(--b)}
.fig .wide{fill-opacity:.16;stroke:none}.fig .narrow{fill-opacity:.28;stroke:none}
.fig .line{fill:none;stroke-width:2.2}.fig .one{fill:none;stroke-width:.8;stroke-opacity:.6}
.fig .dash{stroke-dasharray:5 4}.fig text.a,.fig text.b{stroke:none}
.fig .hollow{fill:var(--paper);stroke-width:2}
"""
"""Blue and orange-brown of one lightness each: told apart with any colour vision, and in grey.
Lines of one scenario are solid and of the other dashed, so colour is never alone."""


def element(tag: str, *content: str, **attributes: object) -> str:
    """Write an element around `content` (markup, already written); `_` in names means `-`."""
    given = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(_written(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{given}>{''.join(content)}</{tag}>"


def text(words: str, x: float, y: float, **attributes: object) -> str:
    """Write a text element; `words` are plain text."""
    return element("text", escape(words), x=x, y=y, **attributes)


def picture(width: int, height: int, title: str, description: str, *content: str) -> str:
    """Write a whole picture with its name and description for those who cannot see it."""
    return element(
        "svg",
        element("title", escape(title)),
        element("desc", escape(description)),
        element("style", STYLE),
        *content,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        class_="fig",
        role="img",
        aria_label=f"{title}. {description}",
    )


def path(points: list[tuple[float, float]], *, closed: bool = False) -> str:
    """Write the `d` of a path through `points`."""
    steps = " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    return f"M{steps}{' Z' if closed else ''}"


def wrapped(name: str, width: int, rows: int) -> list[str]:
    """Break a name into at most `rows` lines of some `width` letters; what is cut is marked."""
    lines: list[str] = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines if len(lines) <= rows else [*lines[: rows - 1], f"{lines[rows - 1]} …"]


def shortened(name: str, length: int) -> str:
    """Cut a name to `length` letters, marking the cut."""
    return name if len(name) <= length else f"{name[: length - 1]}…"


def _written(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)

"""Damages the text layers of PDFs as the programs of Thai offices do."""

import re
import sys

ESCAPES = {b"n": 10, b"r": 13, b"t": 9, b"b": 8, b"f": 12}
TONES = "่้๊๋์"
STRING = rb"(?:\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)"
# A note of what a span means, or an operator that shows text, or the end of a span.
SHOWN = re.compile(
    rb"/Span<</ActualText<(?P<note>[0-9A-Fa-f]+)>>>\s*BDC\s|(?P<end>EMC\s)|(?P<set>/(?P<font>F[0-9]+) [0-9.]+ Tf)\s*"
    rb"(?P<string>\[(?:%s|[^\]])*\]|%s)\s*T[jJ]" % (STRING, STRING), re.S)  # fmt: skip


def pieces(string: bytes) -> list:
    """The operand of an operator that shows text: glyph codes as numbers, shifts as they stand."""
    found: list = []
    for hexed, literal, shift in re.findall(rb"<([0-9A-Fa-f]+)>|\(((?:\\.|[^\\)])*)\)|(-?[0-9.]+)", string, re.S):
        found += bytes.fromhex(hexed.decode())
        for piece in re.findall(rb"\\[0-7]{1,3}|\\.|[^\\]", literal, re.S):
            if len(piece) == 1:
                found.append(piece[0])
            else:
                code = int(piece[1:], 8) if piece[1:].isdigit() else ESCAPES.get(piece[1:], piece[1])
                found.append(code)
        if shift:
            found.append(shift)
    return found


class Glyph:
    """One glyph as drawn, with the letter that it stands for."""

    def __init__(self, font: bytes, code: int, letter: str):
        self.font, self.code, self.letter = font, code, letter


def glyphs(pdf: bytes, named: dict) -> list[Glyph]:
    """All glyphs in the order of drawing, ำ as ring and า."""
    found, noted = [], None
    for match in SHOWN.finditer(pdf):
        if match["note"]:
            noted = bytes.fromhex(match["note"].decode()).decode("utf-16").removeprefix("\ufeff")
        elif match["end"]:
            noted = None
        else:
            drawn = [code for code in pieces(match["string"]) if isinstance(code, int)]
            text = [named.get((match["font"], code), "") for code in drawn]
            if noted is not None:
                text = list("ํ" + noted[:-1] + "า" if noted.endswith("ำ") else noted)
            if len(text) != len(drawn):
                sys.exit(f"{noted}: {len(drawn)} glyphs for {len(text)} letters")
            found += [Glyph(match["font"], code, letter) for code, letter in zip(drawn, text)]
    # A tone mark over a vowel below is drawn first and called the vowel. Neither moves the pen, so they may change
    # places, and then the names are right.
    for first, second in zip(found, found[1:]):
        if first.letter in ("ุ", "ู") and second.letter and second.letter in TONES:
            first.code, second.code = second.code, first.code
    return found


def damaged(pdf: bytes, layer: str) -> bytes:
    """An uncompressed PDF whose page stays the same and whose text layer is damaged in one way.

    LibreOffice draws ำ as a ring and า, as the programs do whose text layers are damaged, but says
    beside each such pair what is meant. That note is dropped, and the tables that name the glyphs say:

      sara-am-lost        nothing for the ring
      sara-aa-as-sara-am  ำ for every า, a blank for the ring
      sara-am-decomposed  U+0E4D for the ring
      sara-am-as-mai-tho  ้ for the ring, and nothing for a ้ that is drawn higher than usual
      private-use-marks   as decomposed, with tone marks right over a consonant at U+F70A to U+F70E
      private-font        U+100000 and the glyph's code for everything
    """
    tables = {}
    for font, number in set(re.findall(rb"/(F[0-9]+) ([0-9]+) 0 R", pdf)):
        table = re.search(rb"\n%s 0 obj\n.*?/ToUnicode ([0-9]+) 0 R" % number, pdf, re.S)[1]
        tables[font] = re.search(rb"\n%s 0 obj\n.*?endobj" % table, pdf, re.S)[0]
    named = {
        (font, int(code, 16)): chr(int(letter, 16))
        for font, table in tables.items()
        for code, letter in re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>", table)
    }
    drawn = glyphs(pdf, named)
    names: dict = {}
    for last, glyph in zip([None, *drawn], drawn):
        code, letter = glyph.code, glyph.letter
        high = last is not None and last.letter in ("ั", "ิ", "ี", "ึ", "ื", "ํ")
        if layer == "private-font":
            letter = chr(0x100000 + code)
        elif layer == "sara-aa-as-sara-am":
            letter = {"ํ": " ", "า": "ำ"}.get(letter, letter)
        elif letter == "ํ":
            letter = {"sara-am-lost": "", "sara-am-as-mai-tho": "้"}.get(layer, letter)
        elif layer == "sara-am-as-mai-tho" and letter == "้" and high:
            letter = ""
        elif layer == "private-use-marks" and letter and letter in TONES and not high:
            letter = chr(0xF70A + TONES.index(letter))
        votes = names.setdefault(glyph.font, {}).setdefault(code, {})
        votes[letter] = votes.get(letter, 0) + 1

    order = iter(drawn)

    def rewritten(match: re.Match) -> bytes:
        if not match["font"]:
            return b""
        shown = (b"<%02x>" % next(order).code if isinstance(piece, int) else piece for piece in pieces(match["string"]))
        return match["set"] + b"[" + b"".join(shown) + b"]TJ"

    pdf = SHOWN.sub(rewritten, pdf)
    for font, votes in names.items():
        table = tables[font]
        lines = []
        for code, counts in sorted(votes.items()):
            letter = max(sorted(counts), key=lambda letter: counts[letter])
            # Nothing must be named too, or readers take the code for a letter.
            lines.append(b"<%02X> <%s>" % (code, letter.encode("utf-16-be").hex().upper().encode()))
        blocks = b"".join(
            b"%d beginbfchar\n%s\nendbfchar\n" % (len(part), b"\n".join(part))
            for part in (lines[start : start + 100] for start in range(0, len(lines), 100))
        )
        start, end = re.search(rb"[0-9]+ beginbfchar", table).start(), table.rindex(b"endcmap")
        pdf = pdf.replace(table, table[:start] + blocks + table[end:])
    return pdf

"""The box that overrules a verdict: words to choose from, and a line for the reason, which must be given."""

from collections.abc import Iterable, Mapping

from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import Input

from ...evidence.wording.signs import verdict_sign
from ...model.claim_row import CitationView
from ...model.ids import short_id
from ...model.safe_text import safe_line
from ...model.words import VerdictWord
from ...store.overrules import overrule
from ..pages.signs import verdict_span
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList
from ..widgets.rows import Cell, Column, Row
from .box import Box, key_spans
from .stacked import stacked

WORDS = (VerdictWord.SUPPORTED, VerdictWord.CONTRADICTED, VerdictWord.NOT_FOUND)
"""What a person can find in a source."""
_MEANINGS = {
    VerdictWord.SUPPORTED: "the source says it",
    VerdictWord.CONTRADICTED: "the source says otherwise",
    VerdictWord.NOT_FOUND: "the source does not speak of it",
}
_COLUMNS = (Column("", 16), Column("", 20, flex=True))
_WIDTH = 84


class OverruleBox(Box):
    """Words for one citation; up and down choose one, what is typed is the reason, Enter keeps both."""

    def __init__(self, session: Session, citation: CitationView) -> None:
        source = citation.state.source
        super().__init__(session, f"Overrule {short_id(citation.citation.claim)} · {source.publisher}")
        self._citation = citation
        self.list = RowList("words", _COLUMNS, self.palette)
        self.box = Prompt("reason", "", self.palette, hint="why: a reason is kept beside it")
        self._about = Bar("about", self.palette)
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The reason, the words, and what Enter will do."""
        yield self.box
        yield self.list
        yield self._about

    def wanted(self, size: Size) -> Size:
        """As tall as the words."""
        return Size(min(_WIDTH, size.width), len(WORDS) + 4)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The line above, the words below it."""
        return stacked(inside, "words")

    def on_mount(self) -> None:
        """List the words, the cursor on the first that the checker did not say."""
        said = self._citation.verdict.word if self._citation.verdict else VerdictWord.UNCHECKED
        rows = [
            Row(key=at, target=None, cells=(self._cell(word), Cell(_MEANINGS[word], "dim")))
            for at, word in enumerate(WORDS)
        ]
        self.list.title = Line(
            spans=(Span(" the checker says ", "dim"), verdict_span(said, self.session)), rule=True
        )
        self.list.show(MemoryRows(rows), [row.key for row in rows])
        self.list.move_to(next(at for at, word in enumerate(WORDS) if word is not self._citation.word))
        self._say()

    def _cell(self, word: VerdictWord) -> Cell:
        sign = verdict_sign(word)
        return Cell(sign.words(ascii_only=self.session.ascii), sign.role)

    def keys_line(self) -> tuple[Span, ...]:
        """What Enter and Esc do here."""
        return key_spans(("↓ ↑", "choose"), ("Enter", "overrules"), ("Esc", "closes"))

    def act(self, action: str) -> None:
        """Move, and say what Enter would do now."""
        super().act(action)
        self._say()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what Enter will do."""
        event.stop()
        self._say()

    @property
    def _word(self) -> VerdictWord:
        return WORDS[self.list.cursor]

    def _say(self) -> None:
        if self.box.value.strip():
            word = verdict_sign(self._word).word
            self._about.show(line(Span(f" Enter sets {word}; the checker's word stays beside it", "dim")))
        else:
            self._about.show(line(Span(" say why first", "warn")))

    def chosen(self) -> None:
        """Keep the word with its reason; without a reason the box stays."""
        reason, word, citation = self.box.value.strip(), self._word, self._citation.citation
        if not reason:
            return
        self.close()
        store, now = self.session.store, self.session.now

        def work() -> str:
            overrule(store, citation.id, word, reason, now)
            return f"{safe_line(short_id(citation.claim))} overruled: {verdict_sign(word).word} · u undoes"

        self.monitor_app.change(work)

from alimon.model.ids import SourceId
from alimon.refresh.supplied import supply_text
from alimon.tui.screens.claim import ClaimView
from alimon.tui.screens.find import FindView
from alimon.tui.screens.monitor import MonitorView
from alimon.tui.screens.source import SourceView
from alimon.tui.screens.subject import SubjectView

from tests.pilot.driving import driven

_OPENED_BY = {
    "figure": SourceView,
    "claim": ClaimView,
    "subject": SubjectView,
    "source": SourceView,
    "text": SourceView,
}


def rows(view):
    return [[cell.text for cell in view.answers.row(at).cells] for at in range(len(view.answers.keys))]


def kinds(view):
    return list(dict.fromkeys(hit.kind.value for hit in view.hits))


async def test_slash_opens_find_from_the_monitor_and_from_a_claim(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        assert isinstance(run.app.view, FindView)
        assert "Type a name" in run.screen
        await run.type("S11")
        await run.press("enter", "/")
        assert isinstance(run.app.view, FindView)


async def test_a_row_tells_value_verdict_and_who_says_so(store_file):
    async with driven(store_file, size=(160, 40)) as run:
        await run.press("/")
        await run.type("cloud revenue jun 2025")
        figure = next(row for row in rows(run.app.view) if "RMB33,398m" in row)
        assert figure[0] == "figure"
        assert figure[3] == "Jun 2025 quarter"
        assert figure[-1].endswith("2025")
        claim = next(row for row in rows(run.app.view) if row[0] == "claim")
        assert "unchecked" in claim[4]


async def test_answers_stand_by_kind_and_each_opens(store_file):
    async with driven(store_file) as run:
        supply_text(run.store, SourceId("BABA-src-1"), "The zanzibar clause speaks of cloud.", run.clock)
        for words, kind in (
            ("revenue", "figure"), ("S11", "claim"), ("meituan", "subject"), ("cnbc", "source"), ("zanzibar", "text"),
        ):  # fmt: skip
            await run.press("/")
            await run.type(words)
            view = run.app.view
            while view.hits[view.answers.cursor].kind.value != kind:
                await run.press("tab")
            await run.press("enter")
            assert isinstance(run.app.view, _OPENED_BY[kind]), kind


async def test_find_is_as_it_was_left_when_coming_back(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        await run.press("down", "down", "enter")
        assert not isinstance(run.app.view, FindView)
        await run.press("q")
        view = run.app.view
        assert isinstance(view, FindView)
        assert view.words == "cloud"
        assert view.answers.cursor == 2


async def test_find_opened_again_holds_the_last_words_and_typing_replaces_them(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        await run.press("down", "escape", "escape")
        assert isinstance(run.app.view, MonitorView)
        await run.press("/")
        assert run.app.view.words == "cloud"
        assert run.app.view.answers.cursor == 1
        await run.type("x")
        assert run.app.view.words == "x"


async def test_escape_leaves_the_box_and_then_the_view(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        await run.press("escape")
        assert isinstance(run.app.view, FindView)
        await run.press("j", "j")
        assert run.app.view.words == "cloud"
        assert run.app.view.answers.cursor == 2
        await run.press("q")
        assert isinstance(run.app.view, MonitorView)


async def test_slash_goes_back_to_the_box(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        await run.press("escape", "/")
        await run.type("qwen")
        assert run.app.view.words == "qwen"


async def test_arrows_and_pages_move_in_the_answers_while_typing(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        await run.press("down", "down", "up", "pagedown")
        assert run.app.view.answers.cursor > 2
        await run.type(" jun")
        assert run.app.view.words == "cloud jun"


async def test_tab_goes_to_the_next_kind_and_round(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        view, seen = run.app.view, []
        for _ in kinds(view):
            seen.append(view.hits[view.answers.cursor].kind.value)
            await run.press("tab")
        assert seen == kinds(view)
        assert view.answers.cursor == 0
        await run.press("shift+tab")
        assert view.hits[view.answers.cursor].kind.value == kinds(view)[-1]


async def test_a_store_that_changes_does_not_take_the_cursor_back(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud")
        view = run.app.view
        view.load()
        view.action_next_panel()
        await run.idle()
        assert view.hits[view.answers.cursor].kind.value == kinds(view)[1]


async def test_the_answer_under_the_cursor_is_said_in_full(store_file):
    async with driven(store_file, size=(60, 20)) as run:
        await run.press("/")
        await run.type("S11")
        last = "\n".join(run.screen.splitlines()[-5:])
        assert "BABA-S11" in last
        assert "unchecked" in last


async def test_cut_answers_are_announced(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("alibaba")
        assert "first 50 figures" in run.screen
        assert "add a word to see the rest" in run.screen


async def test_words_that_nothing_holds_say_what_to_do(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("xyzzy [red]")
        assert "Nothing of Alibaba holds “xyzzy [red]”" in run.screen
        await run.press("enter")
        assert isinstance(run.app.view, FindView)
        assert "Nothing to open here" in run.footer
        await run.type("2")
        assert isinstance(run.app.view, FindView)
        assert run.app.view.words == "xyzzy [red]2"


async def test_the_keys_of_the_box_are_never_cut(store_file):
    async with driven(store_file, size=(60, 20)) as run:
        await run.press("/")
        last = run.screen.split("\n")[-1]
        assert "Esc leaves the box" in last
        assert "…" not in last


async def test_no_input_breaks_find(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        for words in ('"', "(*", "NEAR(", "a OR", "'; --", "{", "-", "🙂", "x" * 5000):
            run.app.view.box.value = words
            await run.idle()
            assert run.app.view.words == words


async def test_an_answer_to_an_older_question_is_dropped(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("qwen")
        view = run.app.view
        shown = view.hits
        view.post_message(FindView.Found(view._asked - 1, ()))
        await run.idle()
        assert view.hits == shown


async def test_a_change_of_the_store_is_found_with_the_cursor_on_its_row(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cnbc")
        await run.press("down", "down", "escape")
        target = run.app.view.answers.current.target
        supply_text(run.store, SourceId("BABA-src-2"), "CNBC said so.", run.clock)
        run.app.store_moved()
        await run.idle()
        assert run.app.view.answers.current.target == target
        assert "text" in kinds(run.app.view)


async def test_every_size_shows_what_it_has_room_for(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud revenue")
        for size in ((120, 40), (84, 24), (60, 20), (43, 12), (40, 10), (20, 5), (3, 3), (1, 1), (300, 100)):
            await run.pilot.resize_terminal(*size)
            await run.idle()
            if size[0] >= 40:
                assert "48,437" in run.screen, size
                assert "▌" in run.screen
        await run.press("down", "enter")
        assert isinstance(run.app.view, SourceView)


async def test_markup_in_a_stored_text_is_shown_as_text(store_file):
    async with driven(store_file) as run:
        supply_text(
            run.store, SourceId("BABA-src-1"), "A [bold]zanzibar[/bold] \x1b[31mclause\x07.", run.clock
        )
        await run.press("/")
        await run.type("zanzibar")
        assert "[bold]zanzibar[/bold] <1B>[31mclause<07>" in run.screen

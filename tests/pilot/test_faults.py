"""What the monitor says of its own faults."""

from tests.pilot.driving import driven


async def test_a_fault_of_a_worker_is_kept_in_the_log_that_is_named(store_file, tmp_path, monkeypatch):
    monkeypatch.setenv("ALIMON_HOME", str(tmp_path))
    async with driven(store_file, size=(200, 40)) as run:
        run.app.log_fault(ZeroDivisionError("on purpose"))
        await run.idle()

        log = tmp_path / "state" / "alimon.log"
        assert str(log) in run.footer
        assert "ZeroDivisionError: on purpose" in log.read_text()


async def test_a_fault_that_cannot_be_kept_is_told_all_the_same(store_file, tmp_path, monkeypatch):
    (tmp_path / "state").write_text("no folder")
    monkeypatch.setenv("ALIMON_HOME", str(tmp_path))
    async with driven(store_file) as run:
        run.app.log_fault(ZeroDivisionError("on purpose"))
        await run.idle()

        assert "ZeroDivisionError" in run.footer
        assert "no place to keep" in run.footer

"""Scripts that write no spaces between words: any part of a run is found, wherever it stands."""

import sqlite3
from pathlib import Path

import pytest
from alimon.model.hit import HitKind
from alimon.store.connect import open_store
from alimon.store.file_check import APPLICATION_ID
from alimon.store.load import load_company
from alimon.store.search import find

from tests.builders import NOW, claim, figure, source, subject
from tests.store.acme import acme
from tests.store.reading import read_source

OLD_SCHEMAS = Path(__file__).parent / "old_schemas"
TEXT = (
    "阿里巴巴集团公布六月季度业绩，云智能集团收入同比增长26%，达到334亿元。"
    "クラウド事業も成長した。클라우드 매출은 증가했다."
)


@pytest.fixture
def asian(store):
    """Acme with a claim, a figure, a subject and a source in Chinese, and a page that was read."""
    records = acme()
    load_company(
        store,
        records._replace(
            subjects=(*records.subjects, subject("qwen", "通义千问大模型", kind="product", order=3)),
            claims=(*records.claims, claim("S7", text="云智能集团收入增长AI需求", metric="收入增长率")),
            figures=(*records.figures, figure("fig-99", subject="qwen", metric="月活跃用户数")),
            sources=(*records.sources, source("src-50", "财新网", title="云计算市场的份额")),
        ),
        now=NOW,
    )
    read_source(store, "src-1", TEXT, title="季度财报发布")
    return store


@pytest.mark.parametrize(
    ("sought", "kind", "found"),
    [
        ("智能集团", HitKind.CLAIM, "ACME-S7"),
        ("AI需求", HitKind.CLAIM, "ACME-S7"),
        ("集团收入 增长", HitKind.CLAIM, "ACME-S7"),
        ("增长率", HitKind.CLAIM, "ACME-S7"),
        ("活跃用户", HitKind.FIGURE, "ACME-fig-99"),
        ("千问", HitKind.SUBJECT, "ACME-qwen"),
        ("大", HitKind.SUBJECT, "ACME-qwen"),
        ("新网", HitKind.SOURCE, "ACME-src-50"),
        ("市场的份", HitKind.SOURCE, "ACME-src-50"),
        ("季度业绩", HitKind.TEXT, "ACME-src-1"),
        ("財報", None, ""),
        ("财报发", HitKind.TEXT, "ACME-src-1"),
        ("増長", None, ""),
        ("334亿元", HitKind.TEXT, "ACME-src-1"),
        ("ウド事業", HitKind.TEXT, "ACME-src-1"),
        ("우드", HitKind.TEXT, "ACME-src-1"),
        ("绩业", None, ""),
        ("(阿里巴巴)", HitKind.TEXT, "ACME-src-1"),
        ('阿里"巴巴', HitKind.TEXT, "ACME-src-1"),
    ],
)
def test_any_part_of_a_run_is_found(asian, sought, kind, found):
    hits = {(hit.kind, hit.id) for hit in find(asian, sought)}
    assert ((kind, found) in hits) if kind else not hits


def test_the_words_around_a_hit_are_shown(asian):
    (hit,) = [hit for hit in find(asian, "云智能集团收入同比") if hit.kind is HitKind.TEXT]
    assert "云智能集团收入同比增长26%" in hit.text


def test_rows_of_an_older_store_are_found_too(tmp_path):
    path = tmp_path / "older.db"
    connection = sqlite3.connect(path)
    connection.executescript((OLD_SCHEMAS / "3.sql").read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 3")
    connection.executescript("""
        INSERT INTO company VALUES (1, 'ACME', 'Acme', 'Acme', '', 3, 'RMB', '1', '', '');
        INSERT INTO source (key, id, company, url, title, publisher, published, kind, independence, note, terms, place)
        VALUES (1, 'ACME-src-1', 1, 'https://a.example/', '云计算市场份额', '', '', 'press', 'independent', '', '', 1);
    """)
    connection.commit()
    connection.close()
    store = open_store(path)
    assert [hit.id for hit in find(store, "市场")] == ["ACME-src-1"]
    store.close()

"""`alimon check`: a batch of pairs, and one sentence against one document."""

import json

PAGE = """url: https://wire.example/acme
published: 2025-11-20

Acme's revenue rose 12% to RMB45.2 billion in the third quarter of 2025. Net income was RMB3.1 billion.
"""


def batch(tmp_path, *lines):
    (tmp_path / "page.txt").write_text(PAGE)
    (tmp_path / "page.html").write_text(f"<html><body><p>{PAGE.splitlines()[3]}</p></body></html>")
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return path


def test_a_batch_answers_every_line_in_order(alimon, tmp_path):
    path = batch(
        tmp_path,
        {"id": "1", "claim": "Acme's revenue was RMB45.2bn.", "document": "page.txt"},
        "no json",
        {"id": 2, "claim": "Acme's revenue was RMB54.2bn.", "document": "page.html", "published": "rubbish"},
        {"id": "3", "claim": "Acme hired people.", "document": "gone.txt"},
        "",
        {
            "id": "4",
            "claim": "Gross margin was 12%.",
            "document": "page.txt",
            "published": "2025",
            "context": "",
        },
    )
    done = alimon("check", "--batch", str(path))
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == 0
    assert [one["id"] for one in answers] == ["1", None, 2, "3", "4"]
    assert [one.get("verdict") for one in answers] == ["supported", None, "contradicted", None, "not_found"]
    assert "no JSON" in answers[1]["error"]
    assert "gone.txt" in answers[3]["error"]
    passage = answers[0]["passage"]
    assert PAGE[passage["start"] : passage["end"]] == passage["text"]


def test_a_batch_goes_to_a_file(alimon, tmp_path):
    path = batch(tmp_path, {"id": "1", "claim": "Acme's revenue was RMB45.2bn.", "document": "page.txt"})
    done = alimon("check", "--batch", str(path), "--out", str(tmp_path / "out.jsonl"))
    assert (done.code, done.out) == (0, "")
    assert json.loads((tmp_path / "out.jsonl").read_text())["verdict"] == "supported"


def test_one_sentence_is_answered_by_the_exit_code(alimon, tmp_path):
    batch(tmp_path)
    page = str(tmp_path / "page.txt")
    assert alimon("check", "--text", "Acme's revenue rose 12%.", "--against", page).code == 0
    told = alimon("check", "--text", "Acme's revenue fell 12%.", "--against", page)
    assert (told.code, told.out.partition(":")[0]) == (1, "contradicted")
    assert alimon("check", "--text", "Acme's revenue rose 12%.", "--against", f"{page}.gone").code == 3


def test_what_is_missing_is_told(alimon):
    done = alimon("check", "--text", "Acme grew.")
    assert done.code == 2
    assert "--against" in done.err

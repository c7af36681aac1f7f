"""The README's moving picture holds every scene of the demo, one frame each."""

from xml.etree import ElementTree as ET

from tests.moving_picture import PICTURE, SCENES


def test_each_scene_has_its_frame():
    root = ET.fromstring(PICTURE.read_text("utf-8"))  # noqa: S314 - a file of this repository
    frames = [one for one in root if one.get("id", "").startswith("f")]
    texts = [
        " ".join(text.text or "" for text in frame.iter("{http://www.w3.org/2000/svg}text"))
        for frame in frames
    ]
    assert len(texts) == len(SCENES)
    for scene, text in zip(SCENES, texts, strict=True):
        flat = " ".join(text.split())
        assert all(" ".join(word.split()) in flat for word in scene.shows), scene

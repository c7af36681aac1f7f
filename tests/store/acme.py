"""Acme: a company small enough to be known by heart, with everything that a panel has to cope with."""

from alimon.model.company_records import CompanyRecords

from tests.builders import citation, claim, company, figure, report, source, subject, thesis


def acme(**other):
    """Cloud took over Old Cloud in April 2025; Maps ended without an heir; Chat is sold by Old Cloud."""
    fields = {
        "company": company(),
        "subjects": (
            subject("group", "Acme Group", kind="company"),
            subject("old-cloud", "Old Cloud", until="2025-03-31", order=1),
            subject("maps", "Maps", until="2024-12-31", order=2),
            subject("cloud", "Cloud", succeeds=("old-cloud",), since="2025-04-01", order=1),
            subject("shops", "Shops", order=2),
            subject("chat", "Chat", kind="product", parent="old-cloud"),
            subject(
                "cash",
                "Cash burn",
                kind="risk",
                severity="high",
                measures=(("group", "free cash flow"),),
                claims=("S2",),
            ),
            subject("rules", "Export rules", kind="risk", severity="medium"),
            subject("aws", "AWS", kind="competitor", measures=(("aws", "share of cloud"),), against="cloud"),
            subject("china", "Chinese cloud", kind="market"),
            subject("world", "World cloud", kind="market"),
        ),
        "reports": (report(),),
        "claims": (
            claim("S1", value="RMB33.4bn", period="2025Q2", text="Cloud took in RMB33.4bn"),
            claim("S2", value="26 %", metric="revenue growth", period="2025Q2", text="Cloud grew by 26 %"),
            claim("S3", subject="china", text="China is ahead", modality="opinion", metric="rank"),
            claim(
                "S4", subject="old-cloud", value="RMB30bn", period="2025Q1", text="Old Cloud took in RMB30bn"
            ),
            claim("S5", subject="maps", text="Maps were sold", metric="sale"),
            claim(
                "S6",
                subject="chat",
                value="over 100,000 enterprises",
                metric="customers",
                text="Chat is everywhere",
            ),
        ),
        "citations": (
            citation("S1", "src-1", number=1),
            citation("S1", "src-2", number=2),
            citation("S2", "src-1", number=1),
            citation("S4", "src-2", number=2),
        ),
        "sources": (
            source("src-1", "The Wire", number=1),
            source("src-2", "Acme", number=2, issuer=True, published="2025-08", cadence_days=7),
            source("src-9", "The Post", published=""),
        ),
        "figures": (
            figure("fig-1", value="RMB33398m", period="2025Q2"),
            figure("fig-2", value="RMB33.4bn", period="2025Q2", confidence="medium", source="src-2"),
            figure("fig-3", value="26 %", metric="revenue growth", period="2025Q2"),
            figure("fig-4", value="RMB247652m", period="2025Q2", subject="group"),
            figure("fig-5", value="RMB140bn", period="2025Q2", subject="shops"),
            figure("fig-6", value="RMB30127m", period="2025Q1", subject="old-cloud"),
            figure("fig-7", value="RMB236bn", period="2025Q1", subject="group"),
            figure("fig-8", value="RMB250bn", period="2025Q3", subject="group"),
            figure("fig-9", value="32 %", metric="share of cloud", period="2025Q2", subject="aws"),
            figure("fig-10", value="31 %", metric="share of cloud", period="2025Q3", subject="aws"),
            figure("fig-11", value="4 %", metric="share of cloud", period="2025Q2", subject="cloud"),
            figure("fig-12", value="RMB-18815m", metric="free cash flow", period="2025Q2", subject="group"),
            figure("fig-13", value="RMB3743m", metric="free cash flow", period="2025Q1", subject="group"),
            figure("fig-14", metric="adjusted EBITA margin", period="2025Q2", note="not reported"),
            figure("fig-15", value="RMB9bn", period="2025", subject="cloud", source="src-9"),
        ),
        "theses": (thesis("T1", claim="ACME-S1"),),
    }
    return CompanyRecords(**fields | other)

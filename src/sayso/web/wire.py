"""All records that go over the wire, for the page's generated types."""

from sayso.web.asking import Answered, Asked, Carried, Motions, Progress, ViewAnswers, Worths
from sayso.web.checked import Checked
from sayso.web.deed import Deed
from sayso.web.export import ExportWish
from sayso.web.problems import Problems
from sayso.web.sheet import Sheet

REQUESTS = (Asked, Deed, ExportWish)
"""What the page sends; fields with a default may be left out."""
RECORDS = (
    *REQUESTS,
    Sheet,
    Answered,
    Motions,
    Carried,
    ViewAnswers,
    Worths,
    Checked,
    Progress,
    Problems,
)

# The types of what `__init__.py` loads on first use.
from sayso.library import Answer as Answer
from sayso.library import Ensemble as Ensemble
from sayso.library import Model as Model
from sayso.library import Reading as Reading
from sayso.library import load as load
from sayso.library import read as read

__version__: str

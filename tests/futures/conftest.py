"""How much the property tests of this stage try."""

from hypothesis import settings

# For a day on which the kernel was changed: pytest --hypothesis-profile=long tests/futures
settings.register_profile("long", max_examples=10_000)

"""Random numbers that are looked up, not drawn in turn: a word is a function of its address.

An address is (seed, future, step, site). So scenarios share their luck, any future can be
computed alone, and no result depends on threads, blocks or order. The generator is Philox
4x32 with 7 rounds (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3",
SC 2011; 7 rounds pass BigCrush there). One call gives four words of 32 bits.
"""

import hashlib

import numpy as np
import numpy.typing as npt

from sayso.futures.compiled import compiled, compiled_entry
from sayso.futures.elementary import F, cosine, log, sine

ROUNDS = 7
MULTIPLIER_0, MULTIPLIER_1 = np.uint64(0xD2511F53), np.uint64(0xCD9E8D57)
WEYL_0, WEYL_1 = np.uint64(0x9E3779B9), np.uint64(0xBB67AE85)
LOW, SHIFT = np.uint64(0xFFFFFFFF), np.uint64(32)
ONCE = np.uint64(0)
UNIT_24, HALF_STEP = F(2.0**-24), F(2.0**-25)
UNIT_32 = F(2.0**-32)
MINUS_TWO = F(-2)

Words = tuple[np.uint64, np.uint64, np.uint64, np.uint64]
Futures = npt.NDArray[np.uint32]
Floats = npt.NDArray[np.float32]


def site_key(purpose: str, name: str) -> int:
    """Return the 64-bit address of a site, from what it is for and the id of its part."""
    digest = hashlib.blake2b(f"{purpose}\0{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")


@compiled
def words(seed: np.uint64, future: np.uint64, step: np.uint64, site: np.uint64) -> Words:
    """Return the four words (0 to 2^32 - 1) at an address; future and step below 2^32."""
    a, b, c, d = future, step, site & LOW, site >> SHIFT
    key_0, key_1 = seed & LOW, seed >> SHIFT
    for _ in range(ROUNDS):
        p, q = a * MULTIPLIER_0, c * MULTIPLIER_1
        a, b, c, d = (q >> SHIFT) ^ b ^ key_0, q & LOW, (p >> SHIFT) ^ d ^ key_1, p & LOW
        key_0, key_1 = (key_0 + WEYL_0) & LOW, (key_1 + WEYL_1) & LOW
    return a, b, c, d


@compiled
def uniform(word: np.uint32) -> F:
    """Return a number in (0, 1), an odd multiple of 2^-25."""
    return F(np.int32(word >> np.uint32(8))) * UNIT_24 + HALF_STEP


@compiled
def normals(first: np.uint32, second: np.uint32) -> tuple[F, F]:
    """Return two standard normal numbers from two words (Box and Muller 1958)."""
    radius = np.sqrt(MINUS_TWO * log(uniform(first)))
    turn = F(np.int32(second)) * UNIT_32
    return radius * cosine(turn), radius * sine(turn)


@compiled_entry
def fill_uniforms(
    seed: np.uint64, futures: Futures, keys: npt.NDArray[np.uint64], values: Floats
) -> None:
    """Fill `values` [blocks, keys, lanes] with numbers in (0, 1), drawn once per future."""
    for block in range(futures.shape[0]):
        for row in range(keys.size):
            _fill_uniform(seed, futures[block], keys[row], values[block, row])


@compiled
def _fill_uniform(seed: np.uint64, futures: Futures, key: np.uint64, drawn: Floats) -> None:
    for lane in range(futures.size):
        drawn[lane] = uniform(np.uint32(words(seed, np.uint64(futures[lane]), ONCE, key)[0]))


@compiled
def fill_noise(
    seed: np.uint64, futures: Futures, step: int, key: np.uint64, bits: Futures, noise: Floats,
    row: int,
) -> None:  # fmt: skip
    """Fill `noise` [4, rows, lanes] at `row` with the normals of the four steps from `step` on.

    `step` is a multiple of four: one call of the generator serves four steps. `bits` [4, lanes]
    is spare: words need registers of 64 bits, normals of 32, so a loop for each is faster.
    """
    group = np.uint64(step // 4 + 1)
    for lane in range(futures.size):
        a, b, c, d = words(seed, np.uint64(futures[lane]), group, key)
        bits[0, lane], bits[1, lane] = np.uint32(a), np.uint32(b)
        bits[2, lane], bits[3, lane] = np.uint32(c), np.uint32(d)
    for pair in range(0, 4, 2):
        _fill_normals(bits[pair], bits[pair + 1], noise[pair, row], noise[pair + 1, row])


@compiled_entry
def noise_of(
    seed: np.uint64, futures: Futures, step: int, key: np.uint64, bits: Futures, noise: Floats
) -> None:
    """Fill `noise` [4, 1, futures] as `fill_noise` does: for Python."""
    fill_noise(seed, futures, step, key, bits, noise, 0)


@compiled
def _fill_normals(left: Futures, right: Futures, even: Floats, odd: Floats) -> None:
    for lane in range(left.size):
        even[lane], odd[lane] = normals(left[lane], right[lane])

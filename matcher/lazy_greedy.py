"""Taking what adds most, then what adds most to that: for what never adds more while others are taken.

Light and pure. So an old number is a bound, and only who may be best is counted again (Minoux 1978).
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

Order = TypeVar("Order", bound=tuple[Any, ...])


def best_first(
    ids: Iterable[str], order: Callable[[str], Order], at_best: Callable[[str], Order] | None = None
) -> Iterator[Order]:
    """What `order` gives of each id, lowest first, as it is when its turn comes; the id is the last in it.

    Who asks for the next has done with the one before what changes the order. `at_best`: as `order`, or lower, and less
    work; then what never comes near the front is never counted.
    """
    heap = [(at_best or order)(item_id) for item_id in ids]
    heapq.heapify(heap)
    while heap:
        now = order(heap[0][-1])
        if now == heap[0]:
            yield heapq.heappop(heap)
        else:
            heapq.heapreplace(heap, now)

/** How large a drawing may be: as large as its place, measured as the place changes. */

import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

export interface Size {
  width: number;
  height: number;
}

export function useSize(first: Size): [RefObject<HTMLDivElement | null>, Size] {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(first);
  useLayoutEffect(() => {
    const element = box.current!;
    const watcher = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0) setSize((now) => (now.width === width && now.height === height ? now : { width, height }));
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [box, size];
}

export function useWidth(first = 360): [RefObject<HTMLDivElement | null>, number] {
  const [box, { width }] = useSize({ width: first, height: 0 });
  return [box, width];
}

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type CurvePlot, type Drawn, drawn } from './plot.ts';
import './chart.css';

interface ChartProps extends Omit<CurvePlot, 'width'> {
  /** What is laid over it, such as a marker. */
  readonly children: (drawn: Drawn) => ComponentChildren;
}

/** A chart as wide as there is room. What it shows is said in words beside it, so it is hidden from who listens. */
export function Chart({ children, drawing, other, height, labels, acrossText }: ChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const width = useSignal(0);
  useLayoutEffect(() => {
    const { current } = frame;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => (width.value = Math.floor(current.clientWidth)));
    observer.observe(current);
    width.value = Math.floor(current.clientWidth);
    return () => observer.disconnect();
  }, []);
  const plot = useMemo(
    () => (width.value < 80 ? undefined : drawn({ drawing, other, width: width.value, height, labels, acrossText })),
    [drawing, other, width.value, height, labels.across, labels.up, labels.falls],
  );
  useLayoutEffect(() => {
    if (plot !== undefined) host.current?.replaceChildren(plot.svg);
  }, [plot]);
  return (
    <div class="chart" ref={frame} style={{ height: `${height}px` }}>
      <div ref={host} aria-hidden="true" />
      {plot !== undefined && (
        <svg class="chart-over" width={width.value} height={height}>
          {children(plot)}
        </svg>
      )}
    </div>
  );
}

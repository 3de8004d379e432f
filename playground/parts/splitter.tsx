interface SplitterProps {
  readonly label: string;
  /** The left side's part of the width, in percent. */
  readonly value: number;
  readonly onMove: (value: number) => void;
}
const [least, most, step] = [20, 80, 2];
const within = (value: number): number => Math.min(most, Math.max(least, value));

/** The line between two panes: drag it, or move it by the arrow keys. */
export function Splitter({ label, value, onMove }: SplitterProps) {
  const onPointerMove = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const { currentTarget, clientX, pointerId } = event;
    const around = currentTarget.parentElement?.getBoundingClientRect();
    if (around === undefined || !currentTarget.hasPointerCapture(pointerId)) return;
    onMove(within(Math.round(((clientX - around.left) / around.width) * 1000) / 10));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: value - step, ArrowRight: value + step, Home: least, End: most }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onMove(within(to));
  };
  return (
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={Math.round(value)}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}

import { signal } from '@preact/signals';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isFirstVisit, openTab, side } from '../state/view.ts';
import { words } from '../words/words.ts';
import { placed, type Box } from './placing.ts';
import { type Stop, stops } from './steps.ts';
import './tour.css';

const at = signal<number | undefined>(undefined);
/** What had the focus when the tour began. */
let before: Element | undefined;

export function startTour(): void {
  isFirstVisit.value = false;
  before = document.activeElement ?? undefined;
  openTab.value = 'pay';
  at.value = 0;
  const place = document.querySelector('.tour') ?? document.body.appendChild(document.createElement('div'));
  place.className = 'tour';
  render(<Tour />, place);
}

function end(): void {
  at.value = undefined;
  if (before instanceof HTMLElement) before.focus();
}

function Tour() {
  const stop = at.value === undefined ? undefined : stops[at.value];
  return stop === undefined ? undefined : <Card key="card" stop={stop} number={at.value ?? 0} />;
}

/** The card of one stop, beside a frame around what it shows. Arrow keys go on and back, Escape ends. */
function Card({ stop, number }: { readonly stop: Stop; readonly number: number }) {
  const w = words.value.tour;
  const [title, text] = w.steps[stop.id];
  const card = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const isLast = number === stops.length - 1;
  const go = (by: number): void => {
    const next = number + by;
    if (next === stops.length) end();
    else if (next >= 0) at.value = next;
  };
  useLayoutEffect(() => {
    side.value = stop.side;
    return keepPlaced(stop, frame, card);
  }, [stop]);
  useEffect(() => card.current?.focus(), [stop]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = { Escape: end, ArrowRight: () => go(1), ArrowLeft: () => go(-1) }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <>
      <div ref={frame} class="tour-frame" />
      <div
        ref={card}
        class="tour-card"
        role="dialog"
        aria-label={`${w.label}: ${title ?? ''}`}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <h2>{title}</h2>
        <p>{text}</p>
        <footer>
          <span class="quiet">{w.of(number + 1, stops.length)}</span>
          <button type="button" class="button small plain" onClick={end}>
            {w.skip}
          </button>
          {number > 0 && (
            <button type="button" class="button small" onClick={() => go(-1)}>
              {w.back}
            </button>
          )}
          <button type="button" class="button small accent" onClick={() => go(1)}>
            {isLast ? w.done : w.next}
          </button>
        </footer>
      </div>
    </>
  );
}

type Place = { readonly current: HTMLElement | null };

/** Keeps frame and card where they belong while the page changes its size; returns what ends it. */
function keepPlaced({ shows }: Stop, frame: Place, card: Place): () => void {
  const place = (): void => {
    const box = document.querySelector(shows)?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, 0);
    if (frame.current === null || card.current === null) return;
    const seen = onScreen(box);
    move(frame.current, seen);
    Object.assign(frame.current.style, { width: `${seen.width}px`, height: `${seen.height}px` });
    move(card.current, placed(seen, card.current.getBoundingClientRect(), { width: innerWidth, height: innerHeight }));
  };
  place();
  const watch = new ResizeObserver(place);
  watch.observe(document.body);
  const shown = document.querySelector(shows);
  if (shown !== null) watch.observe(shown);
  return () => watch.disconnect();
}

function move({ style }: HTMLElement, { left, top }: { readonly left: number; readonly top: number }): void {
  Object.assign(style, { left: `${left}px`, top: `${top}px` });
}

/** What of a box is on the screen, with a little room around it. */
function onScreen({ left, top, right, bottom }: DOMRect): Box {
  const [x, y] = [Math.max(2, left - 3), Math.max(2, top - 3)];
  return { left: x, top: y, width: Math.min(innerWidth - 2, right + 3) - x, height: Math.min(innerHeight - 2, bottom + 3) - y };
}

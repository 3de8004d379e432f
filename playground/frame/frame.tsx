import { useEffect, useRef } from 'preact/hooks';
import { change, settings } from '../state/settings.ts';
import { side } from '../state/view.ts';
import { words } from '../words/words.ts';
import { OverlayHost, Toast } from '../parts/overlay.tsx';
import { Segments } from '../parts/segments.tsx';
import { Splitter } from '../parts/splitter.tsx';
import { PlanPane } from '../plan/plan-pane.tsx';
import { Results } from '../tabs/results.tsx';
import { DropFrame } from './drop-frame.tsx';
import { FailureNote } from './failure-note.tsx';
import { Masthead } from './masthead.tsx';
import { onKeys } from './keys.ts';
import { Notices } from './notices.tsx';
import { StateLine } from './state-line.tsx';

/** The page: what can be done above, the plan on the left, results on the right, how things stand below. */
export function Frame() {
  const { parts, splitter } = words.value;
  const desk = useRef<HTMLElement>(null);
  const { planWidth } = settings.value;
  useEffect(() => {
    globalThis.addEventListener('keydown', onKeys, true);
    return () => globalThis.removeEventListener('keydown', onKeys, true);
  }, []);
  useEffect(() => desk.current?.style.setProperty('--plan-width', String(planWidth)), [planWidth]);
  return (
    <div class="frame">
      <div data-pane="top">
        <Masthead />
        <FailureNote />
        <Notices />
      </div>
      <Sides />
      <main ref={desk} class="desk" data-side={side.value}>
        <section class="pane plan" aria-label={parts.plan} data-pane="plan">
          <PlanPane />
        </section>
        <Splitter label={splitter} value={planWidth} onMove={(width) => change({ planWidth: width })} />
        <section class="pane results" aria-label={parts.results} data-pane="results">
          <Results />
        </section>
      </main>
      <StateLine />
      <OverlayHost />
      <Toast />
      <DropFrame />
    </div>
  );
}

/** On a narrow screen: which side is seen. */
function Sides() {
  const { plan, results, sides } = words.value.parts;
  const choices = [
    { value: 'plan', title: plan },
    { value: 'results', title: results },
  ] as const;
  return (
    <div class="sides">
      <Segments label={sides} choices={choices} value={side.value} onChoose={(next) => (side.value = next)} />
    </div>
  );
}

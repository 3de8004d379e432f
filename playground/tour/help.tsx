import { overlay } from '../state/view.ts';
import { words } from '../words/words.ts';
import { closeOverlay } from '../state/view.ts';
import { Icon } from '../parts/icon.tsx';
import { startTour } from './tour.tsx';
import './tour.css';

/** The keys of the page, and the way to the tour. */
export function openHelp(): void {
  overlay.value = { title: words.peek().help.title, shape: 'dialog', content: () => <Help /> };
}

type Line = keyof typeof words.value.help.list;

function Help() {
  const w = words.value.help;
  const begin = (): void => {
    closeOverlay();
    startTour();
  };
  const keys: Readonly<Record<Line, readonly string[]>> = {
    panes: ['F6', 'Shift F6'],
    tabs: ['← → ↑ ↓', 'Home', 'End'],
    explain: ['Enter'],
    steps: ['→', '←'],
    complete: [`Ctrl ${w.space}`],
    fix: ['Ctrl .'],
    rename: ['F2'],
    layout: ['Shift Alt F'],
    undo: ['Ctrl Z'],
    tabKey: ['Ctrl M'],
    store: ['Ctrl S'],
    open: ['Ctrl O'],
    help: ['?'],
  };
  return (
    <div class="help">
      <button type="button" class="button" onClick={begin}>
        <Icon name="help" />
        {w.tour}
      </button>
      <h3>{w.keys}</h3>
      <dl>
        {Object.entries(keys).map(([line, pressed]) => (
          <div key={line}>
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{w.list[line as Line]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

import { signal } from '@preact/signals';
import { catalogue, type CatalogueEntry } from '../../examples/catalogue.ts';
import { settings } from '../state/settings.ts';
import { closeOverlay, overlay } from '../state/view.ts';
import { words } from '../words/words.ts';
import { exampleWorkbook } from './example-files.ts';
import { MyPlans } from './my-plans.tsx';
import { putOnDesk, readMyPlans } from './plans.ts';
import { hasWords } from './search.ts';
import './drawer.css';

const search = signal('');

/** The drawer at the side: somebody's own plans, and the examples. */
export function openDrawer(): void {
  search.value = '';
  void readMyPlans();
  overlay.value = { title: words.peek().examples.title, shape: 'drawer', content: () => <Drawer /> };
}

function Drawer() {
  const w = words.value.examples;
  const { language } = settings.value;
  const found = catalogue.filter(({ id, title, teaches }) => hasWords(search.value, [id, title[language], teaches[language]]));
  return (
    <div class="plans">
      <input
        class="field"
        type="search"
        placeholder={w.search}
        aria-label={w.search}
        value={search.value}
        onInput={({ currentTarget }) => (search.value = currentTarget.value)}
      />
      <MyPlans search={search.value} />
      <section aria-label={w.heading}>
        <h3>{w.heading}</h3>
        <ol class="plan-list">
          {found.map((entry) => (
            <li key={entry.id}>
              <ExampleButton entry={entry} number={catalogue.indexOf(entry) + 1} />
            </li>
          ))}
        </ol>
        <p class="quiet" role="status">
          {found.length === 0 ? w.none : w.count(found.length)}
        </p>
      </section>
    </div>
  );
}

function ExampleButton({ entry, number }: { readonly entry: CatalogueEntry; readonly number: number }) {
  const { language } = settings.value;
  return (
    <button type="button" class="plan-card" onClick={() => void openExample(entry)}>
      <span class="plan-number">{number}</span>
      <strong>{entry.title[language]}</strong>
      <span class="quiet">{entry.teaches[language]}</span>
    </button>
  );
}

async function openExample(entry: CatalogueEntry): Promise<void> {
  if (await putOnDesk(await exampleWorkbook(entry))) closeOverlay();
}

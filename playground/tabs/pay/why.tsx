import { computed, signal } from '@preact/signals';
import { explanation } from '../../state/results.ts';
import { caret, litWords, selected, select } from '../../state/selection.ts';
import { planText } from '../../state/workbook.ts';
import { words } from '../../words/words.ts';
import { above, pathsWhere, payoutTree, stepsAround, type Path } from './steps.ts';
import { Step } from './step.tsx';

const tree = computed(() => explanation.value && payoutTree(explanation.value));
const isCurrent = computed(() => explanation.value?.text === planText.value);

/** Steps that come from where the cursor stands in the plan. */
const marked = computed((): ReadonlySet<Path> => {
  const [trace, offset] = [tree.value, caret.value];
  return new Set(trace === undefined || offset === undefined || !isCurrent.value ? [] : stepsAround(trace, offset));
});
const opened = signal<ReadonlySet<Path>>(new Set());
const closed = signal<ReadonlySet<Path>>(new Set());
const seen = computed(() => above([...marked.value]));

/** Is this step open? Those near the root are, those around a marked one too; a click decides otherwise. */
function isOpen(path: Path): boolean {
  if (closed.value.has(path)) return false;
  return opened.value.has(path) || path.split('.').length <= 2 || seen.value.has(path);
}
function turn(path: Path, open: boolean): void {
  const [into, from] = open ? [opened, closed] : [closed, opened];
  into.value = new Set([...into.value, path]);
  from.value = new Set([...from.value].filter((one) => one !== path));
}

/** Why the chosen figure is what it is: a tree in the plan's words, down to the rows of the data. */
export function Why() {
  const w = words.value.why;
  const at = selected.value;
  const trace = tree.value;
  if (at === undefined || explanation.value === undefined) return undefined;
  const openAll = (): void => {
    const all = trace === undefined ? [] : pathsWhere(trace, ({ children }) => children.length > 0);
    [opened.value, closed.value] = [new Set(all), new Set()];
  };
  const closeAll = (): void => {
    const all = trace === undefined ? [] : pathsWhere(trace, ({ children }) => children.length > 0);
    [opened.value, closed.value] = [new Set(), new Set(all.filter((path) => path !== '0'))];
  };
  return (
    <section class="why" aria-label={w.title}>
      <header>
        <h2>
          {w.title} <span class="quiet">{w.of(at.payee, at.period)}</span>
        </h2>
        <div class="why-tools">
          {at.component !== undefined && (
            <button type="button" class="button small plain" onClick={() => select({ payee: at.payee, period: at.period })}>
              {w.all}
            </button>
          )}
          <button type="button" class="button small plain" onClick={openAll}>
            {w.expand}
          </button>
          <button type="button" class="button small plain" onClick={closeAll}>
            {w.collapse}
          </button>
        </div>
      </header>
      {trace === undefined ? (
        <Nothing />
      ) : (
        <ul class="steps" role="tree" aria-label={w.tree} onKeyDown={onTreeKey}>
          <Step trace={trace} path="0" level={1} isOpen={isOpen} onTurn={turn} marked={marked.value} onShow={show} isFirst />
        </ul>
      )}
    </section>
  );
}

function Nothing() {
  const problems = explanation.value?.problems ?? [];
  return (
    <ul class="why-none">
      {problems.length === 0 ? (
        <li class="quiet">{words.value.why.none}</li>
      ) : (
        problems.map(({ message }) => <li key={message}>{message}</li>)
      )}
    </ul>
  );
}

/** Lights up a step's words in the plan. */
function show(span: { readonly from: number; readonly to: number } | undefined): void {
  litWords.value = isCurrent.value ? span && { ...span } : undefined;
}

/** Up and down go to the next step that is seen. */
function onTreeKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const to =
    event.key === 'Home' ? 0 : event.key === 'End' ? items.length - 1 : step && items.indexOf(event.target as HTMLElement) + step;
  const item = to === undefined ? undefined : items[to];
  if (item === undefined) return;
  event.preventDefault();
  item.focus();
}

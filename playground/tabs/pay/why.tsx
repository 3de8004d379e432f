import { batch, computed, signal } from '@preact/signals';
import { explanation, isWorking, paid } from '../../state/results.ts';
import { caret, litWords, selected, select } from '../../state/selection.ts';
import { planText } from '../../state/workbook.ts';
import { settings } from '../../state/settings.ts';
import { chineseWords, englishWords, type StatementWords } from '../../../runtime/statement-words.ts';
import { words } from '../../words/words.ts';
import { above, payoutTree, stepsAround, stepsOf, type Path } from './steps.ts';
import { StepLine } from './step.tsx';

/** Whose a step is stands behind it, as a tag. */
const statementWords = computed((): StatementWords => {
  const told = settings.value.language === 'zh' ? chineseWords : englishWords;
  return { ...told, payout: words.value.pay.payout, whose: (what) => what };
});
const payout = computed(() => explanation.value && payoutTree(explanation.value));
const tree = computed(() => payout.value && stepsOf(payout.value, statementWords.value));
const isCurrent = computed(() => explanation.value?.text === planText.value);
/** Is another explanation to come: of what is selected, in the words of the plan that was paid last? */
const isAwaited = computed(
  () => isWorking.value || explanation.value?.of !== selected.value || explanation.value?.text !== paid.value?.text,
);

/** Steps that come from where the cursor stands in the plan. */
const marked = computed((): ReadonlySet<Path> => {
  const [root, offset] = [tree.value, caret.value];
  return new Set(root === undefined || offset === undefined || !isCurrent.value ? [] : stepsAround(root, offset));
});
/** Which steps are open of whatever is explained next: all, none, or those near the root and around what is marked. */
const usually = signal<'all' | 'none' | 'near'>('near');
const opened = signal<ReadonlySet<Path>>(new Set());
const closed = signal<ReadonlySet<Path>>(new Set());
const seen = computed(() => above([...marked.value]));

/** Is this step open? A click decides otherwise than is usual. */
function isOpen(path: Path): boolean {
  if (closed.value.has(path)) return false;
  if (opened.value.has(path) || usually.value === 'all') return true;
  return usually.value === 'none' ? path === '0' : path.split('.').length <= 2 || seen.value.has(path);
}
function usuallyOpen(which: 'all' | 'none'): void {
  batch(() => {
    usually.value = which;
    [opened.value, closed.value] = [new Set(), new Set()];
  });
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
  const root = tree.value;
  if (at === undefined || explanation.value === undefined) return undefined;
  return (
    <section class="why" aria-label={w.title} aria-busy={isAwaited.value}>
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
          <button type="button" class="button small plain" onClick={() => usuallyOpen('all')}>
            {w.expand}
          </button>
          <button type="button" class="button small plain" onClick={() => usuallyOpen('none')}>
            {w.collapse}
          </button>
        </div>
      </header>
      {root === undefined ? (
        <Nothing />
      ) : (
        <ul class="steps" role="tree" aria-label={w.tree} onKeyDown={onTreeKey}>
          <StepLine
            step={root}
            level={1}
            payee={at.payee}
            isOpen={isOpen}
            onTurn={turn}
            marked={marked.value}
            onShow={show}
            onGo={go}
          />
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

/** Opens what lies above a step and puts the focus on it. */
function go(path: Path): void {
  const around = above([path]);
  opened.value = new Set([...opened.value, ...around, path]);
  closed.value = new Set([...closed.value].filter((one) => one !== path && !around.has(one)));
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`.why [data-path="${path}"]`)?.focus());
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

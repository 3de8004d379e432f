import { computed, signal } from '@preact/signals';
import { errors, paid, payees, periods } from '../../state/results.ts';
import { words } from '../../words/words.ts';
import { Choice } from '../../parts/choice.tsx';
import { Empty } from '../../parts/empty.tsx';
import { grouped } from '../../parts/money.ts';
import { Segments } from '../../parts/segments.tsx';
import { DataNotices } from './data-notices.tsx';
import { PayGrid } from './pay-grid.tsx';
import { payTableOf, type PayView } from './pay-table.ts';
import { Why } from './why.tsx';
import './pay.css';

const view = signal<PayView>({ by: 'period', component: undefined });
const search = signal('');
const table = computed(() => (paid.value === undefined ? undefined : payTableOf(paid.value.result, view.value)));

/** Who is paid what, in which period, and why. */
export function Pay() {
  const w = words.value.pay;
  if (table.value === undefined || paid.value === undefined) return <NothingYet />;
  const hasPay = table.value.rows.length > 0;
  return (
    <div class="pay">
      {hasPay && <Head />}
      {hasPay ? <PayGrid table={table.value} search={search.value} /> : <NobodyYet />}
      {hasPay && <Why />}
      <DataNotices result={paid.value.result} />
      <p class="unseen" role="status">
        {w.paidInAll} {paid.value.result.totals.payout} {paid.value.result.currency}
      </p>
    </div>
  );
}

function NothingYet() {
  const { errorsFirst, errorsFirstText, nobody, nobodyText } = words.value.pay;
  const hasErrors = errors.value.length > 0;
  return (
    <Empty icon="pay" title={hasErrors ? errorsFirst : nobody}>
      {hasErrors ? errorsFirstText : nobodyText}
    </Empty>
  );
}
function NobodyYet() {
  const { nobody, nobodyText } = words.value.pay;
  return (
    <Empty icon="pay" title={nobody}>
      {nobodyText}
    </Empty>
  );
}

/** The sum of all pay, and what the table shows. */
function Head() {
  const w = words.value.pay;
  const { result } = paid.value ?? {};
  if (result === undefined) return undefined;
  return (
    <div class="pay-head">
      <div class="pay-sum">
        <span class="quiet">{w.paidInAll}</span>
        <strong>
          {grouped(result.totals.payout)} <small>{result.currency}</small>
        </strong>
        <span class="quiet">
          {w.people(payees.value.length)} · {w.periods(periods.value.length)}
        </span>
      </div>
      <div class="pay-tools">
        <input
          class="field"
          type="search"
          placeholder={w.search}
          aria-label={w.search}
          value={search.value}
          onInput={({ currentTarget }) => (search.value = currentTarget.value)}
        />
        <ViewChoice />
      </div>
    </div>
  );
}

function ViewChoice() {
  const w = words.value.pay;
  const shown = view.value;
  const components = Object.keys(paid.value?.result.totals.byComponent ?? {});
  const by = [
    { value: 'period', title: w.byPeriod },
    { value: 'component', title: w.byComponent },
  ] as const;
  const [label, names] = shown.by === 'period' ? [w.show, components] : [w.period, periods.value];
  const all = { value: '', title: shown.by === 'period' ? w.payout : w.total };
  const chosen = (shown.by === 'period' ? shown.component : shown.period) ?? '';
  const choose = (name: string): void => {
    const only = name === '' ? undefined : name;
    view.value = shown.by === 'period' ? { by: 'period', component: only } : { by: 'component', period: only };
  };
  return (
    <>
      <Segments
        label={w.columns}
        choices={by}
        value={shown.by}
        onChoose={(next) =>
          (view.value = next === 'period' ? { by: 'period', component: undefined } : { by: 'component', period: undefined })
        }
      />
      <Choice
        label={label}
        choices={[all, ...names.map((name) => ({ value: name, title: name }))]}
        value={chosen}
        onChoose={choose}
      />
    </>
  );
}

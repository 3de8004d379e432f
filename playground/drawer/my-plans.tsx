import { signal } from '@preact/signals';
import { settings } from '../state/settings.ts';
import { isOwnWork, planId, planName } from '../state/workbook.ts';
import { closeOverlay, say } from '../state/view.ts';
import { words } from '../words/words.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { bringBack, deletePlan, duplicatePlan, keepCurrent, type KeptPlan, myPlans, putOnDesk, renamePlan } from './plans.ts';
import { hasWords } from './search.ts';

const renamed = signal<string | undefined>(undefined);
const removed = signal<KeptPlan | undefined>(undefined);

/** Somebody's own plans: to open, rename, duplicate, delete and bring back. */
export function MyPlans({ search }: { readonly search: string }) {
  const w = words.value.myPlans;
  const found = myPlans.value.filter(({ workbook }) => hasWords(search, [workbook.name]));
  return (
    <section aria-label={w.heading}>
      <h3>{w.heading}</h3>
      {removed.value !== undefined && <Removed plan={removed.value} />}
      {myPlans.value.length === 0 && <p class="quiet">{w.empty}</p>}
      <ul class="plan-list">
        {found.map((plan) => (
          <li key={plan.id} class="my-plan">
            {renamed.value === plan.id ? <NewName plan={plan} /> : <Row plan={plan} />}
          </li>
        ))}
      </ul>
      {isOwnWork.value && planId.value === undefined && (
        <button type="button" class="button small" onClick={() => void keep()}>
          <Icon name="check" />
          {w.keepCurrent}
        </button>
      )}
    </section>
  );
}

async function keep(): Promise<void> {
  if (await keepCurrent()) say(words.value.myPlans.kept(planName.value));
}

function Row({ plan }: { readonly plan: KeptPlan }) {
  const w = words.value.myPlans;
  const { name } = plan.workbook;
  const isHere = plan.id === planId.value;
  const open = async (): Promise<void> => {
    if (isHere || (await putOnDesk(plan.workbook))) closeOverlay();
  };
  return (
    <>
      <button type="button" class="plan-card" aria-label={w.open(name)} onClick={() => void open()}>
        <strong>{name}</strong>
        <span class="quiet">{isHere ? w.onDesk : dayAndTime(plan.at)}</span>
      </button>
      <Tool icon="pen" title={`${w.rename}: ${name}`} onPress={() => (renamed.value = plan.id)} />
      <Tool icon="copy" title={`${w.duplicate}: ${name}`} onPress={() => void duplicatePlan(plan, w.copyOf(name))} />
      <Tool icon="bin" title={`${w.remove}: ${name}`} onPress={() => void remove(plan)} />
    </>
  );
}

async function remove(plan: KeptPlan): Promise<void> {
  await deletePlan(plan);
  removed.value = plan;
}

function Tool({ icon, title, onPress }: { readonly icon: IconName; readonly title: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="button plain small" aria-label={title} title={title} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}

function Removed({ plan }: { readonly plan: KeptPlan }) {
  const w = words.value.myPlans;
  const undo = async (): Promise<void> => {
    removed.value = undefined;
    await bringBack(plan);
  };
  return (
    <p class="removed" role="status">
      {w.removed(plan.workbook.name)}
      <button type="button" class="button small" onClick={() => void undo()}>
        <Icon name="back" />
        {w.undo}
      </button>
    </p>
  );
}

/** Enter takes the name, Escape leaves it as it was. */
function NewName({ plan }: { readonly plan: KeptPlan }) {
  const w = words.value.myPlans;
  const { name } = plan.workbook;
  const onKeyDown = async (event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): Promise<void> => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const given = event.currentTarget.value.trim();
    if (event.key === 'Enter' && given !== '') await renamePlan(plan, given);
    renamed.value = undefined;
  };
  return (
    <input
      class="field"
      ref={(field) => field?.focus()}
      aria-label={w.renameOf(name)}
      defaultValue={name}
      onKeyDown={(event) => void onKeyDown(event)}
      onBlur={() => (renamed.value = undefined)}
    />
  );
}

function dayAndTime(at: number): string {
  return new Intl.DateTimeFormat(settings.value.language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

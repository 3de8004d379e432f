/** “My plans”: what somebody wrote, kept in this browser beside the plan on the desk. */
import { signal } from '@preact/signals';
import { storeNamed } from '../state/store.ts';
import { currentWorkbook, isOwnWork, openWorkbook, planId, planName, type Workbook } from '../state/workbook.ts';
import { say } from '../state/view.ts';
import { words } from '../words/words.ts';

export interface KeptPlan {
  readonly id: string;
  /** When it was last put away, in milliseconds since 1970. */
  readonly at: number;
  readonly workbook: Workbook;
}

const store = storeNamed('upside-plans');

/** The last one put away first. */
export const myPlans = signal<readonly KeptPlan[]>([]);

export async function readMyPlans(): Promise<void> {
  const found = (await store.all()) as readonly KeptPlan[];
  myPlans.value = found.toSorted((a, b) => b.at - a.at);
}

/** Puts a plan away; one of the same id is replaced. False where the browser keeps nothing. */
async function putAway({ name, text, files, plans, id = newId() }: Workbook): Promise<KeptPlan | undefined> {
  const plan: KeptPlan = { id, at: Date.now(), workbook: { name, text, files, plans, id, isOwn: true } };
  const isKept = await store.keep(id, plan);
  await readMyPlans();
  return isKept ? plan : undefined;
}

let count = 0;
function newId(): string {
  return `${Date.now()}-${++count}`;
}

/** Puts what is on the desk away and gives it its place in the list. */
export async function keepCurrent(): Promise<boolean> {
  const kept = await putAway(currentWorkbook());
  if (kept !== undefined) planId.value = kept.id;
  return kept !== undefined;
}

/** Puts a plan on the desk. Work of somebody's own that lies there is put away before; where it cannot be, it stays on the desk. */
export async function putOnDesk(workbook: Workbook): Promise<boolean> {
  const w = words.value.myPlans;
  const { value: before } = planName;
  const isOwn = isOwnWork.value;
  if (isOwn && !(await keepCurrent()) && !globalThis.confirm(w.cannotKeep(before))) return false;
  openWorkbook(workbook);
  say(isOwn ? w.openedAndKept(workbook.name, before) : w.opened(workbook.name));
  return true;
}

export async function renamePlan(plan: KeptPlan, name: string): Promise<void> {
  if (planId.value === plan.id) planName.value = name;
  await store.keep(plan.id, { ...plan, workbook: { ...plan.workbook, name } });
  await readMyPlans();
}

export async function duplicatePlan({ workbook }: KeptPlan, name: string): Promise<void> {
  const { id: _, ...copy } = workbook;
  await putAway({ ...copy, name });
}

/** Takes a plan out of the list; `bringBack` undoes it. */
export async function deletePlan({ id }: KeptPlan): Promise<void> {
  await store.remove(id);
  if (planId.value === id) planId.value = undefined;
  await readMyPlans();
}
export async function bringBack(plan: KeptPlan): Promise<void> {
  await store.keep(plan.id, plan);
  await readMyPlans();
}

import type { IconName } from '../parts/icon.tsx';
import { report } from '../state/failures.ts';
import type { Words } from '../words/words.ts';

/** A button above: what it says in the language at hand, and what it does. */
export interface Command {
  readonly id: string;
  readonly icon: IconName;
  readonly title: (words: Words) => string;
  readonly run: () => void;
}

/** The code behind a button is fetched when it is first pressed. */
function later(load: () => Promise<() => void>): () => void {
  return () => {
    load().then(
      (run) => run(),
      (error: unknown) => report(String(error)),
    );
  };
}

export const openPlans = later(async () => (await import('../drawer/drawer.tsx')).openDrawer);
export const storePlan = later(async () => (await import('../files/store.ts')).storePlan);
export const openHelp = later(async () => (await import('../tour/help.tsx')).openHelp);
export const startTour = later(async () => (await import('../tour/tour.tsx')).startTour);

/** All buttons of the bar above, from left to right. */
export const commands: readonly Command[] = [
  { id: 'plans', icon: 'plans', title: ({ commands }) => commands.examples, run: openPlans },
  {
    id: 'create',
    icon: 'create',
    title: ({ commands }) => commands.create,
    run: later(async () => (await import('../new-plan/dialog.tsx')).openNewPlan),
  },
  {
    id: 'share',
    icon: 'share',
    title: ({ commands }) => commands.share,
    run: later(async () => (await import('../files/share.tsx')).openShare),
  },
  {
    id: 'files',
    icon: 'file',
    title: ({ commands }) => commands.files,
    run: later(async () => (await import('../files/files.tsx')).openFiles),
  },
  {
    id: 'statements',
    icon: 'print',
    title: ({ commands }) => commands.statements,
    run: later(async () => (await import('../statements/dialog.tsx')).openStatements),
  },
  { id: 'help', icon: 'help', title: ({ commands }) => commands.help, run: openHelp },
];

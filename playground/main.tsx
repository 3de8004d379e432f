import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import { Frame } from './frame/frame.tsx';
import { keepAnswers } from './state/answers.ts';
import { keepProofs } from './state/proofs.ts';
import { keepSaved, restore } from './state/autosave.ts';
import { catchFailures } from './state/failures.ts';
import { keepSettings } from './state/settings.ts';
import { isFirstVisit } from './state/view.ts';
import { openWorkbook } from './state/workbook.ts';

/** The page comes first; its keeping waits so many milliseconds. */
const calm = 1_500;

/** Puts the plan of the last visit on the desk, or the first example. */
async function begin(): Promise<void> {
  catchFailures();
  keepSettings();
  isFirstVisit.value = !(await restore());
  if (isFirstVisit.value) openWorkbook((await import('./samples/field-sales.ts')).fieldSales());
  await openShared();
  keepAnswers();
  keepProofs();
  keepSaved();
  const app = document.getElementById('app');
  if (app !== null) render(<Frame />, app);
  if (import.meta.hot === undefined)
    setTimeout(() => void import('./offline/keep-offline.ts').then(({ keepOffline }) => keepOffline()), calm);
}

/** A link may carry a plan, also into a page that is open already. */
async function openShared(): Promise<void> {
  const open = async (): Promise<void> => {
    if (location.hash.startsWith('#upside=')) await (await import('./files/open-link.ts')).openLink();
  };
  globalThis.addEventListener('hashchange', () => void open());
  await open();
}

await begin();

import { render } from 'preact';
import './style/tokens.css';
import './style/base.css';
import './style/frame.css';
import { Frame } from './frame/frame.tsx';
import { keepAnswers } from './state/answers.ts';
import { keepSaved, restore } from './state/autosave.ts';
import { catchFailures } from './state/failures.ts';
import { keepSettings } from './state/settings.ts';
import { openWorkbook } from './state/workbook.ts';

/** Puts the plan of the last visit on the desk, or the first example. */
async function begin(): Promise<void> {
  catchFailures();
  keepSettings();
  if (!(await restore())) openWorkbook((await import('./samples/field-sales.ts')).fieldSales());
  keepAnswers();
  keepSaved();
  const app = document.getElementById('app');
  if (app !== null) render(<Frame />, app);
}

await begin();

import UpsideWorker from './worker.ts?worker';
import { clientOf } from './client.ts';

/** Answers while somebody types and clicks: checks, pays, explains. */
export const desk = clientOf(() => new UpsideWorker({ name: 'desk' }));

/** For what takes long and can be cancelled: proofs, searches. Started when it is first asked. */
export const study = clientOf(() => new UpsideWorker({ name: 'study' }));

/** Reads and writes files and gives rows of them, also while the others are busy. */
export const sheets = clientOf(() => new UpsideWorker({ name: 'sheets' }));

/** Pays the plan with other figures, while somebody drags. */
export const scenarios = clientOf(() => new UpsideWorker({ name: 'scenarios' }));

export const workers = [desk, study, sheets, scenarios];

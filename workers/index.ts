/** Runs on several threads of the machine: the door for who pays large sales forces. */
export { type OpenRun, openOnWorkers, runOnWorkers, type WorkerOptions } from './run.ts';

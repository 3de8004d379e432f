/** Monaco's entry `features/suggest/register` leaves out the list of completions itself; this part has no types of its own. */
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';

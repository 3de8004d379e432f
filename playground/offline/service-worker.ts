/** Keeps all files of this version of the page and answers from them. The build writes their list in the place of the two words. */
import type { KeptFiles } from './kept-files.ts';

declare const keptFiles: KeptFiles;

interface ExtendableEvent extends Event {
  readonly waitUntil: (done: Promise<unknown>) => void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: ((kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void) => void) &
    ((kind: 'fetch', listener: (event: FetchEvent) => void) => void) &
    ((kind: 'message', listener: (event: MessageEvent) => void) => void);
}

const page = globalThis as unknown as Scope;
/** Other copies of the page on the same host have other scopes. */
const family = `upside ${page.registration.scope} `;
const name = family + keptFiles.version;

page.addEventListener('install', (event) => event.waitUntil(keepAll()));
page.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => page.clients.claim())));
page.addEventListener('message', ({ data }) => {
  if (data === 'use') void page.skipWaiting();
});
page.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(page.registration.scope)) event.respondWith(answer(request));
});

async function keepAll(): Promise<void> {
  const cache = await caches.open(name);
  await cache.addAll(keptFiles.files.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith(family) && one !== name).map((one) => caches.delete(one)));
}

/** Whatever page is asked for in the scope, there is one. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const asked = request.mode === 'navigate' ? new URL('./', page.registration.scope).href : request;
  return (await cache.match(asked, { ignoreSearch: true })) ?? fetch(request);
}

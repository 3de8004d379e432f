import { report } from '../state/failures.ts';
import { newVersion } from './new-version.ts';

/** Has the browser keep the whole page, so that it opens without a network, and says when a newer one is kept. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI));
    offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'installed') offer(registration.waiting);
      });
    });
  } catch (error: unknown) {
    if (navigator.onLine && globalThis.isSecureContext)
      report(`The page cannot be kept for work without a network: ${String(error)}`);
  }
}

/** The first version of a visit is not newer than anything. */
function offer(waiting: ServiceWorker | null): void {
  if (waiting === null || navigator.serviceWorker.controller === null) return;
  newVersion.value = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('use');
  };
}

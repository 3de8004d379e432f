import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { KeptFiles } from '../playground/offline/kept-files.ts';

const worker = 'service-worker.js';

/** Writes into the built service worker which files there are, with a version that changes with any of them. */
export function listKeptFiles(): Plugin {
  return {
    name: 'list-kept-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunk = bundle[worker];
      if (chunk?.type !== 'chunk') return;
      const others = Object.values(bundle).filter(({ fileName }) => fileName !== worker && !fileName.startsWith('.vite/'));
      const hash = createHash('sha256').update(chunk.code);
      for (const one of others) hash.update(one.fileName).update(one.type === 'chunk' ? one.code : one.source);
      const files = ['./', ...others.map(({ fileName }) => fileName).filter((name) => name !== 'index.html')].toSorted();
      const kept: KeptFiles = { version: hash.digest('hex').slice(0, 16), files };
      chunk.code = `const keptFiles = ${JSON.stringify(kept)};\n${chunk.code}`;
    },
  };
}

#!/usr/bin/env node
// Starts the bundled command line; plain JavaScript, so that an old Node gets an answer rather than a syntax error.
import { existsSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
const bundle = new URL('../dist/cli/main.js', import.meta.url);

if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`upside needs Node 22.12 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  console.error('upside is not built yet: run `npm run build` first, or `npm run upside -- …` from its source.');
  process.exitCode = 2;
}

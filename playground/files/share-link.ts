/** A plan as the fragment of a link, which browsers never send: `#upside=1.`, a check, and compressed JSON in base64url. Pure. */
import { sha256 } from '@noble/hashes/sha2.js';
import { deflateSync, inflateSync } from 'fflate';
import { base64Of, bytesOf, jsonOf, sharedOf, type Shared } from './shared.ts';

const mark = '#upside=';
const version = '1';
/** Longer ones are cut by mail and chat programs; in characters. */
export const longestLink = 32_000;
/** What a link may unpack to, in bytes: a foreign one must not fill the memory. */
const most = 64_000_000;

export type ReadLink =
  /** Not one of ours: nothing to read. */
  | { readonly kind: 'none' }
  /** Ours, but cut off or changed on its way. */
  | { readonly kind: 'broken' }
  /** Made by a later version. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'shared'; readonly shared: Shared };

export function fragmentOf(shared: Shared): string {
  const packed = deflateSync(new TextEncoder().encode(jsonOf(shared)), { level: 9 });
  return `${mark}${version}.${checkOf(packed)}.${base64url(packed)}`;
}

export function readFragment(fragment: string): ReadLink {
  if (!fragment.startsWith(mark)) return { kind: 'none' };
  const [made = '', check, body = '', ...rest] = fragment.slice(mark.length).split('.');
  if (/^\d+$/.test(made) && made !== version) return { kind: 'newer' };
  try {
    const packed = bytesOf(body.replaceAll('-', '+').replaceAll('_', '/'));
    if (rest.length > 0 || checkOf(packed) !== check) return { kind: 'broken' };
    const shared = sharedOf(new TextDecoder().decode(inflateSync(packed, { out: new Uint8Array(roomFor(packed)) })));
    return shared === undefined ? { kind: 'broken' } : { kind: 'shared', shared };
  } catch {
    return { kind: 'broken' };
  }
}

/** Compressed text grows a thousandfold at most. */
function roomFor({ length }: Uint8Array): number {
  return Math.min(most, 64 + length * 1_040);
}

/** A cut or changed link must not pay something else: the first 6 bytes of its SHA-256. */
function checkOf(packed: Uint8Array): string {
  return base64url(sha256(packed).slice(0, 6));
}

function base64url(bytes: Uint8Array): string {
  return base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

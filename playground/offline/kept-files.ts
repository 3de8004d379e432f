/** What a service worker keeps: the addresses of all files, and a name that changes with any of them. */
export interface KeptFiles {
  readonly version: string;
  readonly files: readonly string[];
}

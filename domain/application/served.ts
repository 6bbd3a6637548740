import type { ManifestFile } from './snapshot'

/** Anything that serves kinds of evidence. */
type Serving = { readonly kinds: readonly string[] }

/** Every kind a frozen file serves; a snapshot taken before files could serve several names only one. */
export const kindsOf = (file: Pick<ManifestFile, 'evidenceKind' | 'uses'>): string[] => [
  file.evidenceKind,
  ...(file.uses ?? []),
]

/** The files that serve a kind. */
export const servingFiles = <F extends Serving>(files: readonly F[], kind: string): F[] =>
  files.filter(file => file.kinds.includes(kind))

/** Every kind that at least one of the files serves. */
export const kindsServed = (files: readonly Serving[]): Set<string> =>
  new Set(files.flatMap(file => file.kinds))

/** How many of the files serve each kind; a file counts once for each it serves. */
export const countsByKind = (files: readonly Serving[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const file of files) for (const kind of file.kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

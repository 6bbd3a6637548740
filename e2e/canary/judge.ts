import { sightOf } from '@/domain/policy/sight'
import { VIEWERS, type Viewer } from '@/domain/policy/visibility'
import type { Stage } from '@/domain/workflow/types'
import type { Comer } from '../steps/comers'
import type { Scene } from '../steps/scenes'
import type { Heard } from './crawl'
import type { Mark } from './mark'

/** What each comer is in the matrix of who sees what; a stranger to the case is nobody there. */
const VIEWER_OF: Record<Comer, Viewer | null> = {
  public: 'public',
  owner: 'applicant',
  editor: 'applicant',
  signer: 'applicant',
  viewer: 'applicant',
  otherOwner: null,
  officer: 'officer',
  ownDistrict: 'district',
  otherDistrict: null,
  expert: 'expert',
  otherExpert: null,
  inspector: 'inspector',
  otherInspector: null,
  committee: 'committee',
  chair: 'chair',
  admin: null,
  auditor: 'auditor',
}

/** Whom the matrix keeps from a part although a mark of it says that they read it. */
export const beyondMatrix = ({ part, sees }: Mark, stage: Stage): Comer[] =>
  sees.filter(comer => {
    const viewer = VIEWER_OF[comer]
    if (!part) return false
    return !viewer || !VIEWERS.includes(viewer) || ['none', 'closed'].includes(sightOf(viewer, part, stage))
  })

/** Everyone who works for the whole office hears of every case: the same person or another of the same role. */
const WIDE: readonly Comer[] = ['officer', 'committee', 'chair', 'auditor', 'admin']

/**
 * Where a mark of a scene was read by somebody who may not, and who may but read it nowhere. Whoever was heard in
 * another scene is a stranger to this case, but for those whose role spans all cases.
 */
export const judge = (mark: Mark, { people }: Scene, heard: readonly Heard[]): string[] => {
  const may = new Set(mark.sees.map(comer => people.get(comer)?.id ?? ''))
  const wide = mark.sees.filter(comer => WIDE.includes(comer))
  const what = mark.columns.join(', ') || 'a file’s own title'
  const found = heard.filter(({ words }) => words.includes(mark.word))
  const leaks = found.filter(({ personId, comer }) => !may.has(personId) && !wide.includes(comer))
  const readers = new Set(found.map(({ personId }) => personId))
  return [
    ...leaks.map(({ comer, at }) => `${what}: ${comer} reads it at ${at}`),
    ...mark.sees
      .filter(comer => !readers.has(people.get(comer)?.id ?? ''))
      .map(comer => `${what}: ${comer} reads it nowhere`),
  ]
}

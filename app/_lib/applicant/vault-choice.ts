import { isEvidenceKind } from '@/domain/application/evidence-kinds'
import { isSectionId } from '@/domain/application/sections'
import { type Outcome, refuse } from '@/domain/outcome'
import type { Ctx } from '@/services/context'
import { type VaultChoice, viewFileChoice, viewRecordChoice } from '@/services/vault/view-choice'
import type { Query } from './upload-query'

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** What is asked of the vault for an application, as it stands in an address: for a kind of evidence or a section. */
export const choiceAsked = (query: Query) => ({
  kind: one(query.kind),
  section: one(query.section),
  q: one(query.q).slice(0, 60),
  page: Math.max(1, Math.min(10_000, Math.floor(Number(one(query.page)) || 1))),
  all: query.all !== undefined,
})

/** What of the vault fits there; missing where nothing could. */
export const viewChoice = (
  ctx: Ctx,
  id: string,
  { kind, section, ...asked }: ReturnType<typeof choiceAsked>,
): Promise<Outcome<VaultChoice>> => {
  if (isEvidenceKind(kind)) return viewFileChoice(ctx, id, kind, asked)
  if (isSectionId(section)) return viewRecordChoice(ctx, id, section, asked)
  return Promise.resolve(refuse('missing'))
}

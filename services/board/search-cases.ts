import { searchCases as findCases, type Hit } from '@/db/queries/board'
import { done, type Outcome } from '@/domain/outcome'
import { normaliseText } from '@/domain/text'
import type { Ctx } from '../context'
import { database } from '../database'
import { boardScope } from './scope'

/** The ten cases last moved whose names, numbers or pinyin match; nothing the person may not see is counted or named. */
export const searchCases = async (ctx: Ctx, q: string): Promise<Outcome<Hit[]>> => {
  const scope = boardScope(ctx)
  if (!scope.ok) return scope
  const text = normaliseText(q).slice(0, 60)
  return done(text.length < 1 ? [] : await findCases(database().orm, scope.value, text, 10))
}

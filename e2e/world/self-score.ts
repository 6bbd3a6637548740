import { expertPoints } from '@/domain/scheme/schema-rubric'
import { saveSelfScore } from '@/services/application/save-self-score'
import { viewSelfScore } from '@/services/application/view-self-score'
import { as, must } from './acting'
import type { Walked } from './apply'
import type { WorldClock } from './day'

const CLAIMS = [
  '对照细则逐条核对，证据见所列材料。',
  '自查符合这一档的描述，相关记录已经附上。',
  '与更高一档还有差距，已列入明年的改进计划。',
]

/** Every other enterprise scores itself before it signs, a little kinder than a panel would. */
export const scoreOneself = async (walked: Walked, clock: WorldClock, level: number): Promise<void> => {
  const { id, firm, seed } = walked
  if (seed % 2 === 1) return
  const { sheet } = await must('view-self-score', viewSelfScore(as(firm.editor, clock), id))
  for (const [i, { item, proofs }] of sheet.lines.entries()) {
    const max = expertPoints(item)
    if (max === 0) continue
    const percent = Math.min(98, 58 + level * 36 + ((seed * 7 + i * 13) % 9))
    await must(
      `save-self-score ${item.code}`,
      saveSelfScore(as(firm.editor, clock), {
        applicationId: id,
        item: item.code,
        version: 0,
        points: Math.round((max * percent) / 100),
        claim: CLAIMS[(seed + i) % CLAIMS.length] ?? '',
        kinds: proofs.filter(proof => proof.files > 0).map(proof => proof.kind),
      }),
    )
  }
}

import { addDays, asDate, shanghaiDate } from '@/domain/calendar/days'
import { addWorkingDays } from '@/domain/calendar/working-days'
import { lookAtCommitmentDay, lookAtRound, lookAtTargets } from '@/services/seed/look-at-rounds'
import { drawSurveillance } from '@/services/surveillance/draw'
import { publishSurveillance } from '@/services/surveillance/publish'
import { publishResult } from '@/services/surveillance/publish-result'
import { recordCheck } from '@/services/surveillance/record-check'
import { as, must } from './acting'
import { WorldClock, workingDaysBefore } from './day'
import type { People, Persona } from './people'

const FINDINGS = '抽查的三个批次中，一份出厂检验记录缺少检验员签名，企业当场说明并补充了原始数据。'

const titleOf = (day: string, which = ''): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${which}监督检查`

const publish = (officer: Persona, clock: WorldClock, title: string, share: number) =>
  must(
    'round',
    publishSurveillance(as(officer, clock), {
      title,
      areaId: '',
      fieldId: '',
      share,
      checkBy: addWorkingDays(clock.today(), 45).date,
    }),
  )

/** A round whose every result is out, and one whose lists have just been published. */
export const plantSurveillance = async (people: People, present: Date): Promise<void> => {
  const officer = people.staff.get('officer2')
  if (!officer) throw new Error('no officer')
  const today = shanghaiDate(present)
  // A commitment is older than the list bound to it: the round begins no earlier than the last of them.
  const committed = await lookAtCommitmentDay()
  const wished = workingDaysBefore(today, 24)
  const start = committed && committed > wished && committed < today ? committed : wished
  const clock = new WorldClock(start, present)
  const { roundId } = await publish(officer, clock, titleOf(clock.today()), 10)
  clock.wait(60)
  const { version } = await lookAtRound(roundId)
  await must('draw of a round', drawSurveillance(as(officer, clock), { roundId, version }))
  clock.pass(5)
  const byId = new Map([...people.staff.values()].map(each => [each.actor.personId, each]))
  for (const { id, goers } of await lookAtTargets(roundId)) {
    const [first] = goers.flatMap(goer => byId.get(goer) ?? [])
    if (!first) throw new Error('nobody goes')
    const isLast = id === (await lookAtTargets(roundId)).at(-1)?.id
    clock.pass(1)
    await must(
      'check',
      recordCheck(as(first, clock), {
        targetId: id,
        version: 1,
        checkedOn: clock.today(),
        outcome: isLast ? 'nonconform' : 'conform',
        findings: isLast ? FINDINGS : '',
      }),
    )
    clock.wait(60)
    await must('result', publishResult(as(officer, clock), { targetId: id, version: 2 }))
  }
  const now = new WorldClock(asDate(addDays(today, 1)), present)
  await publish(officer, now, titleOf(today, '第二次'), 10)
}
